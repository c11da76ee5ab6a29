using Entente.Order.Alignments;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Measures;

/// <summary>How alike pairs of states place themselves, as a table.</summary>
public static class AlignmentTable
{
    /// <summary>Measures by the names that the table has for them.</summary>
    public static IReadOnlyList<(string Name, AlignmentMeasure Measure)> Measures { get; } =
    [
        ("S", AlignmentMeasure.S), ("S squared", AlignmentMeasure.SquaredS), ("pi", AlignmentMeasure.SquaredPi), ("kappa", AlignmentMeasure.SquaredKappa),
        ("nominal pi", AlignmentMeasure.NominalPi), ("nominal kappa", AlignmentMeasure.NominalKappa), ("tau-b", AlignmentMeasure.TauB),
    ];

    /// <summary>The rows: years outermost, then pairs by code, then measures. A figure that is undefined is null, beside its count.</summary>
    /// <param name="windows">The years.</param>
    /// <param name="measures">Of <see cref="Measures"/>.</param>
    /// <param name="states">Countries, as events write them: with one its pairs with all, with several the pairs among them; null for all pairs.</param>
    /// <param name="draws">Draws of roll calls for each interval; 0 for none.</param>
    /// <param name="codes">Which country a Correlates of War code is.</param>
    public static ExportTable Of(IEnumerable<AlignmentWindow> windows, IReadOnlyList<(string Name, AlignmentMeasure Measure)> measures, IReadOnlySet<string>? states, int draws, FieldCodes codes) => ExportTable.Of(
    [
        new(new("year", ColumnKind.Integer), row => (long)row.Year),
        new(new("ccode1", ColumnKind.Integer), row => (long)row.One.Code),
        new(new("iso3_1", ColumnKind.Text), row => row.One.Country),
        new(new("ccode2", ColumnKind.Integer), row => (long)row.Other.Code),
        new(new("iso3_2", ColumnKind.Text), row => row.Other.Country),
        new(new("measure", ColumnKind.Text), row => row.Measure),
        new(new("value", ColumnKind.Number), row => row.Value),
        new(new("low", ColumnKind.Number), row => row.Interval?.Low),
        new(new("high", ColumnKind.Number), row => row.Interval?.High),
        new Field<Row>(new("n", ColumnKind.Integer), row => (long)row.Objects),
    ], windows.SelectMany(window => Rows(window, measures, states, draws, codes)));

    private readonly record struct State(int Code, string? Country);

    private sealed record Row(int Year, State One, State Other, string Measure, double? Value, AlignmentInterval? Interval, int Objects);

    private static IEnumerable<Row> Rows(AlignmentWindow window, IReadOnlyList<(string Name, AlignmentMeasure Measure)> measures, IReadOnlySet<string>? wanted, int draws, FieldCodes codes)
    {
        var states = window.States.Select(code => new State(code, codes.OfCow(code, window.Year))).ToList();
        var pairs = window.Portfolios.All();
        var pair = 0;
        for (var i = 0; i < states.Count; i++)
            for (var j = i + 1; j < states.Count; j++, pair++)
            {
                if (!wanted.Takes(states[i].Country, states[j].Country)) continue;
                foreach (var (name, measure) in measures)
                    yield return new Row(window.Year, states[i], states[j], name, pairs[pair].Of(measure), draws == 0 ? null : window.Portfolios.Interval(i, j, measure, 1, draws), pairs[pair].Objects);
            }
    }
}
