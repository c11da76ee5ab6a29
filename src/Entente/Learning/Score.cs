namespace Entente.Learning;

/// <summary>One figure of a grading, with how much it rests on.</summary>
/// <param name="Measure">What was measured: <c>words</c>, <c>LAS</c> …</param>
/// <param name="Value">From 0 to 1; null when there was nothing to measure, which is not 0.</param>
/// <param name="N">How many gold items were looked for.</param>
/// <param name="Low">Lower end of the 95 % interval; null with <paramref name="Value"/>.</param>
/// <param name="High">Upper end of the 95 % interval; null with <paramref name="Value"/>.</param>
public sealed record Score(string Measure, double? Value, int N, double? Low, double? High)
{
    private const double Z = 1.959963984540054; // two-sided 95 % of the normal distribution

    /// <summary>A share of right answers with Wilson's interval, for items that are independent.</summary>
    /// <param name="measure">What was measured.</param>
    /// <param name="right">How many answers were right.</param>
    /// <param name="n">How many there were; 0 gives a score without value.</param>
    /// <remarks>Wilson (1927), JASA 22(158).</remarks>
    public static Score OfShare(string measure, int right, int n)
    {
        return n == 0 ? new Score(measure, null, 0, null, null) : Wilson(measure, (double)right / n, n, n);
    }

    /// <summary>A share of right answers that stand for unequal numbers of others: Wilson's interval as for the equal answers that would tell as much (Kish).</summary>
    /// <param name="measure">What was measured.</param>
    /// <param name="answers">Each with how many it stands for; on none there is no value.</param>
    /// <remarks>Kish (1965), Survey Sampling: (Σw)² / Σw².</remarks>
    internal static Score OfWeighted(string measure, IReadOnlyCollection<(bool IsRight, double Weight)> answers)
    {
        var all = answers.Sum(a => a.Weight);
        return all <= 0 ? new Score(measure, null, answers.Count, null, null)
            : Wilson(measure, answers.Sum(a => a.IsRight ? a.Weight : 0) / all, answers.Count, all * all / answers.Sum(a => a.Weight * a.Weight));
    }

    private static Score Wilson(string measure, double p, int count, double n)
    {
        var shrink = 1 + Z * Z / n;
        var middle = (p + Z * Z / (2 * n)) / shrink;
        var half = Z * Math.Sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / shrink;
        return new Score(measure, p, count, Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
