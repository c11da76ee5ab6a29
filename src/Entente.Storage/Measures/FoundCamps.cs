using Entente.Order.Blocs;

namespace Entente.Storage.Measures;

/// <summary>Camps of one year, and how sure they are.</summary>
/// <param name="Year">The year.</param>
/// <param name="Camps">Who stands with whom.</param>
/// <param name="Method">How they were found: <c>leiden</c>, <c>two</c> or <c>any</c>.</param>
/// <param name="Value">Modularity; for exact camps the weight of displeased ties, for two camps the frustration index.</param>
/// <param name="Bound">What no camps can stay below; null for modularity.</param>
/// <param name="IsProven">Whether value and bound meet; null for modularity.</param>
/// <param name="Stability">Mean adjusted Rand index over seeds, for modularity alone.</param>
/// <param name="Membership">For each state how often it stood with its camp over seeds, for modularity alone.</param>
/// <param name="Triads">Share of balanced triads.</param>
/// <param name="Ties">Number of ties.</param>
/// <param name="Network">The network they were found in.</param>
/// <param name="Tied">States with a tie; the others stand anywhere.</param>
public sealed record FoundCamps(
    int Year, Camps Camps, string Method, double Value, double? Bound, bool? IsProven, double? Stability, IReadOnlyDictionary<string, double?>? Membership, double? Triads, int Ties, SignedNetwork Network, IReadOnlySet<string> Tied)
{
    /// <summary>Ways to find camps, and what each means.</summary>
    public static IReadOnlyDictionary<string, string> Methods { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["any"] = "as many as it takes, with a proof",
        ["leiden"] = "high modularity, over 20 seeds",
        ["two"] = "two, with a proof: the frustration index",
    };

    /// <summary>Finds the camps of a network.</summary>
    /// <returns>Null on a network without ties.</returns>
    public static FoundCamps? Of(int year, SignedNetwork network, string method, double resolution)
    {
        var (triads, ties, tied) = (TriadBalance.Of(network)?.Share, network.Ties.Count, network.Ties.SelectMany(tie => (string[])[tie.A, tie.B]).ToHashSet(StringComparer.Ordinal));
        if (method == "leiden")
            return CampStability.Of(network, resolution) is not { } stable ? null
                : new FoundCamps(year, stable.Camps, method, stable.Modularity, null, null, stable.MeanAdjustedRand, network.Nodes.Index().ToDictionary(node => node.Item, node => stable.Membership[node.Index]), triads, ties, network, tied);
        return (method == "two" ? Frustration.Of(network) : Clusterability.Of(network)) is not { } exact ? null
            : new FoundCamps(year, exact.Camps, method, exact.Cost, exact.Bound, exact.IsProven, null, null, triads, ties, network, tied);
    }
}
