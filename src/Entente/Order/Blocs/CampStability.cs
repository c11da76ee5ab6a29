namespace Entente.Order.Blocs;

/// <summary>How far the camps of high modularity depend on chance.</summary>
/// <param name="Camps">Those of the highest modularity over the seeds, the first of equals.</param>
/// <param name="Modularity">Their value, at the resolution asked for.</param>
/// <param name="Resolution">g of the modularity.</param>
/// <param name="Seeds">Number of runs.</param>
/// <param name="MeanAdjustedRand">Mean over pairs of runs; null when none of them has one.</param>
/// <param name="MeanVariationOfInformation">Mean over pairs of runs, in nats.</param>
/// <param name="Membership">
/// For each node the share of runs in which it stood with another member of its camp, averaged over these, 0 to 1; null for a node alone in its camp.
/// </param>
public sealed record CampStability(
    Camps Camps, double Modularity, double Resolution, int Seeds, double? MeanAdjustedRand, double MeanVariationOfInformation, IReadOnlyList<double?> Membership)
{
    /// <summary>Runs <see cref="Leiden"/> with the seeds 1 to <paramref name="seeds"/>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="resolution">g of the modularity, above 0.</param>
    /// <param name="seeds">Number of runs, at least 2.</param>
    /// <returns>Null on a network without ties.</returns>
    public static CampStability? Of(SignedNetwork network, double resolution = 1, int seeds = 20)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentOutOfRangeException.ThrowIfLessThan(seeds, 2);
        if (network.Ties.Count == 0) return null;
        Camps[] runs = [.. Enumerable.Range(1, seeds).Select(seed => Leiden.Find(network, resolution, (ulong)seed)!)];
        var best = runs.MaxBy(run => Blocs.Modularity.Of(network, run, resolution))!;
        var pairs = (from one in Enumerable.Range(0, seeds) from other in Enumerable.Range(one + 1, seeds - one - 1) select (runs[one], runs[other])).ToList();
        return new CampStability(best, Blocs.Modularity.Of(network, best, resolution)!.Value, resolution, seeds,
            pairs.Average(pair => CampLikeness.AdjustedRand(pair.Item1, pair.Item2)), pairs.Average(pair => CampLikeness.VariationOfInformation(pair.Item1, pair.Item2))!.Value,
            [.. Enumerable.Range(0, network.Nodes.Count).Select(node => Share(best, runs, node))]);
    }

    private static double? Share(Camps best, Camps[] runs, int node)
    {
        var fellows = Enumerable.Range(0, best.Of.Count).Where(other => other != node && best.Of[other] == best.Of[node]).ToList();
        return fellows.Count == 0 ? null : fellows.Average(other => runs.Count(run => run.Of[other] == run.Of[node]) / (double)runs.Length);
    }
}
