namespace Entente.Order.Blocs;

/// <summary>Balance over closed walks of every length, long ones counting little.</summary>
public static class WalkBalance
{
    /// <summary>K = tr exp(A) / tr exp(|A|), A the table of signed weights: 1 when no closed walk is negative, towards 0 the more are.</summary>
    /// <remarks>Estrada &amp; Benzi 2014. Depends on the unit of the weights: heavier ties make long walks count for more. All nodes count, isolated ones too.</remarks>
    /// <returns>Above 0, at most 1; null on a network without ties.</returns>
    public static double? Of(SignedNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (network.Ties.Count == 0) return null;
        var (signed, unsigned) = (Eigenvalues.Of(Table(network, weight => weight)), Eigenvalues.Of(Table(network, Math.Abs)));
        var greatest = unsigned[^1]; // no eigenvalue of A is greater, so nothing overflows
        return Math.Min(1, signed.Sum(value => Math.Exp(value - greatest)) / unsigned.Sum(value => Math.Exp(value - greatest)));
    }

    private static double[][] Table(SignedNetwork network, Func<double, double> of)
    {
        var table = new double[network.Nodes.Count][];
        for (var node = 0; node < table.Length; node++)
        {
            table[node] = new double[table.Length];
            foreach (var (other, tie) in network.Neighbours[node]) table[node][other] = of(network.Weights[tie]);
        }
        return table;
    }
}
