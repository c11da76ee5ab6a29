using Entente.Learning;

namespace Entente.Stories;

/// <summary>Grades a division into groups against a gold one: documents into stories, or mentions into events.</summary>
/// <remarks>MUC, B³ and CEAF-e as in the CoNLL 2011 shared task (Pradhan et al. 2014), single items included.
/// Intervals leave out one block at a time (jackknife), for items of one block are not independent.</remarks>
public static class StoryScore
{
    private const double Z = 1.959963984540054;

    /// <summary>B³, MUC, CEAF-e, their mean (CoNLL F1) and the F1 of pairs.</summary>
    /// <param name="items">Gold group, found group, and block (topic) of each item. No group reaches over blocks in gold.</param>
    public static IReadOnlyList<Score> Grade(IReadOnlyList<(string Gold, string Found, string Block)> items)
    {
        var blocks = items.Select(item => item.Block).Distinct().Order(StringComparer.Ordinal).ToList();
        var whole = Figures(items);
        var parts = blocks.Count < 2 ? [] : blocks.ConvertAll(block => Figures([.. items.Where(item => item.Block != block)]));
        string[] names = ["B³ F1", "B³ precision", "B³ recall", "MUC F1", "CEAF-e F1", "CoNLL F1", "pair F1", "pair precision", "pair recall"];
        return [.. names.Select((name, i) => Score(name, items.Count, whole[i], parts.ConvertAll(part => part[i])))];
    }

    /// <summary>The F1 of a decision over pairs, with an interval from Wilson's of precision and recall taken as independent.</summary>
    public static Score OfPairs(string measure, int right, int wrong, int missed)
    {
        if (right + missed == 0) return new Score(measure, null, 0, null, null);
        var precision = Learning.Score.OfShare(measure, right, right + wrong);
        var recall = Learning.Score.OfShare(measure, right, right + missed);
        return new Score(measure, F1(precision.Value ?? 0, recall.Value ?? 0), right + missed, F1(precision.Low ?? 0, recall.Low ?? 0), F1(precision.High ?? 0, recall.High ?? 0));
    }

    private static double?[] Figures(IReadOnlyList<(string Gold, string Found, string Block)> items)
    {
        if (items.Count == 0) return new double?[9];
        var (precision, recall) = ClusterMeasures.BCubed(items);
        var muc = ClusterMeasures.Muc(items);
        var ceaf = ClusterMeasures.CeafE(items);
        var (pairPrecision, pairRecall) = ClusterMeasures.Pairs(items);
        double? pairs = pairPrecision is null || pairRecall is null ? null : F1(pairPrecision.Value, pairRecall.Value);
        return [F1(precision, recall), precision, recall, muc, ceaf, muc is null ? null : (F1(precision, recall) + muc + ceaf) / 3, pairs, pairPrecision, pairRecall];
    }

    private static Score Score(string name, int n, double? value, List<double?> parts)
    {
        if (value is not { } known) return new Score(name, null, 0, null, null);
        if (parts.Count == 0 || parts.Exists(part => part is null)) return new Score(name, known, n, null, null);
        var mean = parts.Average(part => part!.Value);
        var spread = Math.Sqrt((parts.Count - 1.0) / parts.Count * parts.Sum(part => (part!.Value - mean) * (part.Value - mean)));
        return new Score(name, known, n, Math.Max(0, known - Z * spread), Math.Min(1, known + Z * spread));
    }

    private static double F1(double precision, double recall) => precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
}
