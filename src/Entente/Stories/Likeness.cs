namespace Entente.Stories;

/// <summary>How alike two documents are; a function of their signatures alone, and the same both ways round.</summary>
/// <param name="Same">Probability, 0 to 1, that they tell the same happening.</param>
/// <param name="Share">Share of the shorter text that stands in the other word for word, 0 to 1, estimated within about 0.05.</param>
/// <param name="Kind">Whether one is made of the other.</param>
/// <param name="SameHeadline">Whether both have the same headline; false when either has none.</param>
public readonly record struct Likeness(double Same, double Share, CopyKind Kind, bool SameHeadline)
{
    /// <summary>Compares two documents. Some hundreds of nanoseconds.</summary>
    public static Likeness Of(Signature one, Signature other)
    {
        var (text, matter) = CopyFinder.Shares(one, other);
        var kind = CopyFinder.Kind(one, other, text, matter);
        Span<double> features = stackalloc double[LikenessFeatures.Count];
        LikenessFeatures.Fill(one, other, text, matter, features);
        var same = LikenessModel.BuiltIn.Probability(features, LikenessFeatures.DaysApart(one, other));
        if (kind != CopyKind.None) same = Math.Max(same, CopyFinder.SameWhenCopied);
        return new Likeness(same, text, kind, one.Title != 0 && one.Title == other.Title);
    }
}
