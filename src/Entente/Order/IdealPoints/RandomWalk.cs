namespace Entente.Order.IdealPoints;

/// <summary>The paths of countries as random walks through what their ballots tell: forwards to filter, backwards to smooth or to draw.</summary>
/// <remarks>
/// The first place is normal with mean 0 and variance <see cref="FirstVariance"/>; each later one adds a step. Kalman filter; Rauch, Tung and Striebel (1965); Frühwirth-Schnatter (1994).
/// </remarks>
internal sealed class RandomWalk(PanelCells cells, StepRule rule)
{
    public const double FirstVariance = 4;

    private readonly double[] means = new double[cells.Count], variances = new double[cells.Count];

    public StepVariance Steps { get; } = new(cells, rule);

    /// <summary>Precision of what the ballots of each country-session tell, to be filled before a path is walked.</summary>
    public double[] Precisions { get; } = new double[cells.Count];

    /// <summary>That precision times the place they tell.</summary>
    public double[] Pulls { get; } = new double[cells.Count];

    /// <summary>Draws a path given all its ballots.</summary>
    public void Draw(int[] path, CounterRandom random, double[] places)
    {
        Filter(path);
        for (var i = path.Length - 1; i >= 0; i--)
        {
            var cell = path[i];
            var (mean, variance) = (means[cell], variances[cell]);
            if (i + 1 < path.Length)
            {
                var step = Steps.To(path[i + 1]);
                var all = variance + step;
                (mean, variance) = (((mean * step) + (places[path[i + 1]] * variance)) / all, variance * step / all);
            }
            places[cell] = mean + (Math.Sqrt(variance) * random.Normal(cell));
        }
    }

    /// <summary>Finds the most likely path, and how far from it the truth may be.</summary>
    /// <returns>Expected sum of the squared steps, each over its own part of the variance.</returns>
    public double Smooth(int[] path, double[] places, double[] spreads)
    {
        Filter(path);
        var last = path[^1];
        (places[last], spreads[last]) = (means[last], variances[last]);
        var steps = 0.0;
        for (var i = path.Length - 2; i >= 0; i--)
        {
            var (cell, next) = (path[i], path[i + 1]);
            var before = variances[cell] + Steps.To(path[i + 1]);
            var gain = variances[cell] / before;
            places[cell] = means[cell] + (gain * (places[next] - means[cell]));
            spreads[cell] = variances[cell] + (gain * gain * (spreads[next] - before));
            var step = places[next] - places[cell];
            steps += ((step * step) + spreads[cell] + spreads[next] - (2 * gain * spreads[next])) / Steps.Own(next);
        }
        return steps;
    }

    /// <summary>Sum of the squared steps of a path, each over its own part of the variance.</summary>
    public double SquaredSteps(int[] path, double[] places)
    {
        var sum = 0.0;
        for (var i = 1; i < path.Length; i++)
        {
            var step = places[path[i]] - places[path[i - 1]];
            sum += step * step / Steps.Own(path[i]);
        }
        return sum;
    }

    private void Filter(int[] path)
    {
        var (mean, variance) = (0.0, FirstVariance);
        for (var i = 0; i < path.Length; i++)
        {
            if (i > 0) variance += Steps.To(path[i]);
            var (cell, precision) = (path[i], 1 / variance);
            variance = 1 / (precision + Precisions[cell]);
            mean = variance * ((precision * mean) + Pulls[cell]);
            (means[cell], variances[cell]) = (mean, variance);
        }
    }
}
