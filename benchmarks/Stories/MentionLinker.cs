using Entente.Documents;
using Entente.Events;
using Entente.Sentences;

namespace Entente.Benchmarks.Stories;

/// <summary>Says which gold mentions of events mean one event: by their head words alone, or by head words within a story.</summary>
internal static class MentionLinker
{
    private const int Root = 5; // letters that words of one root share: announce, announcement
    private static readonly string[] Endings = ["ation", "ition", "ment", "tion", "sion", "ance", "ence", "ing", "ure", "ion", "al", "er", "or", "y", "e"];

    /// <summary>Lemma of the word on which the mention's other words depend, lower case.</summary>
    public static string Lemma(Reading reading, TextSpan mention)
    {
        foreach (var sentence in reading.Sentences)
        {
            if (!sentence.Span.Overlaps(mention)) continue;
            for (var i = 0; i < sentence.Tokens.Count; i++)
                if (sentence.Tokens[i].Span.Overlaps(mention) && IsHead(sentence, i, mention)) return sentence.Tokens[i].Lemma.ToLowerInvariant();
        }
        return mention.In(reading.Document.Text).ToString().ToLowerInvariant();
    }

    /// <summary>What verb and noun of one root have in common.</summary>
    public static string Stem(string lemma)
    {
        foreach (var ending in Endings)
            if (lemma.Length - ending.Length >= Root - 1 && lemma.EndsWith(ending, StringComparison.Ordinal)) return Cut(lemma[..^ending.Length]);
        return Cut(lemma);
    }

    private static string Cut(string word) => word.Length > Root ? word[..Root] : word;

    private static bool IsHead(Sentence sentence, int i, TextSpan mention) => sentence.Tokens[i].Head < 0 || !sentence.Tokens[sentence.Tokens[i].Head].Span.Overlaps(mention);
}
