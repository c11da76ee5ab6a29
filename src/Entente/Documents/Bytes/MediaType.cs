namespace Entente.Documents.Bytes;

/// <summary>Reads the values of <c>Content-Type</c>.</summary>
internal static class MediaType
{
    /// <summary>The type without its parameters, in lower case; empty when there is none.</summary>
    public static string Name(string? value) => (value ?? "").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>The encoding that the value names; null when it names none.</summary>
    public static string? Charset(string? value)
    {
        foreach (var part in (value ?? "").Split(';').AsSpan(1))
            if (part.Trim() is var field && field.StartsWith("charset=", StringComparison.OrdinalIgnoreCase) && field[8..].Trim(' ', '"', '\'') is { Length: > 0 and < 40 } name) return name;
        return null;
    }
}
