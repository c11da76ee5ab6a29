using Entente.Documents;

namespace Entente.Stories;

/// <summary>Who owns which outlet, from <c>sources/outlets.tsv</c>.</summary>
internal sealed class Publishers
{
    private readonly Dictionary<string, Publisher> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Publisher> byDomain = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(string Name, Publisher Publisher)>> agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Name, Publisher Publisher)>>.AlternateLookup<ReadOnlySpan<char>> agenciesBySpan;

    /// <exception cref="DataFileException">A row lacks its id or name.</exception>
    public Publishers(DataFolder data)
    {
        agenciesBySpan = agencies.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in data.Table("sources/outlets.tsv", ["id", "name", "aliases", "domain", "owner", "kind"]))
        {
            var publisher = new Publisher(row.Required(1), Family(row.Text(4)) ?? row.Required(1), row[5] is "wire" or "state_media");
            string[] names = [publisher.Name, .. row.List(2)];
            byName.TryAdd(row.Required(0), publisher);
            foreach (var name in names)
            {
                byName.TryAdd(name, publisher);
                if (publisher.IsAgency) AddAgency(name.StartsWith("The ", StringComparison.Ordinal) ? name[4..] : name, publisher);
            }
            foreach (var domain in row.List(3)) byDomain.TryAdd(domain, publisher);
        }
        foreach (var list in agencies.Values) list.Sort((a, b) => b.Name.Length.CompareTo(a.Name.Length)); // the longer name wins
    }

    /// <summary>The outlet of a document; null when it is not listed.</summary>
    public Publisher? Find(Document document)
    {
        if (document.Source.Name is { } name && byName.GetValueOrDefault(name.Trim()) is { } named) return named;
        return Host(document) is { } host ? OfHost(host) : null;
    }

    /// <summary>Host of the document's address; null when it has none.</summary>
    public static string? Host(Document document) =>
        Uri.TryCreate(document.Url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host : null;

    /// <summary>The agency whose name begins at <paramref name="start"/>, which begins a word; null when none does.</summary>
    public Publisher? AgencyAt(string text, int start, out int end)
    {
        end = start;
        while (end < text.Length && IsOfWord(text[end])) end++;
        if (!agenciesBySpan.TryGetValue(text.AsSpan(start, end - start), out var named)) return null;
        foreach (var (name, publisher) in named)
        {
            end = start + name.Length;
            if (string.CompareOrdinal(text, start, name, 0, name.Length) == 0 && (end >= text.Length || !IsOfWord(text[end]))) return publisher;
        }
        return null;
    }

    /// <summary>Whether a character is part of a word of a name.</summary>
    public static bool IsOfWord(char c) => char.IsLetterOrDigit(c);

    // "own public-law status", "non-profit": words that tell a form, which many share without being one family.
    private static string? Family(string? owner) =>
        owner is null or "non-profit" or "not-for-profit" or "in exile" or "foundation" or "cooperative" or "public corporation" or "private" or "independent" or "unknown"
            || owner.StartsWith("own ", StringComparison.Ordinal) || owner.StartsWith("its ", StringComparison.Ordinal)
            ? null
            : owner;

    private void AddAgency(string name, Publisher publisher)
    {
        if (!char.IsLetter(name[0]) || name.Length < 2) return;
        var end = 0;
        while (end < name.Length && IsOfWord(name[end])) end++;
        if (!agencies.TryGetValue(name[..end], out var list)) agencies.Add(name[..end], list = []);
        list.Add((name, publisher));
    }

    private Publisher? OfHost(string host)
    {
        for (var at = 0; at < host.Length; at = host.IndexOf('.', at) + 1)
        {
            if (byDomain.GetValueOrDefault(host[at..]) is { } found) return found;
            if (host.IndexOf('.', at) < 0) break;
        }
        return null;
    }
}
