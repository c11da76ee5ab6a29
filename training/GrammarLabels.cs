using Entente.Sentences;

namespace Entente.Training;

/// <summary>The words and labels of the treebanks, numbered.</summary>
internal sealed class GrammarLabels
{
    public GrammarLabels(IReadOnlyList<Sentence> sentences)
    {
        var words = sentences.SelectMany(s => s.Tokens).ToList();
        var counted = words.GroupBy(w => WordFeatures.WordKey(w.Form)).Select(g => (g.Key, Count: g.Count())).Where(w => w.Count >= 2)
            .OrderBy(w => w.Key, StringComparer.Ordinal).ToList();
        Words = ["", .. counted.Select(w => w.Key)];
        WordCounts = [0, .. counted.Select(w => w.Count)];
        Upos = Names(words.Select(w => w.Upos));
        Xpos = Names(words.Select(w => w.Xpos));
        Feats = Names(words.Select(w => w.Feats));
        Relations = Names(words.Select(w => w.Deprel));
        Triples = [.. words.Select(w => (Array.IndexOf(Upos, w.Upos), Array.IndexOf(Xpos, w.Xpos), Array.IndexOf(Feats, w.Feats)))
            .GroupBy(t => t).Where(g => g.Count() >= 2).Select(g => g.Key).Order()];
        wordIds = Number(Words);
    }

    private readonly Dictionary<string, int> wordIds;

    /// <summary>Words seen at least twice; the first stands for all others.</summary>
    public string[] Words { get; }

    public int[] WordCounts { get; }

    public string[] Upos { get; }

    public string[] Xpos { get; }

    public string[] Feats { get; }

    public string[] Relations { get; }

    /// <summary>The tags that were seen together at least twice.</summary>
    public (int Upos, int Xpos, int Feats)[] Triples { get; }

    public int Word(string form) => wordIds.GetValueOrDefault(WordFeatures.WordKey(form));

    public static Dictionary<string, int> Number(IReadOnlyList<string> names) => names.Index().ToDictionary(n => n.Item, n => n.Index, StringComparer.Ordinal);

    private static string[] Names(IEnumerable<string> all) => [.. all.Distinct().Order(StringComparer.Ordinal)];
}
