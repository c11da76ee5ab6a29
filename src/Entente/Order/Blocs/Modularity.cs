namespace Entente.Order.Blocs;

/// <summary>How much more the friends of a network keep to camps, and its foes to different ones, than chance would.</summary>
public static class Modularity
{
    /// <summary>Q = (W⁺Q⁺ − W⁻Q⁻) / (W⁺ + W⁻), with Q± = Σ over camps of (w±/W± − g (s±/2W±)²).</summary>
    /// <remarks>
    /// Newman &amp; Girvan 2004; with foes Gómez, Jensen &amp; Arenas 2009 and Traag &amp; Bruggeman 2009, whose two resolutions are one here. w is the weight inside a camp, s the weights at its
    /// nodes, W of all ties; a network of friends alone has Q⁺. Always give the resolution with it.
    /// </remarks>
    /// <param name="network">The network.</param>
    /// <param name="camps">Camps of all its nodes.</param>
    /// <param name="resolution">g, above 0; 1 is usual, more gives more and smaller camps.</param>
    /// <returns>At most 1; null on a network without ties.</returns>
    /// <exception cref="ArgumentException">The camps are not of the network's nodes.</exception>
    public static double? Of(SignedNetwork network, Camps camps, double resolution = 1)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(camps);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(resolution);
        if (!network.Nodes.SequenceEqual(camps.Nodes)) throw new ArgumentException("the camps are of other nodes than the network; make them from its nodes", nameof(camps));
        if (network.Ties.Count == 0) return null;
        var (all, inside, friends, foes) = ((Friends: 0.0, Foes: 0.0), 0.0, new double[camps.Count], new double[camps.Count]);
        for (var tie = 0; tie < network.Weights.Length; tie++)
        {
            var (weight, a, b) = (network.Weights[tie], camps.Of[network.Ends[2 * tie]], camps.Of[network.Ends[2 * tie + 1]]);
            all = weight > 0 ? (all.Friends + weight, all.Foes) : (all.Friends, all.Foes - weight);
            var sums = weight > 0 ? friends : foes;
            sums[a] += Math.Abs(weight);
            sums[b] += Math.Abs(weight);
            if (a == b) inside += weight;
        }
        return (inside - resolution * (Expected(friends, all.Friends) - Expected(foes, all.Foes))) / (all.Friends + all.Foes);
    }

    private static double Expected(double[] sums, double all) => all > 0 ? sums.Sum(sum => sum * sum) / (4 * all) : 0;
}
