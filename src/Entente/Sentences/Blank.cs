using System.Globalization;

namespace Entente.Sentences;

/// <summary>What separates words: white space, control characters, and the marks of no width that browsers treat as such.</summary>
internal static class Blank
{
    /// <summary>Whether <paramref name="c"/> belongs to no word.</summary>
    public static bool Is(char c) => c switch
    {
        > ' ' and < '\u007f' => false,
        '\u200b' or '\ufeff' or '\u2060' => true,
        _ => char.IsWhiteSpace(c) || char.IsControl(c),
    };

    /// <summary>Whether the character at <paramref name="index"/> can be part of a word: letter, digit, mark, underscore.</summary>
    public static bool InWord(string text, int index)
    {
        var c = text[index];
        if (c < 128) return char.IsAsciiLetterOrDigit(c) || c == '_';
        var category = char.IsSurrogate(c) ? SurrogateCategory(text, index) : CharUnicodeInfo.GetUnicodeCategory(c);
        return category <= UnicodeCategory.LetterNumber || category == UnicodeCategory.Format && c is '\u00ad' or '\u200c' or '\u200d';
    }

    // Both halves of a pair get the category of the whole.
    private static UnicodeCategory SurrogateCategory(string text, int index)
    {
        if (char.IsLowSurrogate(text[index]) && index > 0 && char.IsHighSurrogate(text[index - 1])) index--;
        return char.IsSurrogatePair(text, index) ? CharUnicodeInfo.GetUnicodeCategory(text, index) : UnicodeCategory.Surrogate;
    }
}
