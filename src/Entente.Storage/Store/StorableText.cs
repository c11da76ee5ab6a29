namespace Entente.Storage.Store;

/// <summary>Text that both databases take: NUL, which PostgreSQL refuses and DuckDB ends at, and halves of surrogate pairs each become U+FFFD.</summary>
internal static class StorableText
{
    /// <summary>The text itself where nothing is in the way.</summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().Contains('\0') && !text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return text;
        return string.Create(text.Length, text, static (to, from) =>
        {
            for (var i = 0; i < from.Length; i++)
                to[i] = from[i] == '\0' || (char.IsSurrogate(from[i]) && !IsPaired(from, i)) ? '\uFFFD' : from[i];
        });
    }

    private static bool IsPaired(string text, int at) =>
        char.IsHighSurrogate(text[at]) ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) : at > 0 && char.IsHighSurrogate(text[at - 1]);
}
