using System.Globalization;
using Entente.Order.Capabilities;
using Entente.Order.Poles;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Measures;

/// <summary>The polarity grid as a table: what each rule says of each measure of capability and set of states, how sure that is, and how concentrated capability is.</summary>
public static class PolarityTable
{
    /// <summary>So many states with the highest score on the first measure make the set of the great.</summary>
    public const int Great = 10;

    /// <summary>The rows, years outermost, then measures, sets of states, rules.</summary>
    /// <param name="measures">The measures.</param>
    /// <param name="years">The years, in order.</param>
    /// <param name="draws">How often figures are drawn anew from their error; 0 for never.</param>
    /// <param name="seed">Of the draws.</param>
    /// <param name="codes">Which country a Correlates of War code is.</param>
    public static ExportTable Of(IReadOnlyList<CapabilityMeasure> measures, IEnumerable<int> years, int draws, int seed, FieldCodes codes) => ExportTable.Of(
    [
        new(new("year", ColumnKind.Integer), row => (long)row.Year),
        new(new("measure", ColumnKind.Text), row => row.Cell.Measure),
        new(new("states", ColumnKind.Text), row => row.Cell.Actors),
        new(new("rule", ColumnKind.Text), row => row.Cell.Rule),
        new(new("verdict", ColumnKind.Text), row => row.Cell.Verdict is { } verdict ? Word(verdict.Kind) : null),
        new(new("poles", ColumnKind.Integer), row => (long?)row.Cell.Verdict?.Poles),
        new(new("unipolar", ColumnKind.Number), row => Chance(row.Cell, PolarityKind.Unipolar)),
        new(new("bipolar", ColumnKind.Number), row => Chance(row.Cell, PolarityKind.Bipolar)),
        new(new("multipolar", ColumnKind.Number), row => Chance(row.Cell, PolarityKind.Multipolar)),
        new(new("undecided", ColumnKind.Number), row => Chance(row.Cell, PolarityKind.Undecided)),
        new(new("n", ColumnKind.Integer), row => (long)row.Cell.States),
        new(new("con", ColumnKind.Number), row => row.Con),
        new(new("hhi", ColumnKind.Number), row => row.Hhi),
        new(new("effective_number", ColumnKind.Number), row => row.EffectiveNumber),
        new(new("move", ColumnKind.Number), row => row.Move),
        new(new("why", ColumnKind.Text), row => row.Cell.Verdict?.Why ?? $"no figure of {row.Year}"),
        new Field<Row>(new("leaders", ColumnKind.List), row => row.Cell.Leaders.Select(leader => string.Create(CultureInfo.InvariantCulture, $"{codes.OfCow(leader.State, row.Year) ?? $"{leader.State}"} {leader.Share:0.000}")).ToArray()),
    ], years.SelectMany(year => Rows(measures, year, draws, seed)));

    private sealed record Row(int Year, PolarityCell Cell, double? Con, double? Hhi, double? EffectiveNumber, double? Move);

    private static IEnumerable<Row> Rows(IReadOnlyList<CapabilityMeasure> measures, int year, int draws, int seed)
    {
        var scores = measures.Select(measure => (measure.Name, Now: measure.Of(year), Before: measure.Of(year - 1))).ToList();
        var great = scores[0].Now.Where(score => score.Value is not null).OrderByDescending(score => score.Value).ThenBy(score => score.State).Take(Great).Select(score => score.State).ToHashSet();
        var name = $"the {Great} greatest by {scores[0].Name}";
        (string, IReadOnlySet<int>?)[] actors = [("all states", null), (name, great)];
        foreach (var cell in PolarityGrid.Of([.. scores.Select(measure => (measure.Name, measure.Now))], actors, PoleRule.Usual, draws, seed))
        {
            var (_, now, before) = scores.First(measure => measure.Name == cell.Measure);
            yield return Concentrated(cell, year, Within(now, cell, great), Within(before, cell, great));
        }
    }

    private static Dictionary<int, double> Within(IReadOnlyList<CapabilityScore> scores, PolarityCell cell, HashSet<int> great) =>
        scores.Where(score => score.Value is not null && (cell.Actors == "all states" || great.Contains(score.State))).ToDictionary(score => score.State, score => score.Value!.Value);

    private static Row Concentrated(PolarityCell cell, int year, Dictionary<int, double> now, Dictionary<int, double> before)
    {
        double[] values = [.. now.Values];
        var both = now.Keys.Where(before.ContainsKey).ToList();
        return new Row(year, cell, Concentration.Con(values), Concentration.Hhi(values), Concentration.EffectiveNumber(values),
            Concentration.Move([.. both.Select(state => before[state])], [.. both.Select(state => now[state])]));
    }

    private static double? Chance(PolarityCell cell, PolarityKind kind) => cell.Probabilities.Count == 0 ? null : cell.Probabilities[(int)kind];

    private static string Word(PolarityKind kind) => kind.ToString().ToLowerInvariant();
}
