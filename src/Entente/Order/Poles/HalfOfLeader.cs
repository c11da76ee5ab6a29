using System.Globalization;

namespace Entente.Order.Poles;

/// <summary>A pole has at least a given part, usually half, of what the leader has.</summary>
/// <param name="part">From 0 (exclusive) to 1.</param>
public sealed class HalfOfLeader(double part = 0.5) : PoleRule
{
    private readonly double part = part is > 0 and <= 1 ? part : throw new ArgumentOutOfRangeException(nameof(part), part, "the part of the leader must be above 0 and at most 1");

    /// <inheritdoc/>
    public override string Name => string.Create(CultureInfo.InvariantCulture, $"at least {part:0.##} of the leader");

    /// <inheritdoc/>
    public override string Source => "a convention of the polarity literature";

    /// <inheritdoc/>
    protected override Verdict OfShares(ReadOnlySpan<double> shares)
    {
        var poles = 1;
        while (poles < shares.Length && shares[poles] >= part * shares[0]) poles++;
        var next = poles < shares.Length ? $"; the next has {Percent(shares[poles] / shares[0])} of the leader" : "";
        return Verdict.Counted(poles, $"the leader has {Percent(shares[0])}{(poles > 1 ? $", the last pole {Percent(shares[poles - 1] / shares[0])} of that" : "")}{next}");
    }
}
