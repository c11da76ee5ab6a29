namespace Entente.Order.IdealPoints;

/// <summary>From draws to ideal points.</summary>
internal static class Summary
{
    private const double LowShare = 0.05, HighShare = 0.95;

    public static IReadOnlyList<IdealPoint> Of(BallotPanel panel, Draws draws, int threads)
    {
        var points = new IdealPoint[panel.Cells.Count];
        Parallel.For(0, points.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, cell => points[cell] = Point(panel.Cells, cell, draws));
        return points;
    }

    private static IdealPoint Point(PanelCells cells, int cell, Draws draws)
    {
        var values = draws.Of(cell);
        var mixing = Mixing.Of(values, draws.Chains);
        var mean = values.Average();
        var deviation = Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
        Array.Sort(values);
        return new IdealPoint(cells.Countries[cell], cells.Sessions[cell], cells.Sizes[cell], mean, deviation, Quantile(values, LowShare), Quantile(values, HighShare), mixing?.Convergence, mixing?.EffectiveDraws);
    }

    private static double Quantile(double[] sorted, double share)
    {
        var at = share * (sorted.Length - 1);
        var low = (int)at;
        return low + 1 == sorted.Length ? sorted[low] : sorted[low] + ((at - low) * (sorted[low + 1] - sorted[low]));
    }
}
