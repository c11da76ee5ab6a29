using System.Globalization;

namespace Entente.Sentences;

/// <summary>Tokens that are not words: stops, quotation marks, rules of dashes, smileys, pictographs.</summary>
internal static class Symbols
{
    private static readonly string[] Smileys =
        [">:(", ":-)", ":-(", ";-)", ":-D", ":-P", ":-/", ":'(", "^_^", ":)", ":(", ";)", ":D", ":P", "=)", "=(", "=D", "(:", ":/", ":|", ":]", "<3", "->", "<-", ">=", "<="];

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`';

    public static bool IsCurrency(char c) => c == '$' || c > 127 && char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    /// <summary>Two apostrophes that together are one double quotation mark.</summary>
    public static bool QuotePair(string text, int i, int end) =>
        i + 1 < end && IsApostrophe(text[i + 1]) && (text[i] == text[i + 1] || text[i] == '‘' && text[i + 1] == '’')
        && (i + 2 == end || !IsApostrophe(text[i + 2]));

    /// <summary>Where the symbol that begins at <paramref name="i"/> ends; at least one character on.</summary>
    public static int EndAt(string text, int i, int end)
    {
        if (Smiley(text, i, end) is var smiley and > 0) return i + smiley;
        if (char.IsSurrogate(text[i]) || text[i] > 0x2000) return Pictograph(text, i, end);
        return text[i] switch
        {
            '.' when i + 2 < end && text[i + 1] == '.' && text[i + 2] == '.' => Run(text, i, end, static (c, first) => c == first),
            '.' or '!' or '?' => Run(text, i, end, static (c, _) => c is '.' or '!' or '?'),
            '$' or '-' or '*' or '=' or '~' or '+' or '#' or '_' or '|' => Run(text, i, end, static (c, first) => c == first),
            '<' or '>' or ',' => Run(text, i, end, static (c, first) => c == first),
            _ => i + 1,
        };
    }

    private static int Run(string text, int i, int end, Func<char, char, bool> same)
    {
        var first = text[i];
        while (i < end && same(text[i], first)) i++;
        return i;
    }

    private static int Smiley(string text, int i, int end)
    {
        if (text[i] is not (':' or ';' or '=' or '(' or '>' or '<' or '^' or '-')) return 0;
        foreach (var smiley in Smileys)
        {
            var after = i + smiley.Length;
            if (after > end || string.CompareOrdinal(text, i, smiley, 0, smiley.Length) != 0) continue;
            if (after < end && (Blank.InWord(text, after) || text[after] == text[after - 1] && smiley[^1] is '/' or '-')) continue;
            if (smiley == "(:" && after < end && !Blank.Is(text[after])) continue;
            return smiley.Length;
        }
        return 0;
    }

    // A character beyond the first plane with all that modifies it: skin, variant, joined signs, the second letter of a flag.
    private static int Pictograph(string text, int i, int end)
    {
        if (text[i] is '…' or '—' or '–') return Run(text, i, end, text[i] == '…' ? static (c, _) => c is '…' or '.' : static (c, first) => c == first);
        i = AfterRune(text, i, end, out var flag);
        if (flag && i + 1 < end && text[i] == '\ud83c' && text[i + 1] is >= '\udde6' and <= '\uddff') return i + 2;
        while (i < end)
        {
            if (text[i] is >= '\ufe00' and <= '\ufe0f' or '\u20e3') i++;
            else if (i + 1 < end && text[i] == '\ud83c' && text[i + 1] is >= '\udffb' and <= '\udfff') i += 2;
            else if (i + 1 < end && text[i] == '\u200d' && !Blank.Is(text[i + 1])) i = AfterRune(text, i + 1, end, out _);
            else break;
        }
        return i;
    }

    private static int AfterRune(string text, int i, int end, out bool flag)
    {
        var pair = i + 1 < end && char.IsSurrogatePair(text[i], text[i + 1]);
        flag = pair && text[i] == '\ud83c' && text[i + 1] is >= '\udde6' and <= '\uddff';
        return i + (pair ? 2 : 1);
    }
}
