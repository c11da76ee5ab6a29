using System.Globalization;

namespace Entente.Order.Poles;

/// <summary>As many poles as the effective number of states (1/HHI; Laakso &amp; Taagepera 1979), rounded.</summary>
public sealed class EffectiveNumberRule : PoleRule
{
    /// <inheritdoc/>
    public override string Name => "effective number";

    /// <inheritdoc/>
    public override string Source => "Laakso & Taagepera 1979";

    /// <inheritdoc/>
    protected override Verdict OfShares(ReadOnlySpan<double> shares)
    {
        var sum = 0.0;
        foreach (var share in shares) sum += share * share;
        return Verdict.Counted((int)Math.Round(1 / sum, MidpointRounding.AwayFromZero), string.Create(CultureInfo.InvariantCulture, $"1/HHI is {1 / sum:0.00}"));
    }
}
