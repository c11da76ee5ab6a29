using System.Globalization;
using Entente.Order.Capabilities;

namespace Entente.Order.Poles;

/// <summary>A rule that tells from shares of capability how many poles there are. Rules disagree, so a verdict never stands alone.</summary>
public abstract class PoleRule
{
    /// <summary>A short name with its parameters.</summary>
    public abstract string Name { get; }

    /// <summary>Who proposed it.</summary>
    public abstract string Source { get; }

    /// <summary>The rules that are compared unless others are asked for.</summary>
    public static IReadOnlyList<PoleRule> Usual { get; } = [new HalfOfLeader(), new ShareThresholds(), new EffectiveNumberRule(), new LargestGap()];

    /// <summary>Judges capabilities of any unit and order.</summary>
    /// <returns>Null where there is nothing to share.</returns>
    /// <exception cref="ArgumentException">A capability is negative or no finite number.</exception>
    public Verdict? Judge(ReadOnlySpan<double> capabilities)
    {
        if (Concentration.Shares(capabilities) is not { } shares) return null;
        Array.Sort(shares);
        Array.Reverse(shares);
        return OfShares(shares);
    }

    /// <summary>Judges shares that sum to 1, the greatest first.</summary>
    protected abstract Verdict OfShares(ReadOnlySpan<double> shares);

    /// <summary>A share as the field prints it: <c>42 %</c>.</summary>
    protected static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture);
}
