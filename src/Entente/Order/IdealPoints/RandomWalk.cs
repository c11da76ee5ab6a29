namespace Entente.Order.IdealPoints;

/// <summary>The paths of countries as random walks through what their ballots tell: forwards to filter, backwards to smooth or to draw.</summary>
/// <remarks>
/// The first place is normal with mean 0 and variance <see cref="FirstVariance"/>; from session to session a step of
/// variance ω² is added, k ω² over k sessions. Kalman filter; Rauch, Tung and Striebel (1965); Frühwirth-Schnatter (1994).
/// </remarks>
internal sealed class RandomWalk(PanelCells cells)
{
    public const double FirstVariance = 4;

    private readonly double[] means = new double[cells.Count], variances = new double[cells.Count];

    /// <summary>Precision of what the ballots of each country-session tell, to be filled before a path is walked.</summary>
    public double[] Precisions { get; } = new double[cells.Count];

    /// <summary>That precision times the place they tell.</summary>
    public double[] Pulls { get; } = new double[cells.Count];

    /// <summary>Draws a path given all its ballots.</summary>
    public void Draw(int[] path, double stepVariance, CounterRandom random, double[] places)
    {
        Filter(path, stepVariance);
        for (var i = path.Length - 1; i >= 0; i--)
        {
            var cell = path[i];
            var (mean, variance) = (means[cell], variances[cell]);
            if (i + 1 < path.Length)
            {
                var step = Step(path, i + 1, stepVariance);
                var all = variance + step;
                (mean, variance) = (((mean * step) + (places[path[i + 1]] * variance)) / all, variance * step / all);
            }
            places[cell] = mean + (Math.Sqrt(variance) * random.Normal(cell));
        }
    }

    /// <summary>Finds the most likely path, and how far from it the truth may be.</summary>
    /// <returns>Expected sum of the squared steps, each over the sessions it took.</returns>
    public double Smooth(int[] path, double stepVariance, double[] places, double[] spreads)
    {
        Filter(path, stepVariance);
        var last = path[^1];
        (places[last], spreads[last]) = (means[last], variances[last]);
        var steps = 0.0;
        for (var i = path.Length - 2; i >= 0; i--)
        {
            var (cell, next) = (path[i], path[i + 1]);
            var before = variances[cell] + Step(path, i + 1, stepVariance);
            var gain = variances[cell] / before;
            places[cell] = means[cell] + (gain * (places[next] - means[cell]));
            spreads[cell] = variances[cell] + (gain * gain * (spreads[next] - before));
            var step = places[next] - places[cell];
            steps += ((step * step) + spreads[cell] + spreads[next] - (2 * gain * spreads[next])) / (cells.Sessions[next] - cells.Sessions[cell]);
        }
        return steps;
    }

    /// <summary>Sum of the squared steps of a path, each over the sessions it took.</summary>
    public double SquaredSteps(int[] path, double[] places)
    {
        var sum = 0.0;
        for (var i = 1; i < path.Length; i++)
        {
            var step = places[path[i]] - places[path[i - 1]];
            sum += step * step / (cells.Sessions[path[i]] - cells.Sessions[path[i - 1]]);
        }
        return sum;
    }

    private void Filter(int[] path, double stepVariance)
    {
        var (mean, variance) = (0.0, FirstVariance);
        for (var i = 0; i < path.Length; i++)
        {
            if (i > 0) variance += Step(path, i, stepVariance);
            var (cell, precision) = (path[i], 1 / variance);
            variance = 1 / (precision + Precisions[cell]);
            mean = variance * ((precision * mean) + Pulls[cell]);
            (means[cell], variances[cell]) = (mean, variance);
        }
    }

    private double Step(int[] path, int i, double stepVariance) => stepVariance * (cells.Sessions[path[i]] - cells.Sessions[path[i - 1]]);
}
