namespace Entente.Events.Patterns;

/// <summary>All patterns by part of speech and lemma, the most specific first.</summary>
/// <remarks>Immutable once built; share one instance between threads.</remarks>
internal sealed class Lexicon
{
    private readonly Dictionary<string, Pattern[]> verbs, nouns, adjectives;

    public Lexicon(IEnumerable<Pattern> patterns, IReadOnlyDictionary<string, HashSet<string>> classes)
    {
        Classes = classes;
        Patterns = [.. patterns];
        verbs = Index('v');
        nouns = Index('n');
        adjectives = Index('a');
    }

    public IReadOnlyList<Pattern> Patterns { get; }

    public IReadOnlyDictionary<string, HashSet<string>> Classes { get; }

    /// <summary>Patterns whose (last) word has this lemma; empty when there are none.</summary>
    public IReadOnlyList<Pattern> Of(string upos, string lemma)
    {
        var table = upos switch { "VERB" => verbs, "NOUN" or "PROPN" => nouns, "ADJ" => adjectives, _ => null };
        return table is not null && table.TryGetValue(lemma, out var found) ? found : [];
    }

    /// <summary>Whether a word stands in a class such as <c>@support_verb</c>; false for a class that no file defines.</summary>
    public bool IsIn(string name, string lemma) => Classes.TryGetValue(name, out var words) && words.Contains(lemma);

    private Dictionary<string, Pattern[]> Index(char pos)
    {
        var lists = new Dictionary<string, List<Pattern>>(StringComparer.Ordinal);
        foreach (var pattern in Patterns)
            if (pattern.Pos == pos)
                foreach (var lemma in pattern.Lemmas)
                {
                    var key = lemma[(lemma.LastIndexOf(' ') + 1)..];
                    if (!lists.TryGetValue(key, out var list)) lists[key] = list = [];
                    if (!list.Contains(pattern)) list.Add(pattern);
                }
        return lists.ToDictionary(pair => pair.Key, pair => pair.Value
            .OrderByDescending(p => p.Specificity + 4 * p.Lemmas.Where(l => l.EndsWith(pair.Key, StringComparison.Ordinal)).Max(l => l.Count(c => c == ' ')))
            .ToArray(), StringComparer.Ordinal);
    }
}
