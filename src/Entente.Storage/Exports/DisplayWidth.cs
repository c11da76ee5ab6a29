using System.Globalization;
using System.Text;

namespace Entente.Storage.Exports;

/// <summary>How many columns of a terminal a text takes.</summary>
internal static class DisplayWidth
{
    /// <summary>0 for marks that stand on others, 2 for East Asian wide characters and emoji, else 1.</summary>
    public static int Of(Rune rune)
    {
        var category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format) return 0;
        return IsWide(rune.Value) ? 2 : 1;
    }

    public static int Of(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes()) width += Of(rune);
        return width;
    }

    /// <summary>The text within a width, cut with <c>…</c> where it does not fit.</summary>
    public static string Fit(string text, int width)
    {
        if (Of(text) <= width) return text;
        var cut = new StringBuilder();
        var used = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            if ((used += Of(rune)) > width) break;
            cut.Append(rune.ToString());
        }
        return cut.Append('…').ToString();
    }

    /// <summary>The text with control and direction-changing characters as visible escapes, so that no content can steer the terminal.</summary>
    public static string Inert(string text)
    {
        var shown = new StringBuilder(text.Length);
        foreach (var c in text)
            if (c is '\n' or '\t' or '\r') shown.Append(' ');
            else if (char.IsControl(c) || c is '\u200e' or '\u200f' or '\u061c' or (>= '\u2028' and <= '\u202e') or (>= '\u2066' and <= '\u2069')) shown.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else shown.Append(c);
        return shown.ToString();
    }

    // Unicode's East Asian Width: wide and full-width blocks, and the emoji blocks that terminals draw wide.
    private static bool IsWide(int c) => c >= 0x1100 && (c is <= 0x115F or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0x33FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0xA4CF)
        or (>= 0xA960 and <= 0xA97F) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
        or (>= 0x1B000 and <= 0x1B2FF) or (>= 0x1F200 and <= 0x1F2FF) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD));
}
