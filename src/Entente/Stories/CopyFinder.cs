namespace Entente.Stories;

/// <summary>Says whether one text is made of another.</summary>
internal static class CopyFinder
{
    /// <summary>A copy tells what its original tells.</summary>
    public const double SameWhenCopied = 0.98;

    private const double Whole = 0.8;      // share of the shorter text from which nothing but cuts was done
    private const double Alike = 0.85;     // lengths this near are a reprint, not a cut
    private const double Rewritten = 0.6;  // these figures were chosen on a first round of generated copies; benchmarks/accuracy/stories.md measures a second
    private const double Bare = 0.4;       // for texts that hardly name anybody
    private const double Reworded = 0.3;   // so little is enough where names and figures follow each other as in the other text;
    private const double SameMatter = 0.45; // forms repeat words and change the names
    private const double Touched = 0.1;
    private const double SpunMatter = 0.55;
    private const int FewestRuns = 20;     // shorter texts share much by chance
    private const int FewestPairs = 8;

    /// <summary>Shares of the smaller of the two sets of runs, and of pairs of names and numbers, that stand in the larger.</summary>
    public static (double Text, double Matter) Shares(Signature one, Signature other) =>
        (Share(one.Text.AsSpan(), one.TextSize, other.Text.AsSpan(), other.TextSize), Share(one.Matter.AsSpan(), one.MatterSize, other.Matter.AsSpan(), other.MatterSize));

    /// <summary>How the two are related, given those shares.</summary>
    public static CopyKind Kind(Signature one, Signature other, double text, double matter)
    {
        if (Math.Min(one.TextSize, other.TextSize) < FewestRuns) return text >= Whole && one.TextSize > 0 ? CopyKind.Reprint : CopyKind.None;
        if (text >= Whole) return Math.Min(one.Words, other.Words) >= Alike * Math.Max(one.Words, other.Words) ? CopyKind.Reprint : CopyKind.Trimmed;
        if (text >= Rewritten) return CopyKind.Rewritten;
        if (Math.Min(one.MatterSize, other.MatterSize) < FewestPairs) return text >= Bare ? CopyKind.Rewritten : CopyKind.None;
        if (text >= Reworded && matter >= SameMatter) return CopyKind.Rewritten;
        return text >= Touched && matter >= SpunMatter ? CopyKind.Spun : CopyKind.None;
    }

    // |A∩B| = J/(1+J) · (|A|+|B|), where J is the sketches' share of equal places.
    private static double Share(ReadOnlySpan<uint> one, int size, ReadOnlySpan<uint> other, int otherSize)
    {
        if (one.IsEmpty || other.IsEmpty) return 0;
        var j = (double)MinHash.Equal(one, other) / one.Length;
        return Math.Min(1, j / (1 + j) * (size + otherSize) / Math.Min(size, otherSize));
    }
}
