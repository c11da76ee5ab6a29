using System.Globalization;

namespace Entente.Order.Poles;

/// <summary>The poles stand above the largest gap: where the ratio of one state's share to the next one's is greatest among the first.</summary>
/// <param name="ranks">How many of the greatest are looked at; the last pole is at most this one.</param>
public sealed class LargestGap(int ranks = 8) : PoleRule
{
    private readonly int ranks = ranks > 0 ? ranks : throw new ArgumentOutOfRangeException(nameof(ranks), ranks, "at least one rank must be looked at");

    /// <inheritdoc/>
    public override string Name => $"largest gap in the first {ranks}";

    /// <inheritdoc/>
    public override string Source => "a rank-size criterion";

    /// <inheritdoc/>
    protected override Verdict OfShares(ReadOnlySpan<double> shares)
    {
        var (poles, widest) = (1, 0.0);
        for (var k = 1; k < shares.Length && k <= ranks && shares[k - 1] > 0; k++)
        {
            var gap = shares[k] > 0 ? shares[k - 1] / shares[k] : double.PositiveInfinity;
            if (gap > widest) (poles, widest) = (k, gap);
        }
        return Verdict.Counted(poles, string.Create(CultureInfo.InvariantCulture, $"after rank {poles} the next has 1/{widest:0.0} as much"));
    }
}
