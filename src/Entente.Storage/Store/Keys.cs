namespace Entente.Storage.Store;

/// <summary>What a filter may call a party, a source or a place: all in lower case, each once, with bars around: <c>|rus|rus/gov|</c>.</summary>
internal static class Keys
{
    /// <summary>For each party: country, country/sector, /sector, registry id and name.</summary>
    public static string Of(IEnumerable<PartyRecord> parties) => Joined(Each(parties));

    /// <summary>As <see cref="Of(IEnumerable{PartyRecord})"/>, the keys apart.</summary>
    public static SortedSet<string> Each(IEnumerable<PartyRecord> parties)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var party in parties)
        {
            Add(keys, party.Country);
            Add(keys, party.Entity);
            Add(keys, party.Name);
            if (party.Name is null) Add(keys, party.Text);
            foreach (var sector in party.Sectors.Append(party.Sector))
                if (sector is not null)
                {
                    Add(keys, $"/{sector}");
                    if (party.Country is not null) Add(keys, $"{party.Country}/{sector}");
                }
        }
        return keys;
    }

    /// <summary>Name, country and kind of an outlet; name and country of a place.</summary>
    public static string Of(params IEnumerable<string?> names)
    {
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var name in names) Add(keys, name);
        return Joined(keys);
    }

    /// <summary>Keys with bars around.</summary>
    public static string Joined(IReadOnlyCollection<string> keys) => keys.Count == 0 ? "" : $"|{string.Join('|', keys)}|";

    /// <summary>The countries, each once.</summary>
    public static string[] Countries(IEnumerable<PartyRecord> parties) => Each(parties.Select(party => party.Country));

    /// <summary>Codes that stand where a country does and are no state; Kosovo counts as one.</summary>
    public static IReadOnlyList<string> NoStates { get; } = ["UNO", "EUR", "IGO", "NGO", "ISM", "IMG", "MNC"];

    /// <summary>How many different states there are among them.</summary>
    public static int States(IEnumerable<PartyRecord> parties) => Countries(parties).Except(NoStates).Count();

    /// <summary>The sectors, each once.</summary>
    public static string[] Sectors(IEnumerable<PartyRecord> parties) => Each(parties.SelectMany(party => party.Sectors.Append(party.Sector)));

    /// <summary>The registry ids, each once.</summary>
    public static string[] Entities(IEnumerable<PartyRecord> parties) => Each(parties.Select(party => party.Entity));

    private static string[] Each(IEnumerable<string?> names) => [.. names.OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static void Add(SortedSet<string> keys, string? name)
    {
        if (!string.IsNullOrWhiteSpace(name)) keys.Add(name.Trim().ToLowerInvariant().Replace('|', '/'));
    }
}
