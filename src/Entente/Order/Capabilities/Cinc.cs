namespace Entente.Order.Capabilities;

/// <summary>Composite index of national capability: the mean, over a state's known components, of its share in the world's sum of that component (Singer, Bremer &amp; Stuckey 1972; Singer 1987).</summary>
/// <remarks>The scores of a year sum to 1 or a little more, for a state that lacks a component is not divided by it: renormalise before measuring concentration.</remarks>
public static class Cinc
{
    /// <summary>Scores of all states of one year, in the order given.</summary>
    /// <param name="year">Components, one row a state, of one and the same year.</param>
    /// <returns>Scores from 0 to 1 with the number of components behind each; a score is null where none is known.</returns>
    /// <exception cref="ArgumentException">Rows are of several years, or a state comes twice.</exception>
    public static IReadOnlyList<CapabilityScore> Of(IReadOnlyList<Components> year)
    {
        if (year.FirstOrDefault(row => row.Year != year[0].Year) is { } other) throw new ArgumentException($"rows are of {year[0].Year} and of {other.Year}; give one year at a time", nameof(year));
        if (year.GroupBy(row => row.State).FirstOrDefault(rows => rows.Count() > 1) is { } twice) throw new ArgumentException($"state {twice.Key} comes more than once in {year[0].Year}", nameof(year));
        var totals = new double[Components.Count];
        foreach (var row in year)
            for (var k = 0; k < Components.Count; k++)
                totals[k] += row[k] ?? 0;
        return [.. year.Select(row => Score(row, totals))];
    }

    // A component of which the world has none tells states apart no better than one that is missing.
    private static CapabilityScore Score(Components row, ReadOnlySpan<double> totals)
    {
        var (sum, known) = (0.0, 0);
        for (var k = 0; k < Components.Count; k++)
        {
            if (totals[k] <= 0 || row[k] is not { } value) continue;
            sum += value / totals[k];
            known++;
        }
        return new CapabilityScore(row.State, row.Year, known == 0 ? null : sum / known, known);
    }
}
