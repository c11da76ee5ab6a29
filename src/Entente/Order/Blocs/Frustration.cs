namespace Entente.Order.Blocs;

/// <summary>How far a network is from two camps, all friends within and all foes across: the frustration index, or line index of balance.</summary>
public static class Frustration
{
    /// <summary>The two camps with the least weight of foes inside and friends across, L(G), with a proof or a gap.</summary>
    /// <remarks>
    /// Harary 1959; Aref &amp; Wilson 2019. Parts of the network that no tie connects, and nodes whose ties allow either side, stand in either camp alike. There are one or two camps.
    /// Solved as the cheapest set of ties that holds one of every negative cycle, by cutting planes and branches of our own.
    /// </remarks>
    /// <returns>Null on a network without ties.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Steps or shakes are out of range.</exception>
    public static CampSolution? Of(SignedNetwork network, CampOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        return ExactCamps.Of(network, isTwo: true, options ?? new CampOptions());
    }

    /// <summary>F = 1 − 2L/m, with m the weight of all ties: 1 for two perfect camps, 0 or more for any network.</summary>
    /// <remarks>Aref &amp; Wilson 2018.</remarks>
    /// <returns>Null on a network without ties; an interval from the proven cost and bound is [F(cost), F(bound)].</returns>
    public static (double Low, double High)? Normalised(SignedNetwork network, CampSolution solution)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(solution);
        var all = network.Weights.Sum(Math.Abs);
        return all > 0 ? (1 - 2 * solution.Cost / all, 1 - 2 * solution.Bound / all) : null;
    }
}
