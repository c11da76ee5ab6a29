using System.Collections.Frozen;

namespace Entente.Documents.Feeds;

/// <summary>The short names under which elements of feeds are known, whatever prefix a feed gives them.</summary>
internal static class Namespaces
{
    private static readonly FrozenDictionary<string, string> prefixes = new Dictionary<string, string>
    {
        ["http://purl.org/rss/1.0/"] = "",
        ["http://my.netscape.com/rdf/simple/0.9/"] = "",
        ["http://channel.netscape.com/rdf/simple/0.9/"] = "",
        ["http://backend.userland.com/rss2"] = "",
        ["http://www.w3.org/2005/Atom"] = "atom:",
        ["http://purl.org/atom/ns#"] = "atom:",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf:",
        ["http://purl.org/rss/1.0/modules/content/"] = "content:",
        ["http://purl.org/dc/elements/1.1/"] = "dc:",
        ["http://purl.org/dc/terms/"] = "dcterms:",
        ["http://search.yahoo.com/mrss/"] = "media:",
        ["http://www.w3.org/1999/xhtml"] = "xhtml:",
        ["http://www.sitemaps.org/schemas/sitemap/0.9"] = "",
        ["http://www.google.com/schemas/sitemap/0.84"] = "",
        ["http://www.google.com/schemas/sitemap-news/0.9"] = "news:",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The prefix, with its colon, that stands for a namespace; null when it is none of ours.</summary>
    public static string? Prefix(string address) => prefixes.TryGetValue(address.Trim(), out var prefix) ? prefix : null;

    /// <summary>The name that an element goes by.</summary>
    /// <param name="address">Its namespace; empty when it has none.</param>
    /// <param name="written">The prefix that stands in the text; empty when there is none.</param>
    /// <param name="local">Its own name.</param>
    public static string Name(string address, string written, string local)
    {
        var prefix = address.Length > 0 ? Prefix(address) : null;
        return ((prefix ?? (written.Length > 0 ? written + ":" : "")) + local).ToLowerInvariant();
    }
}
