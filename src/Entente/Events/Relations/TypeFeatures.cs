using Entente.Documents;
using Entente.Events.Patterns;
using Entente.Sentences;

namespace Entente.Events.Relations;

/// <summary>What the back-off sees of a text: its content words, those between and above the parties, and what patterns could hold at all.</summary>
internal static class TypeFeatures
{
    /// <summary>How many features there can be.</summary>
    public const int Buckets = 1 << 16;

    /// <summary>Hashed features, each below 2¹⁶; without repeats.</summary>
    public static int[] Of(IReadOnlyList<Sentence> sentences, TextSpan actor, TextSpan recipient, Lexicon lexicon)
    {
        var found = new HashSet<int>();
        var (from, to) = (Math.Min(actor.End, recipient.End), Math.Max(actor.Start, recipient.Start));
        foreach (var sentence in sentences)
        {
            Token? before = null;
            foreach (var token in sentence.Tokens)
            {
                if (token.Span.Overlaps(actor) || token.Span.Overlaps(recipient) || token.Upos is "PUNCT" or "PROPN" or "NUM" or "DET" or "SYM") continue;
                var lemma = token.Lemma.ToLowerInvariant();
                var content = token.Upos is "VERB" or "NOUN" or "ADJ" or "ADV";
                if (content) Add(found, "w", lemma);
                if (content && token.Span.Start >= from && token.Span.End <= to) Add(found, "b", lemma);
                if (before is not null) Add(found, "2", before.Lemma.ToLowerInvariant() + " " + lemma);
                if (token is { Upos: "AUX", Lemma: "will" or "would" or "shall" } or { Xpos: "MD" }) Add(found, "m", lemma);
                if (content)
                    foreach (var pattern in lexicon.Of(token.Upos, lemma))
                        if (pattern.Type is { } type) Add(found, "p", type.ToString());
                before = token;
            }
            if (Main(sentence) is { } main) Add(found, "r", main.Lemma.ToLowerInvariant());
        }
        return [.. found];
    }

    private static Token? Main(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
            if (token.Head < 0)
                return token;
        return null;
    }

    private static void Add(HashSet<int> found, string kind, string value)
    {
        var hash = 2166136261u;
        foreach (var c in kind) hash = (hash ^ c) * 16777619u;
        foreach (var c in value) hash = (hash ^ c) * 16777619u;
        found.Add((int)((hash ^ (hash >> 16)) % Buckets));
    }
}
