using Entente.Sentences;

namespace Entente.Entities;

/// <summary>How far a noun phrase reaches.</summary>
internal static class NounPhrase
{
    /// <summary>The first word of the noun phrase whose core begins at <paramref name="core"/> and ends before <paramref name="end"/>.</summary>
    public static int Start(Passage passage, Sentence sentence, int core, int end)
    {
        var tokens = sentence.Tokens;
        var first = core;
        while (first > 0)
        {
            var i = first - 1;
            var token = tokens[i];
            if (token.Upos is "DET" && token.Form.ToLowerInvariant() is not ("all" or "both") || token.Upos == "PRON" && token.Xpos is "PRP$")
                return Belongs(tokens, i, first, end) ? i : first;
            if (token.IsPossessiveMark() && i > 0)
            {
                if (!Belongs(tokens, i - 1, first, end)) return first;
                first = passage.Covering(sentence, i - 1) is { } owner && owner.End <= i + 1 ? owner.First : Start(passage, sentence, i - 1, i);
                return Widen(tokens, first);
            }
            if (token.Form is "-" or "–" && i > 0 && tokens[first].Upos is "VERB" or "ADJ" && !tokens[i - 1].SpaceAfter && tokens[i - 1].IsNoun())
            {
                first = passage.Covering(sentence, i - 1) is { Kind: not MentionKind.Person } inside && inside.End == i ? inside.First : i - 1; // "Taliban-ruled"
                continue;
            }
            var joins = token.Upos is "ADJ" or "NOUN" or "NUM" or "PROPN"
                || token.Upos is "VERB" && token.Xpos is "VBN" or "VBG" && token.Deprel is "amod" or "compound"
                || token.Upos is "ADV" && token.Deprel is "advmod" && first < core && token.Head == first && tokens[first].Upos is "ADJ" or "VERB"
                || token.Form is "-" or "–" && i > 0 && first < core | i + 1 < core
                || token.Upos == "DET";
            var inner = passage.Covering(sentence, i) is { } covering && covering.End <= first ? covering : null;
            if (!joins || token.IsDay() || !Belongs(tokens, inner?.Head ?? i, first, end)) return first;
            if (inner is not null)
            {
                if (inner.Kind == MentionKind.Person && first < core) return first;
                first = inner.First; // "the Lukashenka regime"
            }
            else
            {
                first = i;
            }
        }
        return first;
    }

    // A capital's article: "the Kremlin's spokesman" begins at "the".
    private static int Widen(IReadOnlyList<Token> tokens, int first) =>
        first > 0 && tokens[first - 1].Upos == "DET" && tokens[first - 1].Form is "the" or "The" ? first - 1 : first;

    // Whether a word depends, perhaps over others of its kind, on words [first, end).
    private static bool Belongs(IReadOnlyList<Token> tokens, int word, int first, int end)
    {
        for (var (i, steps) = (word, 0); steps < 6; steps++)
        {
            if (i >= first && i < end) return true;
            if (tokens[i].Head < 0) return false;
            i = tokens[i].Head;
            if (i < word || i >= end && tokens[word].Deprel is not ("punct" or "compound" or "amod" or "flat" or "nmod:desc")) return i >= end || IsNameLink(tokens, word, i, first, end);
        }
        return false;
    }

    // Titles and names may hang on each other in either direction.
    private static bool IsNameLink(IReadOnlyList<Token> tokens, int word, int head, int first, int end)
    {
        for (var i = first; i < end; i++)
            if (tokens[i].Head == word && tokens[i].Deprel is "flat" or "compound" or "amod" or "nmod:desc" or "flat:name")
                return true;
        return head >= first && head < end;
    }
}
