namespace Entente.Benchmarks.PatternsInText;

/// <summary>How much of a corpus was read.</summary>
internal sealed record TextCount(string Corpus, int Documents, long Words, int Events)
{
    public static TextCount operator +(TextCount left, TextCount right) =>
        left with { Documents = left.Documents + right.Documents, Words = left.Words + right.Words, Events = left.Events + right.Events };
}
