namespace Entente.Order.Blocs;

/// <summary>Triads, three nodes each tied to the others, that are balanced: the friend of my friend is my friend, the foe of my foe too.</summary>
/// <param name="Balanced">Triads with no foes or two pairs of them.</param>
/// <param name="Unbalanced">Triads with one pair of foes or three.</param>
/// <param name="Share">Balanced share T of all triads, 0 to 1; exact, every triad is counted.</param>
/// <param name="WeightedShare">The same with each triad counting by the geometric mean of its weights (Onnela et al. 2005), 0 to 1.</param>
/// <remarks>Heider 1946; Cartwright &amp; Harary 1956.</remarks>
public sealed record TriadBalance(long Balanced, long Unbalanced, double Share, double WeightedShare)
{
    /// <summary>Counts the triads of a network.</summary>
    /// <returns>Null where there is no triad.</returns>
    public static TriadBalance? Of(SignedNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var (count, weight, tieTo) = (new long[2], new double[2], new int[network.Nodes.Count]);
        for (var tie = 0; tie < network.Weights.Length; tie++)
        {
            var (a, b) = (network.Ends[2 * tie], network.Ends[2 * tie + 1]);
            Array.Fill(tieTo, -1);
            foreach (var (node, side) in network.Neighbours[a]) tieTo[node] = side;
            foreach (var (node, side) in network.Neighbours[b])
            {
                if (node < b || tieTo[node] < 0) continue; // a < b < node, so each triad once
                var product = network.Weights[tie] * network.Weights[side] * network.Weights[tieTo[node]];
                count[product > 0 ? 0 : 1]++;
                weight[product > 0 ? 0 : 1] += Math.Cbrt(Math.Abs(product));
            }
        }
        if (count[0] + count[1] == 0) return null;
        return new TriadBalance(count[0], count[1], (double)count[0] / (count[0] + count[1]), weight[0] / (weight[0] + weight[1]));
    }
}
