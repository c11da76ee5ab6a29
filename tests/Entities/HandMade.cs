using Entente.Documents;
using Entente.Sentences;

namespace Entente.Tests.Entities;

/// <summary>Sentences analysed by hand: words as <c>form/UPOS/relation/head</c>, heads counted from 1, 0 for the root; a lemma may follow.</summary>
internal static class HandMade
{
    public static (Document Document, IReadOnlyList<Sentence> Sentences) Read(string lines, DateOnly? day = null, Source? source = null)
    {
        var text = new System.Text.StringBuilder();
        var sentences = new List<Sentence>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var start = text.Length;
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var tokens = words.Select((word, index) => Word(text, word, index + 1 < words.Length && words[index + 1] is var next && (next.StartsWith("'s/") || next[0] is ',' or '.'))).ToList();
            sentences.Add(new Sentence(sentences.Count, new TextSpan(start, tokens[^1].Span.End), tokens));
        }
        return (new Document { Id = "test", Hash = "test", Text = text.ToString(), Day = day, Source = source ?? Source.Unknown }, sentences);
    }

    private static Token Word(System.Text.StringBuilder text, string word, bool isTight)
    {
        var parts = word.Split('/');
        var start = text.Length;
        text.Append(parts[0]);
        var token = new Token(new TextSpan(start, text.Length), parts[0])
        {
            Upos = parts[1],
            Deprel = parts[2],
            Head = int.Parse(parts[3]) - 1,
            Lemma = parts.Length > 4 ? parts[4] : parts[0].ToLowerInvariant(),
            Xpos = parts[0] is "'s" ? "POS" : parts[1] == "PRON" && parts[2] == "nmod:poss" ? "PRP$" : parts.Length > 4 && parts[1] == "NOUN" ? "NNS" : "_",
            SpaceAfter = !isTight,
        };
        if (!isTight) text.Append(' ');
        return token;
    }
}
