namespace Entente.Order.Forecasts;

/// <summary>What is expected of two states' agreement in a year from the years before alone, as a normal distribution, beside persistence.</summary>
/// <param name="One">Correlates of War code of the one with the lower.</param>
/// <param name="Other">That of the other.</param>
/// <param name="Year">The year.</param>
/// <param name="Mean">Expected agreement, 0 to 1.</param>
/// <param name="Deviation">Its standard deviation.</param>
/// <param name="Last">What persistence expects: the agreement of the last year before.</param>
/// <param name="LastDeviation">Its standard deviation, learned in the same way.</param>
/// <param name="Observed">What came; null when that is not known yet.</param>
public sealed record AgreementForecast(int One, int Other, int Year, double Mean, double Deviation, double Last, double LastDeviation, double? Observed)
{
    /// <summary>Continuous ranked probability score of the forecast, lower is better; null when nothing has come yet.</summary>
    public double? Crps => Observed is { } came ? Score(Mean, Deviation, came) : null;

    /// <summary>That of persistence.</summary>
    public double? LastCrps => Observed is { } came ? Score(Last, LastDeviation, came) : null;

    /// <summary>CRPS of a normal distribution: s (z (2Φ(z) − 1) + 2φ(z) − 1/√π), z = (y − m) / s (Gneiting and Raftery 2007); |y − m| for a deviation of 0.</summary>
    public static double Score(double mean, double deviation, double observed)
    {
        if (deviation <= 0) return Math.Abs(observed - mean);
        var z = (observed - mean) / deviation;
        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        return deviation * ((z * ((2 * IdealPoints.Normal.Below(z)) - 1)) + (2 * density) - (1 / Math.Sqrt(Math.PI)));
    }
}
