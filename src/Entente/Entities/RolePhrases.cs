using System.Text;
using Entente.Sentences;

namespace Entente.Entities;

/// <summary>The role nouns of a sentence: "foreign minister", "vice-president", "heads of state".</summary>
internal static class RolePhrases
{
    private const int MostWords = 7;

    /// <summary>The longest role phrases of a sentence, without overlap, in order.</summary>
    public static List<RolePhrase> Find(Sentence sentence, Registry registry)
    {
        var found = new List<RolePhrase>();
        for (var end = sentence.Tokens.Count; end > 0;)
        {
            if (EndingAt(sentence, end, registry) is { } phrase)
            {
                found.Add(phrase);
                end = phrase.Start;
            }
            else
            {
                end--;
            }
        }
        found.Reverse();
        return found;
    }

    /// <summary>The longest role phrase whose last word stands before <paramref name="end"/>; null when there is none.</summary>
    public static RolePhrase? EndingAt(Sentence sentence, int end, Registry registry)
    {
        var tokens = sentence.Tokens;
        if (!tokens[end - 1].IsNoun() && tokens[end - 1].Upos is not ("ADJ" or "X")) return null;

        Span<char> buffer = stackalloc char[160];
        RolePhrase? longest = null;
        for (var start = end - 1; start >= 0 && end - start <= MostWords; start--)
        {
            var token = tokens[start];
            if (token.Upos is "VERB" && token.Xpos is not ("VBN" or "VBG") || token.Upos is "PUNCT" && token.Form is not ("-" or "–" or "'" or ".") || token.Form.Length > 40) break;
            if (token.Upos is "PUNCT" or "PART") continue;
            if (Role(tokens, start, end, buffer, registry) is { } role) longest = new RolePhrase(start, end, role);
        }
        return longest is { } phrase && phrase.End - phrase.Start == 1 && tokens[phrase.Start].Upos == "ADJ" ? null : longest;
    }

    /// <summary>The role that words name, nationalities left out: "top Moscow diplomat".</summary>
    public static RoleNoun? Without(Sentence sentence, int start, int end, IReadOnlyList<Draft> without, Registry registry)
    {
        var words = new StringBuilder();
        for (var i = start; i < end; i++)
            if (!without.Any(draft => draft.Covers(i)) && !sentence.Tokens[i].IsPossessiveMark() && sentence.Tokens[i].Upos is not ("DET" or "PRON" or "NUM"))
                words.Append(words.Length > 0 ? " " : "").Append((i == end - 1 ? Singular(sentence.Tokens[i]) : sentence.Tokens[i].Form).ToLowerInvariant());
        for (var text = words.ToString(); text.Length > 0; text = text.IndexOf(' ') is var blank and >= 0 ? text[(blank + 1)..] : "")
            if (registry.Role(text) is { } role)
                return role;
        return null;
    }

    private static RoleNoun? Role(IReadOnlyList<Token> tokens, int start, int end, Span<char> buffer, Registry registry)
    {
        var length = 0;
        for (var i = start; i < end; i++)
        {
            var word = i == end - 1 ? Singular(tokens[i]) : i == start && end - start > 2 && tokens[start + 1].Form == "of" ? Singular(tokens[i]) : tokens[i].Form;
            if (length + word.Length + 1 > buffer.Length) return null;
            length += word.AsSpan().ToLowerInvariant(buffer[length..]);
            if (i + 1 < end && (tokens[i].SpaceAfter || tokens[i].Upos != "PUNCT" && tokens[i + 1].Upos is not ("PUNCT" or "PART"))) buffer[length++] = ' ';
        }
        return registry.Role(buffer[..length]) ?? (buffer[..length].IndexOf('-') is > 0 ? Spaced(buffer[..length], registry) : null);
    }

    private static RoleNoun? Spaced(Span<char> text, Registry registry)
    {
        text.Replace('-', ' ');
        return registry.Role(text);
    }

    private static string Singular(Token token) =>
        token.Lemma is not "_" ? token.Lemma
        : !token.IsPlural() ? token.Form
        : token.Form.EndsWith("ies", StringComparison.OrdinalIgnoreCase) ? token.Form[..^3] + "y"
        : token.Form.EndsWith("men", StringComparison.OrdinalIgnoreCase) ? token.Form[..^2] + "an"
        : token.Form.EndsWith('s') ? token.Form[..^1] : token.Form;
}
