namespace Entente.Order.Change;

/// <summary>How far states are parted into groups that are alike within and far from each other.</summary>
public static class Polarization
{
    private const double Bandwidth = 4.7;

    /// <summary>P = Σ Σ p_i^(1+α) p_j |y_i − y_j| over groups, shares p adding up to 1 (Esteban and Ray 1994, K = 1).</summary>
    /// <param name="masses">Mass of each group, in any one unit, not negative.</param>
    /// <param name="positions">Where each stands.</param>
    /// <param name="alpha">How much it counts that a group is large, above 0 to 1.6.</param>
    /// <returns>In the unit of the positions, 0 or more; null when nothing has a mass.</returns>
    /// <exception cref="ArgumentException">Lists of different length, a negative mass, or α out of range.</exception>
    public static double? EstebanRay(ReadOnlySpan<double> masses, ReadOnlySpan<double> positions, double alpha)
    {
        if (Shares(masses, positions, alpha) is not { } shares) return null;
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
            for (var j = 0; j < shares.Length; j++) sum += Math.Pow(shares[i], 1 + alpha) * shares[j] * Math.Abs(positions[i] - positions[j]);
        return sum;
    }

    /// <summary>The same for states that are no groups: P = Σ w_i f(y_i)^α Σ w_j |y_i − y_j|, f their density by a normal kernel (Duclos, Esteban and Ray 2004).</summary>
    /// <param name="weights">Weight of each state, in any one unit, not negative.</param>
    /// <param name="positions">Where each stands.</param>
    /// <param name="alpha">From 0.25 to 1.</param>
    /// <returns>Of positions on a scale with standard deviation 1 about 0.2 to 0.5; null when nothing has a weight or all stand in one place.</returns>
    /// <remarks>The width of the kernel is 4.7 σ n^(−1/2) α^0.1, as the authors propose, n the effective number of states.</remarks>
    /// <exception cref="ArgumentException">Lists of different length, a negative weight, or α out of range.</exception>
    public static double? OfDensity(ReadOnlySpan<double> weights, ReadOnlySpan<double> positions, double alpha)
    {
        if (Shares(weights, positions, alpha) is not { } shares || Deviation(shares, positions) is not (> 0 and var deviation)) return null;
        var effective = 1 / shares.Sum(share => share * share);
        var width = Bandwidth * deviation / Math.Sqrt(effective) * Math.Pow(alpha, 0.1);
        var sum = 0.0;
        for (var i = 0; i < shares.Length; i++)
        {
            var (density, distance) = (0.0, 0.0);
            for (var j = 0; j < shares.Length; j++)
            {
                var apart = Math.Abs(positions[i] - positions[j]);
                density += shares[j] * Math.Exp(-apart * apart / (2 * width * width)) / (width * Math.Sqrt(2 * Math.PI));
                distance += shares[j] * apart;
            }
            sum += shares[i] * Math.Pow(density, alpha) * distance;
        }
        return sum;
    }

    /// <summary>(skewness² + 1) / kurtosis: above 5/9, which an even spread has, two camps are likely (Sarle; Pfister et al. 2013).</summary>
    /// <returns>Above 0 to 1; null when nothing has a weight or all stand in one place.</returns>
    /// <exception cref="ArgumentException">Lists of different length, or a negative weight.</exception>
    public static double? Bimodality(ReadOnlySpan<double> weights, ReadOnlySpan<double> positions)
    {
        if (Shares(weights, positions, 1) is not { } shares || Deviation(shares, positions) is not (> 0 and var deviation)) return null;
        var (mean, third, fourth) = (Mean(shares, positions), 0.0, 0.0);
        for (var i = 0; i < shares.Length; i++)
        {
            var z = (positions[i] - mean) / deviation;
            third += shares[i] * z * z * z;
            fourth += shares[i] * z * z * z * z;
        }
        return ((third * third) + 1) / fourth;
    }

    /// <summary>Weighted standard deviation of the positions.</summary>
    /// <returns>In their unit; null when nothing has a weight.</returns>
    /// <exception cref="ArgumentException">Lists of different length, or a negative weight.</exception>
    public static double? Spread(ReadOnlySpan<double> weights, ReadOnlySpan<double> positions) => Shares(weights, positions, 1) is { } shares ? Deviation(shares, positions) : null;

    private static double[]? Shares(ReadOnlySpan<double> masses, ReadOnlySpan<double> positions, double alpha)
    {
        if (masses.Length != positions.Length) throw new ArgumentException($"There are {masses.Length} weights for {positions.Length} positions; give one for each.", nameof(masses));
        if (alpha is not (> 0 and <= 1.6)) throw new ArgumentException($"α is {alpha}; give a number above 0 to 1.6.", nameof(alpha));
        var sum = 0.0;
        foreach (var mass in masses)
        {
            if (!(mass >= 0) || double.IsInfinity(mass)) throw new ArgumentException($"A weight is {mass}; give 0 or more.", nameof(masses));
            sum += mass;
        }
        if (sum == 0) return null;
        var shares = masses.ToArray();
        for (var i = 0; i < shares.Length; i++) shares[i] /= sum;
        return shares;
    }

    private static double Mean(double[] shares, ReadOnlySpan<double> positions)
    {
        var mean = 0.0;
        for (var i = 0; i < shares.Length; i++) mean += shares[i] * positions[i];
        return mean;
    }

    private static double Deviation(double[] shares, ReadOnlySpan<double> positions)
    {
        var (mean, square) = (Mean(shares, positions), 0.0);
        for (var i = 0; i < shares.Length; i++) square += shares[i] * (positions[i] - mean) * (positions[i] - mean);
        return Math.Sqrt(square);
    }
}
