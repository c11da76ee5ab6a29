namespace Entente.Order.IdealPoints;

/// <summary>What each country-session is expected to be, from the conditional mean of the one before in the last sweep.</summary>
internal sealed class ForwardPrior
{
    private readonly int[] looksTo;
    private readonly double[] variances;
    private double[] last, next;

    public ForwardPrior(PanelCells cells, double[] places, double share)
    {
        (last, next) = ([.. places], [.. places]);
        (looksTo, variances) = (new int[cells.Count], new double[cells.Count]);
        foreach (var path in cells.Paths)
            for (var i = 0; i < path.Length; i++)
            {
                var (cell, other) = (path[i], i > 0 ? i - 1 : 1);
                looksTo[cell] = other < path.Length ? path[other] : -1;
                variances[cell] = other < path.Length ? share * cells.Sizes[cell] / (cells.Sizes[cell] + cells.Sizes[path[other]]) : 1;
            }
    }

    public (double Centre, double Variance) Of(int cell) => (looksTo[cell] < 0 ? 0 : last[looksTo[cell]], variances[cell]);

    public void Remember(int cell, double mean) => next[cell] = mean;

    /// <summary>Makes what this sweep found the past of the next.</summary>
    public void Turn() => (last, next) = (next, last);
}
