using Entente.Documents;
using Entente.Entities;
using Entente.Sentences;

namespace Entente.Events.Relations;

/// <summary>Makes mentions of two given spans, whoever they may be.</summary>
internal static class PairMentions
{
    /// <summary>One mention a span, with the span's syntactic head; null where a span touches no word.</summary>
    public static Mention? Of(Document document, IReadOnlyList<Sentence> sentences, TextSpan span, string code)
    {
        foreach (var sentence in sentences)
        {
            if (!sentence.Span.Overlaps(span)) continue;
            var (first, end) = (-1, -1);
            for (var i = 0; i < sentence.Tokens.Count; i++)
                if (sentence.Tokens[i].Span.Overlaps(span))
                {
                    if (first < 0) first = i;
                    end = i + 1;
                }
            if (first < 0) continue;
            return new Mention
            {
                Span = span,
                Kind = MentionKind.Organisation,
                Sentence = sentence.Index,
                First = first,
                End = end,
                Head = Head(sentence, first, end),
                Name = span.In(document.Text).ToString(),
                Entity = new Entity(code, code, EntityKind.Group),
                Country = code,
                IsParty = true,
            };
        }
        return null;
    }

    /// <summary>The first word of the range whose head lies outside it.</summary>
    private static int Head(Sentence sentence, int first, int end)
    {
        for (var i = first; i < end; i++)
            if ((sentence.Tokens[i].Head < first || sentence.Tokens[i].Head >= end) && sentence.Tokens[i].Upos is not ("DET" or "ADP" or "PUNCT"))
                return i;
        return end - 1;
    }
}
