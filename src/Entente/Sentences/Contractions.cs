namespace Entente.Sentences;

/// <summary>Where contractions come apart.</summary>
internal static class Contractions
{
    /// <summary>Where <paramref name="word"/> is cut in two (<c>do|n't</c> → 2); 0 when it is one word.</summary>
    public static int Cut(ReadOnlySpan<char> word, TokenizerTables tables)
    {
        if (word.Length < 2) return 0;
        var apostrophe = LastApostrophe(word);
        if (apostrophe < 0) return tables.Contraction(word);
        var tail = word[(apostrophe + 1)..];
        if (apostrophe > 1 && Is(tail, "t") && word[apostrophe - 1] is 'n' or 'N') return apostrophe - 1;
        if (apostrophe == 0 || !IsClitic(tail)) return 0;
        return Is(tail, "s") && IsDecade(word[..apostrophe]) ? 0 : apostrophe;
    }

    /// <summary>Whether a word that begins with an apostrophe is whole: <c>'s</c> apart from its noun, <c>'72</c>, <c>'em</c>.</summary>
    /// <param name="rest">What follows the apostrophe.</param>
    /// <param name="afterBlank">False after a word or closing bracket, where only a clitic can stand.</param>
    public static bool IsClipped(ReadOnlySpan<char> rest, bool afterBlank)
    {
        if (IsClitic(rest)) return true;
        if (!afterBlank) return false;
        if (char.IsAsciiDigit(rest[0])) return rest.Length is 2 or 3 && char.IsAsciiDigit(rest[1]) && (rest.Length == 2 || rest[2] == 's');
        return Is(rest, "em") || Is(rest, "n") || Is(rest, "til") || Is(rest, "cause") || Is(rest, "tis") || Is(rest, "twas");
    }

    private static bool IsClitic(ReadOnlySpan<char> tail) =>
        Is(tail, "s") || Is(tail, "re") || Is(tail, "ve") || Is(tail, "ll") || Is(tail, "d") || Is(tail, "m");

    private static bool IsDecade(ReadOnlySpan<char> word) => word.Length is 2 or 4 && char.IsAsciiDigit(word[0]) && word[^1] == '0';

    private static bool Is(ReadOnlySpan<char> tail, string lower) => tail.Equals(lower, StringComparison.OrdinalIgnoreCase);

    // Clitics are short, so the search is too.
    private static int LastApostrophe(ReadOnlySpan<char> word)
    {
        for (var i = word.Length - 1; i >= Math.Max(0, word.Length - 4); i--)
            if (Symbols.IsApostrophe(word[i])) return i;
        return -1;
    }
}
