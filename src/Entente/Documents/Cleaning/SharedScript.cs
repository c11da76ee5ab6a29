using System.Buffers;

namespace Entente.Documents.Cleaning;

/// <summary>The likeliest language of a text too short for its words to tell, in a script that several languages share.</summary>
internal static class SharedScript
{
    private const int Fewest = 5; // letters
    private static readonly SearchValues<char> ukrainian = SearchValues.Create("іїєґІЇЄҐ"), serbian = SearchValues.Create("ђјљњћџЂЈЉЊЋЏ");
    private static readonly SearchValues<char> urdu = SearchValues.Create("ٹڈڑے"), persian = SearchValues.Create("پچژگ");

    /// <summary>A language written in Cyrillic or Arabic letters, by the letters that only some of them have; null for other scripts.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        var (letters, cyrillic, arabic) = (0, 0, 0);
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c is >= '\u0400' and <= '\u04FF') cyrillic++;
            else if (c is >= '\u0600' and <= '\u06FF') arabic++;
        }
        if (letters < Fewest) return null;
        if (cyrillic * 2 > letters)
            return text.ContainsAny(ukrainian) ? "uk" : text.ContainsAny(serbian) ? "sr" : "ru";
        if (arabic * 2 <= letters) return null;
        return text.ContainsAny(urdu) ? "ur" : text.ContainsAny(persian) ? "fa" : "ar";
    }
}
