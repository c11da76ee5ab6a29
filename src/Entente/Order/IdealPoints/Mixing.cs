namespace Entente.Order.IdealPoints;

/// <summary>Whether chains agree, and how much their draws are worth.</summary>
/// <param name="Convergence">Split R̂: the root of total over within variance, halves of chains compared; at best 1.</param>
/// <param name="EffectiveDraws">Draws over their integrated autocorrelation time, at most as many as there are draws.</param>
/// <remarks>Gelman et al. (2013), Bayesian Data Analysis, 11.4–11.5, with Geyer's (1992) initial monotone sequence; without ranks.</remarks>
internal readonly record struct Mixing(double Convergence, double EffectiveDraws)
{
    /// <param name="draws">Chains of equal length, one after another.</param>
    /// <param name="chains">How many.</param>
    /// <returns>Null when all draws of a half are alike.</returns>
    public static Mixing? Of(double[] draws, int chains)
    {
        var half = draws.Length / chains / 2;
        var each = draws.Length / chains;
        double[][] parts = [.. Enumerable.Range(0, chains).SelectMany(c => new[] { draws[(c * each)..((c * each) + half)], draws[(((c + 1) * each) - half)..((c + 1) * each)] })];
        double[] means = [.. parts.Select(p => p.Average())];
        var within = parts.Zip(means, (p, mean) => p.Sum(v => (v - mean) * (v - mean)) / (half - 1)).Average();
        if (!(within > 0)) return null;
        var middle = means.Average();
        var between = means.Sum(m => (m - middle) * (m - middle)) / (means.Length - 1);
        var total = (within * (half - 1) / half) + between;
        return new Mixing(Math.Sqrt(total / within), Effective(parts, means, within, total));
    }

    private static double Effective(double[][] parts, double[] means, double within, double total)
    {
        var half = parts[0].Length;
        var (time, last) = (1.0, double.MaxValue);
        for (var lag = 1; lag + 1 < half; lag += 2)
        {
            var pair = Correlation(lag) + Correlation(lag + 1);
            if (pair <= 0) break;
            last = Math.Min(last, pair);
            time += 2 * last;
        }
        var all = (double)(parts.Length * half);
        return Math.Min(all, all / time);

        double Correlation(int lag)
        {
            var covariance = 0.0;
            for (var part = 0; part < parts.Length; part++)
            {
                var sum = 0.0;
                for (var i = lag; i < half; i++) sum += (parts[part][i] - means[part]) * (parts[part][i - lag] - means[part]);
                covariance += sum / (half - 1);
            }
            return 1 - ((within - (covariance / parts.Length)) / total);
        }
    }
}
