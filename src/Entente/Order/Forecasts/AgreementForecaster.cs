namespace Entente.Order.Forecasts;

/// <summary>Forecasts agreement a year ahead: each pair's level by exponential smoothing, the weight of the newest year and the errors learned from all pairs in the years before.</summary>
/// <remarks>
/// A year's agreement is part position, part agenda; averaging over years keeps the first. The weight is that of ten (0.1 to 1) whose forecasts were nearest so far; 1 is persistence itself, so where
/// nothing is gained by averaging the two agree. Errors are learned by the tenth of the scale that a forecast falls in, for the forecast and for persistence alike.
/// </remarks>
public static class AgreementForecaster
{
    private const int Weights = 10, Bins = 10, Training = 10, Oldest = 5;

    /// <summary>Forecasts each year from those before it; the first <c>10</c> years are for learning alone.</summary>
    /// <param name="history">All pairs of all years, at most one row a pair and year, in any order.</param>
    /// <param name="years">Years to forecast, also ones that have not come; pairs whose last year lies more than five back are left out.</param>
    public static IEnumerable<AgreementForecast> Of(IEnumerable<PairYear> history, IReadOnlySet<int> years)
    {
        var known = history.GroupBy(row => row.Year).ToDictionary(year => year.Key, year => year.OrderBy(row => row.One).ThenBy(row => row.Other).ToList());
        if (known.Count == 0 || years.Count == 0) yield break;
        var (levels, errors) = (new SortedDictionary<(int, int), Level>(), new Errors());
        for (var (year, seen) = (known.Keys.Min(), 0); year <= Math.Max(known.Keys.Max(), years.Max()); year++)
        {
            var came = known.GetValueOrDefault(year) ?? [];
            if (years.Contains(year) && seen >= Training)
                foreach (var forecast in Forecasts(year, levels, errors, came)) yield return forecast;
            if (came.Count == 0) continue;
            seen++;
            foreach (var row in came)
            {
                if (!levels.TryGetValue((row.One, row.Other), out var level)) levels[(row.One, row.Other)] = level = new Level();
                else if (year - level.Year <= Oldest) errors.Learn(level.Means, row.Agreement);
                level.Take(row);
            }
        }
    }

    private static IEnumerable<AgreementForecast> Forecasts(int year, SortedDictionary<(int One, int Other), Level> levels, Errors errors, List<PairYear> came)
    {
        var observed = came.ToDictionary(row => (row.One, row.Other), row => row.Agreement);
        var best = errors.Best();
        foreach (var (pair, level) in levels)
        {
            if (year - level.Year > Oldest) continue;
            var (mean, last) = (level.Means[best], level.Means[Weights - 1]);
            yield return new AgreementForecast(pair.One, pair.Other, year, mean, errors.Deviation(best, mean), last, errors.Deviation(Weights - 1, last), observed.TryGetValue(pair, out var agreement) ? agreement : null);
        }
    }

    /// <summary>A pair's level by each weight, the last being persistence.</summary>
    private sealed class Level
    {
        private bool isNew = true;

        public double[] Means { get; } = new double[Weights];

        public int Year { get; private set; }

        public void Take(PairYear row)
        {
            for (var weight = 0; weight < Weights; weight++)
                Means[weight] = isNew ? row.Agreement : Means[weight] + ((weight + 1) / (double)Weights * (row.Agreement - Means[weight]));
            (isNew, Year) = (false, row.Year);
        }
    }

    /// <summary>Squared errors of each weight, by the tenth of the scale that the forecast fell in.</summary>
    private sealed class Errors
    {
        private readonly double[,] squares = new double[Weights, Bins];
        private readonly long[,] counts = new long[Weights, Bins];

        public void Learn(double[] means, double agreement)
        {
            for (var weight = 0; weight < Weights; weight++)
            {
                squares[weight, Bin(means[weight])] += (agreement - means[weight]) * (agreement - means[weight]);
                counts[weight, Bin(means[weight])]++;
            }
        }

        public int Best() => Enumerable.Range(0, Weights).MinBy(weight => Enumerable.Range(0, Bins).Sum(bin => squares[weight, bin]));

        public double Deviation(int weight, double mean)
        {
            var bin = Bin(mean);
            if (counts[weight, bin] >= 100) return Math.Sqrt(squares[weight, bin] / counts[weight, bin]);
            var (sum, count) = (Enumerable.Range(0, Bins).Sum(other => squares[weight, other]), Enumerable.Range(0, Bins).Sum(other => counts[weight, other]));
            return count == 0 ? 0 : Math.Sqrt(sum / count);
        }

        private static int Bin(double mean) => Math.Clamp((int)(mean * Bins), 0, Bins - 1);
    }
}
