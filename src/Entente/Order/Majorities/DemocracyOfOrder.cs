namespace Entente.Order.Majorities;

/// <summary>How democratic the world is when states count for something.</summary>
/// <param name="Polyarchy">Σ w p / Σ w, p how democratic each state is, in [0, 1]; null when nothing was weighed.</param>
/// <param name="Democratic">Share of all weight in states with p of one half or more, in [0, 1]; null with <paramref name="Polyarchy"/>.</param>
/// <param name="Counted">States with both figures.</param>
/// <param name="Unknown">States that lack one and are left out.</param>
public sealed record DemocracyOfOrder(double? Polyarchy, double? Democratic, int Counted, int Unknown)
{
    private const double Half = 0.5;

    /// <summary>Weighs how democratic states are.</summary>
    /// <param name="polyarchy">For each state, in [0, 1]; NaN for unknown.</param>
    /// <param name="weights">A weight for each, not negative; NaN for unknown.</param>
    /// <exception cref="ArgumentException">Lists of different length, or a negative or infinite weight.</exception>
    public static DemocracyOfOrder Of(ReadOnlySpan<double> polyarchy, ReadOnlySpan<double> weights)
    {
        Weights.Check(weights, polyarchy.Length);
        var (sum, democratic, all, counted) = (0.0, 0.0, 0.0, 0);
        for (var i = 0; i < weights.Length; i++)
        {
            if (double.IsNaN(weights[i]) || double.IsNaN(polyarchy[i])) continue;
            counted++;
            all += weights[i];
            sum += weights[i] * polyarchy[i];
            if (polyarchy[i] >= Half) democratic += weights[i];
        }
        return new DemocracyOfOrder(all > 0 ? sum / all : null, all > 0 ? democratic / all : null, counted, weights.Length - counted);
    }
}
