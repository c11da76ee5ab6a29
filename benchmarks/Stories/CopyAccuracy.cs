using Entente.Learning;
using Entente.Stories;

namespace Entente.Benchmarks.Stories;

/// <summary>Whether copies that we make ourselves are known for copies, and different papers on one topic are not.</summary>
internal sealed class CopyAccuracy(Func<Article, Signature> sign)
{
    private const int Neighbours = 5;
    private const double TrueCopy = 0.5; // share of equal runs of five words above which two originals are themselves copies

    private readonly Dictionary<string, (int Right, int Missed)> byOperation = CopyMaker.Operations.ToDictionary(operation => operation, _ => (0, 0));
    private int right, missed, wrong, negatives, leftOut;
    private readonly Dictionary<string, double> kept = [];

    /// <summary>The pairs of every second original.</summary>
    /// <param name="originals">The documents.</param>
    /// <param name="copied">Of how many copies are made.</param>
    /// <param name="isMeasured">Which half.</param>
    /// <param name="seed">Of all chance.</param>
    public IReadOnlyList<Score> Run(IReadOnlyList<Article> originals, int copied, bool isMeasured, ulong seed)
    {
        var maker = CopyMaker.Load();
        var signed = originals.Select(article => (Article: article, Signature: sign(article))).ToList();
        var half = signed.Where((_, i) => i % 2 == (isMeasured ? 1 : 0)).ToList();
        var random = new SeededRandom(seed);
        foreach (var original in half.Take(copied))
        {
            var copies = CopyMaker.Operations.Select(operation => (Operation: operation, Signature: sign(maker.Make(original.Article, operation, random)))).ToList();
            foreach (var copy in copies) Positive(original.Signature, copy.Signature, copy.Operation);
            foreach (var other in Nearest(original.Signature, half)) Negative(original, other, copies[random.Next(copies.Count)].Signature);
        }
        return Scores();
    }

    private void Positive(Signature original, Signature copy, string operation)
    {
        var likeness = Likeness.Of(original, copy);
        var known = byOperation[operation];
        if (likeness.Kind != CopyKind.None) (right, known.Right) = (right + 1, known.Right + 1);
        else (missed, known.Missed) = (missed + 1, known.Missed + 1);
        byOperation[operation] = known;
        kept[operation] = kept.GetValueOrDefault(operation) + likeness.Share;
    }

    private void Negative((Article Article, Signature Signature) original, (Article Article, Signature Signature) other, Signature copy)
    {
        if (Overlap(original.Article, other.Article) >= TrueCopy)
        {
            leftOut++;
            return;
        }
        foreach (var one in new[] { original.Signature, copy })
        {
            negatives++;
            if (Likeness.Of(one, other.Signature).Kind != CopyKind.None) wrong++;
        }
    }

    private List<Score> Scores() =>
    [
        StoryScore.OfPairs("copies: pair F1", right, wrong, missed),
        Score.OfShare("copies: recall", right, right + missed),
        Score.OfShare("copies: precision", right, right + wrong),
        .. byOperation.Select(pair => Score.OfShare($"recall: {pair.Key}", pair.Value.Right, pair.Value.Right + pair.Value.Missed)),
        Score.OfShare("different papers on one topic kept apart", negatives - wrong, negatives),
        Score.OfShare("near originals left out as copies of each other", leftOut, leftOut + negatives / 2),
    ];

    /// <summary>Mean share of runs of three words that the copies of each operation keep, as text.</summary>
    public string Kept() => string.Join(", ", kept.Select(pair => $"{pair.Key} {pair.Value / (byOperation[pair.Key].Right + byOperation[pair.Key].Missed):0.00}"));

    private static IEnumerable<(Article, Signature)> Nearest(Signature original, List<(Article Article, Signature Signature)> all) =>
        all.Where(other => other.Signature.Id != original.Id).OrderByDescending(other => Nearness(original, other.Signature)).ThenBy(other => other.Signature.Id, StringComparer.Ordinal).Take(Neighbours);

    private static double Nearness(Signature one, Signature other)
    {
        Span<double> features = stackalloc double[LikenessFeatures.Count];
        LikenessFeatures.Fill(one, other, 0, 0, features);
        return features[1];
    }

    private static double Overlap(Article one, Article other)
    {
        var (first, second) = (Runs(one), Runs(other));
        return (double)first.Intersect(second).Count() / Math.Max(1, Math.Min(first.Count, second.Count));
    }

    private static HashSet<string> Runs(Article article)
    {
        var words = string.Join(' ', article.Paragraphs).ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. Enumerable.Range(0, Math.Max(0, words.Length - 4)).Select(i => string.Join(' ', words[i..(i + 5)]))];
    }
}
