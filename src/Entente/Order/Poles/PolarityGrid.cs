using Entente.Order.Capabilities;

namespace Entente.Order.Poles;

/// <summary>The verdicts of several rules on several measures of capability and sets of actors: how much the answer depends on the question.</summary>
public static class PolarityGrid
{
    /// <summary>All cells of one year, measures outermost, rules innermost.</summary>
    /// <param name="measures">By name: scores of all states in that year. States without a value are left out.</param>
    /// <param name="actors">By name: codes of the states considered; null for all.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="draws">How often figures are drawn anew from their stated error (log-normal, independent over states); 0 for never.</param>
    /// <param name="seed">Of the draws.</param>
    public static IReadOnlyList<PolarityCell> Of(
        IReadOnlyList<(string Name, IReadOnlyList<CapabilityScore> Scores)> measures, IReadOnlyList<(string Name, IReadOnlySet<int>? States)> actors, IReadOnlyList<PoleRule> rules, int draws, int seed)
    {
        var cells = new List<PolarityCell>();
        foreach (var (measure, scores) in measures)
            foreach (var (set, states) in actors)
            {
                var known = scores.Where(score => score.Value is not null && (states is null || states.Contains(score.State))).OrderBy(score => score.State).ToList();
                cells.AddRange(Cells(measure, set, known, rules, draws, seed));
            }
        return cells;
    }

    private static IEnumerable<PolarityCell> Cells(string measure, string actors, List<CapabilityScore> known, IReadOnlyList<PoleRule> rules, int draws, int seed)
    {
        double[] values = [.. known.Select(score => score.Value!.Value)];
        var counts = new int[rules.Count][];
        for (var rule = 0; rule < rules.Count; rule++) counts[rule] = new int[Enum.GetValues<PolarityKind>().Length];
        var drawn = known.Exists(score => score.Error > 0) ? draws : 0;
        var chance = new Random(seed);
        for (var draw = 0; draw < drawn; draw++)
        {
            double[] simulated = [.. known.Select(score => Drawn(score, chance))];
            for (var rule = 0; rule < rules.Count; rule++)
                if (rules[rule].Judge(simulated) is { } verdict) counts[rule][(int)verdict.Kind]++;
        }
        var leaders = Leaders(known, values);
        for (var rule = 0; rule < rules.Count; rule++)
            yield return new PolarityCell(known.Count == 0 ? 0 : known[0].Year, measure, actors, rules[rule].Name, rules[rule].Judge(values), drawn == 0 ? [] : [.. counts[rule].Select(count => (double)count / drawn)], known.Count, leaders);
    }

    private static List<(int State, double Share)> Leaders(List<CapabilityScore> known, double[] values) =>
        Concentration.Shares(values) is { } shares ? [.. known.Select((score, i) => (score.State, Share: shares[i])).OrderByDescending(leader => leader.Share).Take(3)] : [];

    // A log-normal figure with the stated mean and standard deviation stays above zero.
    private static double Drawn(CapabilityScore score, Random chance)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - chance.NextDouble())) * Math.Cos(2 * Math.PI * chance.NextDouble());
        if (score.Error is not > 0 || score.Value is not > 0) return score.Value!.Value;
        var variance = Math.Log(1 + Math.Pow(score.Error.Value / score.Value.Value, 2));
        return score.Value.Value * Math.Exp((Math.Sqrt(variance) * normal) - (variance / 2));
    }
}
