namespace Entente.Entities;

/// <summary>Compares names by their letters and digits alone, so that neither tokenizer nor spelling habit matters: U.S. is US, al-Qaida is al Qaida.</summary>
internal static class NameKey
{
    /// <summary>The hash of no letters.</summary>
    public const ulong Start = 14695981039346656037;

    // Base letters of U+00C0 to U+017F; a blank keeps the character.
    private const string Base =
        "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuyty" +
        "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    /// <summary>Adds the letters of <paramref name="text"/>, case folded, to a hash.</summary>
    public static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                hash = (hash ^ char.ToLowerInvariant(Plain(c))) * 1099511628211;
        return hash;
    }

    /// <summary>How many letters and digits <paramref name="text"/> has.</summary>
    public static int Letters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            if (char.IsLetterOrDigit(c))
                count++;
        return count;
    }

    /// <summary>The letter without its accent.</summary>
    public static char Plain(char c) => c is < '\u00C0' or > '\u017F' || c - '\u00C0' >= Base.Length || Base[c - '\u00C0'] == ' ' ? c : Base[c - '\u00C0'];
}
