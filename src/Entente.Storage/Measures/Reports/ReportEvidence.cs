using Entente.Order.Capabilities;
using Entente.Order.IdealPoints;
using Entente.Order.Poles;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Imports.Discipline;
using Entente.Storage.Queries;

namespace Entente.Storage.Measures.Reports;

/// <summary>What a report on the order can draw on; whatever is missing is said in it.</summary>
/// <param name="Year">The year it is about.</param>
/// <param name="Claim">The claim it asks about.</param>
/// <param name="Shelf">The imported files.</param>
/// <param name="Codes">Codes of states.</param>
/// <param name="Measures">Measures of capability; none when nothing has been imported.</param>
/// <param name="Points">Ideal points, null when no votes have been imported; and how they were measured.</param>
/// <param name="Answers">The store of what has been read; null when there is none.</param>
public sealed record ReportEvidence(
    int Year, PolarityKind Claim, DisciplineShelf Shelf, FieldCodes Codes, IReadOnlyList<CapabilityMeasure> Measures, (IReadOnlyList<IdealPoint> Points, string Method)? Points, Answers? Answers)
{
    private const int Oldest = 15;

    /// <summary>What could not be seen, sentence by sentence; the sections add to it.</summary>
    internal List<string> Unseen { get; } = [];

    /// <summary>The year of a measure that stands for a year: the year itself, or the last before it with figures.</summary>
    internal static int? YearOf(CapabilityMeasure measure, int year)
    {
        for (var back = 0; back <= Oldest; back++)
            if (measure.Of(year - back).Any(score => score.Value is not null)) return year - back;
        return null;
    }

    /// <summary>How a state is called in a year.</summary>
    internal string Name(int state, int year) => Codes.Name(Codes.OfCow(state, year)) ?? $"state {state}";
}
