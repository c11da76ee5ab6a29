namespace Entente.Documents;

/// <summary>The publishers of <c>sources/outlets.tsv</c>, found by name, alias or web domain.</summary>
internal sealed class Outlets
{
    private readonly Dictionary<string, Source> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Source> domains = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="DataFileException">A row has a kind that is none.</exception>
    public static Outlets Load(DataFolder data)
    {
        var outlets = new Outlets();
        foreach (var row in data.Table("sources/outlets.tsv", ["id", "name", "aliases", "domain", "country", "kind"]))
            outlets.Add(row);
        return outlets;
    }

    /// <summary>The publisher of that name, alias, id or domain; null when it is not listed.</summary>
    public Source? Find(string name)
    {
        name = name.Trim();
        var other = name.StartsWith("The ", StringComparison.OrdinalIgnoreCase) ? name[4..] : "The " + name;
        return names.GetValueOrDefault(name) ?? names.GetValueOrDefault(other) ?? FindHost(name);
    }

    /// <summary>The publisher behind a web address; null when its domain is not listed.</summary>
    public Source? FindUrl(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? FindHost(address.Host) : null;

    private Source? FindHost(string host)
    {
        for (var at = 0; at >= 0 && at < host.Length; at = Next(host, at))
            if (domains.TryGetValue(host[at..], out var source)) return source;
        return null;
    }

    private static int Next(string host, int at) => host.IndexOf('.', at) is >= 0 and var dot ? dot + 1 : -1;

    private void Add(DataRow row)
    {
        if (!Sources.TryKind(row.Text(5), out var kind)) throw row.Problem($"'{row.Text(5)}' is not a kind of source");
        var source = new Source(row.Required(1), row.Text(4), kind);
        names.TryAdd(row.Required(0), source);
        names.TryAdd(row.Required(1), source);
        foreach (var alias in row.List(2)) names.TryAdd(alias, source);
        foreach (var domain in row.List(3)) domains.TryAdd(domain, source);
    }
}
