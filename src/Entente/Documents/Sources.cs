namespace Entente.Documents;

/// <summary>Reads and writes publishers as users write them.</summary>
public static class Sources
{
    private static readonly (string Word, SourceKind Kind)[] kinds =
    [
        ("wire", SourceKind.Wire), ("newspaper", SourceKind.Newspaper), ("broadcaster", SourceKind.Broadcaster), ("state_media", SourceKind.StateMedia),
        ("government", SourceKind.Government), ("organisation", SourceKind.Organisation), ("blog", SourceKind.Blog), ("unknown", SourceKind.Unknown),
    ];

    private static readonly string[] bodies = ["UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"];

    /// <summary>Reads <c>NAME|COUNTRY|KIND</c>; COUNTRY and KIND may be empty or left out, and a bare name has neither.</summary>
    /// <param name="text">
    /// COUNTRY is an ISO 3166 alpha-3 code or one like UNO, EUR, IGO, NGO; KIND is wire, newspaper, broadcaster, state_media, government,
    /// organisation, blog or unknown. Both in any case. Whether there is such a country, <see cref="Problem"/> says.
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

    /// <summary>What is wrong with a publisher as a user writes it, and what would be right; null when nothing is.</summary>
    /// <param name="text">As <see cref="TryParse"/> reads it.</param>
    /// <param name="data">The states that there are.</param>
    public static string? Problem(string text, DataFolder data)
    {
        var fields = text.Split('|', StringSplitOptions.TrimEntries);
        if (fields.Length > 3) return $"'{text}' has {fields.Length} fields, more than 3; write NAME|COUNTRY|KIND";
        if (fields[0].Length is 0 or > 300) return $"'{text}' has no name of 1 to 300 characters; write NAME|COUNTRY|KIND, or a name alone";
        if (fields.Length > 1 && fields[1].Length > 0 && CountryProblem(fields[1], data) is { } country) return country;
        if (fields.Length == 3 && !TryKind(fields[2], out _)) return $"'{fields[2]}' is not a kind of source; write one of {string.Join(", ", kinds.Select(known => known.Word))}";
        return null;
    }

    private static string? CountryProblem(string country, DataFolder data)
    {
        string? meant = null;
        foreach (var row in data.Table("entities/states.tsv", ["id", "name", "country"]))
        {
            if (row[0].Equals(country, StringComparison.OrdinalIgnoreCase) || row[2].Equals(country, StringComparison.OrdinalIgnoreCase)) return null;
            if (row[1].Equals(country, StringComparison.OrdinalIgnoreCase)) meant = row.Text(2) ?? row.Text(0);
        }
        if (bodies.Contains(country, StringComparer.OrdinalIgnoreCase)) return null;
        return $"'{country}' is not a country; write {(meant is null ? $"an ISO 3166 code of three letters such as DEU, or {string.Join(", ", bodies)}" : meant)}";
    }

    /// <summary>Checks the three fields, of which the last two may be null or empty.</summary>
    internal static bool TryMake(string? name, string? country, string? kind, out Source source)
    {
        source = Source.Unknown;
        if (string.IsNullOrWhiteSpace(name) || name.Length > 300) return false;
        if (string.IsNullOrEmpty(country)) country = null;
        else if (country.Length != 3 || !country.All(char.IsAsciiLetter)) return false;
        if (!TryKind(kind, out var known)) return false;
        source = new Source(name, country?.ToUpperInvariant(), known);
        return true;
    }

    /// <summary>The kind that a word of the record names; unknown for null or nothing.</summary>
    internal static bool TryKind(string? word, out SourceKind kind)
    {
        kind = SourceKind.Unknown;
        if (string.IsNullOrEmpty(word)) return true;
        foreach (var (known, value) in kinds)
            if (known.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                kind = value;
                return true;
            }
        return false;
    }
}
