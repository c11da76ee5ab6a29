namespace Entente.Order.Blocs;

/// <summary>How far a network is from camps of any number, all friends within and all foes across.</summary>
public static class Clusterability
{
    /// <summary>The camps, as many as it takes, with the least weight of foes inside and friends across, with a proof or a gap.</summary>
    /// <remarks>
    /// Davis 1967 (weak balance); Bansal, Blum &amp; Chawla 2004 (correlation clustering). Solved as the cheapest set of ties that holds one of every cycle with a
    /// single pair of foes. A node that nothing holds in a camp stands alone.
    /// </remarks>
    /// <returns>Null on a network without ties.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Steps or shakes are out of range.</exception>
    public static CampSolution? Of(SignedNetwork network, CampOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        return ExactCamps.Of(network, isTwo: false, options ?? new CampOptions());
    }
}
