using System.Globalization;

namespace Entente.Order.Poles;

/// <summary>Thresholds of shares (Modelski 1974; Rasler &amp; Thompson 1983; Thompson 1986): one power with half of all is unipolar; two with half between them and a quarter each, bipolar; three or more with a twentieth, multipolar.</summary>
/// <remarks>Authors vary, so each threshold is a parameter. A near-unipolar order, one at <paramref name="near"/> while no other has <paramref name="pole"/>, counts as unipolar, and the verdict says so.</remarks>
/// <param name="half">Share that makes one, or two together, dominant.</param>
/// <param name="near">Share from which one is nearly dominant.</param>
/// <param name="pole">Share of each of two poles, and the share that a third must not have.</param>
/// <param name="power">Share of a power among several.</param>
public sealed class ShareThresholds(double half = 0.5, double near = 0.45, double pole = 0.25, double power = 0.05) : PoleRule
{
    /// <inheritdoc/>
    public override string Name => string.Create(CultureInfo.InvariantCulture, $"share thresholds {half:0.##}/{near:0.##}/{pole:0.##}/{power:0.##}");

    /// <inheritdoc/>
    public override string Source => "Modelski 1974; Rasler & Thompson 1983; Thompson 1986";

    /// <inheritdoc/>
    protected override Verdict OfShares(ReadOnlySpan<double> shares)
    {
        var (first, second, third) = (shares[0], Share(shares, 1), Share(shares, 2));
        var told = $"the first three have {Percent(first)}, {Percent(second)} and {Percent(third)}";
        if (first >= half) return new Verdict(PolarityKind.Unipolar, 1, told);
        if (first >= near && second < pole) return new Verdict(PolarityKind.Unipolar, 1, $"{told}: nearly unipolar");
        if (first + second >= half && second >= pole && third < pole) return new Verdict(PolarityKind.Bipolar, 2, told);
        var powers = 0;
        while (powers < shares.Length && shares[powers] >= power) powers++;
        return powers >= 3 ? new Verdict(PolarityKind.Multipolar, powers, $"{powers} have {Percent(power)} or more; {told}") : new Verdict(PolarityKind.Undecided, null, $"no threshold is met; {told}");
    }

    private static double Share(ReadOnlySpan<double> shares, int rank) => rank < shares.Length ? shares[rank] : 0;
}
