using Entente.Order.Capabilities;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Measures;

/// <summary>Capabilities of states as a table: state, year, measure, value with its interval, share of the world, rank.</summary>
public static class CapabilityTable
{
    private const double Z = 1.959963984540054;

    /// <summary>The rows, years outermost, then measures, then states by rank.</summary>
    /// <param name="measures">The measures.</param>
    /// <param name="years">The years, in order.</param>
    /// <param name="states">Countries to show, as events write them; null for all. Shares and ranks are among all states either way.</param>
    /// <param name="codes">Which country a Correlates of War code is.</param>
    public static ExportTable Of(IReadOnlyList<CapabilityMeasure> measures, IEnumerable<int> years, IReadOnlySet<string>? states, FieldCodes codes) => ExportTable.Of(
    [
        new(new("year", ColumnKind.Integer), row => (long)row.Score.Year),
        new(new("ccode", ColumnKind.Integer), row => (long)row.Score.State),
        new(new("iso3", ColumnKind.Text), row => row.Country),
        new(new("state", ColumnKind.Text), row => codes.Name(row.Country)),
        new(new("measure", ColumnKind.Text), row => row.Measure),
        new(new("value", ColumnKind.Number), row => row.Score.Value),
        new(new("low", ColumnKind.Number), row => Bound(row.Score, -Z)),
        new(new("high", ColumnKind.Number), row => Bound(row.Score, Z)),
        new(new("n", ColumnKind.Integer), row => (long)row.Score.Inputs),
        new(new("share", ColumnKind.Number), row => row.Share),
        new(new("rank", ColumnKind.Integer), row => (long?)row.Rank),
        new Field<Row>(new("source", ColumnKind.Text), row => row.Source),
    ], years.SelectMany(year => measures.SelectMany(measure => Rows(measure, year, codes))).Where(row => states is null || (row.Country is { } country && states.Contains(country))));

    private sealed record Row(string Measure, string Source, CapabilityScore Score, string? Country, double? Share, int? Rank);

    private static IEnumerable<Row> Rows(CapabilityMeasure measure, int year, FieldCodes codes)
    {
        var scores = measure.Of(year).OrderByDescending(score => score.Value ?? -1).ThenBy(score => score.State).ToList();
        var sum = scores.Sum(score => score.Value ?? 0);
        return scores.Select((score, i) => new Row(measure.Name, measure.Source, score, codes.OfCow(score.State, year), score.Value is { } value && sum > 0 ? value / sum : null, score.Value is null ? null : i + 1));
    }

    // The error is taken as log-normal with the stated mean and standard deviation: a capability is never below zero.
    private static double? Bound(CapabilityScore score, double z)
    {
        if (score is not { Value: > 0 and var value, Error: > 0 and var error }) return null;
        var variance = Math.Log(1 + (error * error / (value * value)));
        return value * Math.Exp((z * Math.Sqrt(variance)) - (variance / 2));
    }
}
