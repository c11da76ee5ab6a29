namespace Entente.Documents;

/// <summary>Reads and writes publishers as users write them.</summary>
public static class Sources
{
    private static readonly (string Word, SourceKind Kind)[] kinds =
    [
        ("wire", SourceKind.Wire), ("newspaper", SourceKind.Newspaper), ("broadcaster", SourceKind.Broadcaster), ("state_media", SourceKind.StateMedia),
        ("government", SourceKind.Government), ("organisation", SourceKind.Organisation), ("blog", SourceKind.Blog), ("unknown", SourceKind.Unknown),
    ];

    /// <summary>Reads <c>NAME|COUNTRY|KIND</c>; COUNTRY and KIND may be empty or left out, and a bare name has neither.</summary>
    /// <param name="text">
    /// COUNTRY is an ISO 3166 alpha-3 code or one like UNO, EUR, IGO, NGO; KIND is wire, newspaper, broadcaster, state_media, government,
    /// organisation, blog or unknown.
    /// </param>
    /// <param name="source">The publisher; <see cref="Source.Unknown"/> when false is returned.</param>
    public static bool TryParse(string text, out Source source)
    {
        var fields = text.Split('|', StringSplitOptions.TrimEntries);
        if (fields.Length > 3)
        {
            source = Source.Unknown;
            return false;
        }
        return TryMake(fields[0], fields.ElementAtOrDefault(1), fields.ElementAtOrDefault(2), out source);
    }

    /// <summary>Checks the three fields, of which the last two may be null or empty.</summary>
    internal static bool TryMake(string? name, string? country, string? kind, out Source source)
    {
        source = Source.Unknown;
        if (string.IsNullOrWhiteSpace(name) || name.Length > 300) return false;
        if (string.IsNullOrEmpty(country)) country = null;
        else if (country.Length != 3 || !country.All(char.IsAsciiLetterUpper)) return false;
        if (!TryKind(kind, out var known)) return false;
        source = new Source(name, country, known);
        return true;
    }

    /// <summary>The kind that a word of the record names; unknown for null or nothing.</summary>
    internal static bool TryKind(string? word, out SourceKind kind)
    {
        kind = SourceKind.Unknown;
        if (string.IsNullOrEmpty(word)) return true;
        foreach (var (known, value) in kinds)
            if (known == word)
            {
                kind = value;
                return true;
            }
        return false;
    }
}
