namespace Entente.Order.Capabilities;

/// <summary>How unevenly capability is spread over states. Every measure takes capabilities of any unit and renormalises them to shares of the states given.</summary>
public static class Concentration
{
    /// <summary>Shares in the sum, in the order given; they sum to 1.</summary>
    /// <returns>Null where there is nothing to share: no state, or none with any capability.</returns>
    /// <exception cref="ArgumentException">A capability is negative or no finite number.</exception>
    public static double[]? Shares(ReadOnlySpan<double> capabilities)
    {
        var sum = 0.0;
        foreach (var value in capabilities)
        {
            if (!double.IsFinite(value) || value < 0) throw new ArgumentException($"{value} is no capability: it must be a finite number from 0 on", nameof(capabilities));
            sum += value;
        }
        if (sum <= 0) return null;
        var shares = new double[capabilities.Length];
        for (var i = 0; i < shares.Length; i++) shares[i] = capabilities[i] / sum;
        return shares;
    }

    /// <summary>Herfindahl–Hirschman index: the sum of squared shares, from 1/N to 1.</summary>
    /// <returns>Null where there is nothing to share.</returns>
    public static double? Hhi(ReadOnlySpan<double> capabilities)
    {
        if (Shares(capabilities) is not { } shares) return null;
        var sum = 0.0;
        foreach (var share in shares) sum += share * share;
        return sum;
    }

    /// <summary>Effective number of poles, 1/HHI (Laakso &amp; Taagepera 1979), from 1 to N.</summary>
    /// <returns>Null where there is nothing to share.</returns>
    public static double? EffectiveNumber(ReadOnlySpan<double> capabilities) => 1 / Hhi(capabilities);

    /// <summary>Concentration of Ray &amp; Singer (1973): √((HHI − 1/N)/(1 − 1/N)), from 0 (all alike) to 1 (one has all).</summary>
    /// <returns>Null for fewer than two states, and where there is nothing to share.</returns>
    public static double? Con(ReadOnlySpan<double> capabilities)
    {
        var n = capabilities.Length;
        if (n < 2 || Hhi(capabilities) is not { } hhi) return null;
        return Math.Sqrt(Math.Max(0, hhi - (1.0 / n)) / (1 - (1.0 / n))); // rounding may fall below zero where all are alike
    }

    /// <summary>Movement of shares between two years: Σ|s₂ − s₁| / (2(1 − min s₁)), from 0 to 1 (Singer, Bremer &amp; Stuckey 1972).</summary>
    /// <param name="before">Capabilities in the earlier year.</param>
    /// <param name="after">Those of the same states, in the same order, in the later year.</param>
    /// <returns>Null for fewer than two states, and where there is nothing to share in one of the years.</returns>
    /// <exception cref="ArgumentException">The two are not equally long.</exception>
    public static double? Move(ReadOnlySpan<double> before, ReadOnlySpan<double> after)
    {
        if (before.Length != after.Length) throw new ArgumentException($"{before.Length} states before and {after.Length} after; give the states of both years", nameof(after));
        if (before.Length < 2 || Shares(before) is not { } first || Shares(after) is not { } second) return null;
        var (sum, least) = (0.0, first[0]);
        for (var i = 0; i < first.Length; i++)
        {
            sum += Math.Abs(second[i] - first[i]);
            least = Math.Min(least, first[i]);
        }
        return sum / (2 * (1 - least));
    }
}
