namespace Entente.Order.Blocs;

/// <summary>How much strain the ties put on any placing of the nodes along a line.</summary>
public static class AlgebraicConflict
{
    /// <summary>Smallest eigenvalue of the signed Laplacian D − A, D the sums of absolute weights: 0 for perfect camps, above 0 otherwise.</summary>
    /// <remarks>
    /// Kunegis et al. 2010. In the unit of the weights; at most the least sum of weights at a node. Nodes without ties are left out. A network in several parts has the
    /// value of the part with the least, so one balanced part makes it 0.
    /// </remarks>
    /// <returns>Null on a network without ties.</returns>
    public static double? Of(SignedNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (network.Ties.Count == 0) return null;
        int[] tied = [.. Enumerable.Range(0, network.Nodes.Count).Where(node => network.Neighbours[node].Length > 0)];
        var number = new int[network.Nodes.Count];
        for (var i = 0; i < tied.Length; i++) number[tied[i]] = i;
        var table = new double[tied.Length][];
        for (var i = 0; i < tied.Length; i++)
        {
            table[i] = new double[tied.Length];
            foreach (var (other, tie) in network.Neighbours[tied[i]])
            {
                table[i][i] += Math.Abs(network.Weights[tie]);
                table[i][number[other]] = -network.Weights[tie];
            }
        }
        return Math.Max(0, Eigenvalues.Of(table)[0]);
    }
}
