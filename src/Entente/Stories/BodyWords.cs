using Entente.Documents;
using Entente.Sentences;

namespace Entente.Stories;

/// <summary>The words of a body that are its own: without headline, captions, dateline, credits and by-lines, which change from print to print.</summary>
internal static class BodyWords
{
    private const int DatelineWords = 16;
    private const int ShortSentence = 14; // a credit in a sentence this short is all that the sentence says

    /// <summary>Words and numbers in the order of the text.</summary>
    public static List<Token> Of(IReadOnlyList<Sentence> sentences, IReadOnlyList<TextSpan> credits)
    {
        var words = new List<Token>();
        var isFirst = true;
        foreach (var sentence in sentences)
        {
            if (sentence.Part is PartKind.Title or PartKind.Caption) continue;
            var start = isFirst ? AfterDateline(sentence.Tokens) : 0;
            isFirst = false;
            if (start == 0 && sentence.Tokens.Count <= ShortSentence && Holds(credits, sentence.Span)) continue;
            for (var i = start; i < sentence.Tokens.Count; i++)
                if (char.IsLetterOrDigit(sentence.Tokens[i].Form[0]))
                    words.Add(sentence.Tokens[i]);
        }
        return words;
    }

    private static bool Holds(IReadOnlyList<TextSpan> credits, TextSpan sentence)
    {
        foreach (var credit in credits)
            if (sentence.Contains(credit))
                return true;
        return false;
    }

    // "REYKJAVIK, March 3 (Reuters) – Iceland …", "Beijing (Xinhua) -- China …"
    private static int AfterDateline(IReadOnlyList<Token> tokens)
    {
        if (tokens.Count == 0 || !char.IsUpper(tokens[0].Form[0])) return 0;
        for (var i = 1; i < tokens.Count - 2 && i < DatelineWords; i++)
        {
            if (tokens[i].Form is not ("–" or "—" or "-" or "--")) continue;
            return tokens[i - 1].Form is ")" or "]" || tokens[0].Form.Length > 2 && tokens[0].Form.AsSpan().IndexOfAnyInRange('a', 'z') < 0 ? i + 1 : 0;
        }
        return 0;
    }
}
