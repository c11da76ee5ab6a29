namespace Entente.Sentences;

/// <summary>Regular inflection undone, where that yields a verb or noun that is known: <c>planned</c> → <c>plan</c>, <c>hoped</c> → <c>hope</c>.</summary>
internal static class Paradigms
{
    /// <summary>The known base form; null when the tag has no regular ending or no candidate is known.</summary>
    public static string? Base(string form, string tag, LemmaTable table)
    {
        if (form.Length < 4) return null;
        var lower = form.ToLowerInvariant();
        var (kind, stem) = tag switch
        {
            "VBD" or "VBN" when lower.EndsWith("ed", StringComparison.Ordinal) => ('v', lower[..^2]),
            "VBG" when lower.EndsWith("ing", StringComparison.Ordinal) => ('v', lower[..^3]),
            "VBZ" when lower[^1] == 's' => ('v', lower[..^1]),
            "NNS" when lower[^1] == 's' => ('n', lower[..^1]),
            _ => (' ', ""),
        };
        if (kind == ' ') return null;
        foreach (var candidate in tag is "VBZ" or "NNS" ? AfterS(stem) : AfterVowel(stem))
            if (table.IsKnown(kind, candidate)) return candidate;
        return null;
    }

    private static IEnumerable<string> AfterS(string stem)
    {
        yield return stem;
        if (stem.EndsWith("ie", StringComparison.Ordinal)) yield return stem[..^2] + "y";
        if (stem.EndsWith("ve", StringComparison.Ordinal)) yield return stem[..^2] + "f";
        if (stem[^1] == 'e') yield return stem[..^1];
    }

    private static IEnumerable<string> AfterVowel(string stem)
    {
        if (stem.Length < 2) yield break;
        var doubled = stem[^1] == stem[^2];
        if (!doubled && "aeiou".Contains(stem[^2], StringComparison.Ordinal)) yield return stem + "e"; // hoped is of hope, not of hop
        yield return stem;
        yield return stem + "e";
        if (stem[^1] == 'i') yield return stem[..^1] + "y";
        if (doubled) yield return stem[..^1];
    }
}
