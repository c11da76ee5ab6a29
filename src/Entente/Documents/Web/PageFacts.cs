using AngleSharp.Html.Dom;

namespace Entente.Documents.Web;

/// <summary>Reads what a page says about its article: headline, date, site, address.</summary>
internal static class PageFacts
{
    private static readonly string[] dateNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "article.published", "publish-date", "publishdate", "publish_date", "pubdate", "date",
        "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date", "cXenseParse:recs:publishtime", "article_date_original", "originalpublicationdate", "date_published",
    ];

    /// <summary>Facts of a page whose passages are still to be found.</summary>
    public static Page Of(IHtmlDocument page)
    {
        var metas = Metas(page);
        return new Page
        {
            Title = Title(page, metas),
            Passages = [],
            Published = Published(page, metas),
            Site = metas.GetValueOrDefault("og:site_name"),
            Url = Address(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Address(metas.GetValueOrDefault("og:url")),
        };
    }

    private static Dictionary<string, string> Metas(IHtmlDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null && meta.GetAttribute("content")?.Trim() is { Length: > 0 and < 2000 } content) metas.TryAdd(name, content);
        }
        return metas;
    }

    // The page's chief headline where it agrees with what the page calls itself; else that, without the site's name.
    private static string? Title(IHtmlDocument page, Dictionary<string, string> metas)
    {
        var headings = page.QuerySelectorAll("h1").Take(5).Select(heading => Collapse(heading.TextContent)).Where(text => text.Length is > 10 and <= 300).ToList();
        var own = Collapse(metas.GetValueOrDefault("og:title") ?? metas.GetValueOrDefault("twitter:title") ?? page.Title ?? "");
        foreach (var heading in headings)
            if (own.Length == 0 || own.StartsWith(heading, StringComparison.OrdinalIgnoreCase) || Likeness(own, heading) >= 0.5) return heading;
        own = WithoutSite(own, metas.GetValueOrDefault("og:site_name"));
        return own.Length > 0 ? own : headings.FirstOrDefault();
    }

    private static double Likeness(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Count == 0 || b.Count == 0 ? 0 : (double)a.Intersect(b).Count() / Math.Min(a.Count, b.Count);
    }

    private static HashSet<string> Words(string text) => [.. text.ToLowerInvariant().Split([' ', ',', '.', ':', '\'', '’', '-', '|'], StringSplitOptions.RemoveEmptyEntries)];

    private static string WithoutSite(string title, string? site)
    {
        foreach (var mark in new[] { " | ", " - ", " – ", " — ", " :: ", " « " })
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at <= 0) continue;
            var tail = title[(at + mark.Length)..];
            if (mark == " | " || string.Equals(tail, site, StringComparison.OrdinalIgnoreCase) || (title[..at].Count(c => c == ' ') >= 3 && tail.Count(c => c == ' ') <= 3)) return title[..at].Trim();
        }
        return title;
    }

    private static string? Published(IHtmlDocument page, Dictionary<string, string> metas)
    {
        foreach (var name in dateNames)
            if (metas.TryGetValue(name, out var content) && PublicationDate.TryParse(content, out _)) return content;
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
            if (Value(script.TextContent, "\"datePublished\"") is { } date && PublicationDate.TryParse(date, out _)) return date;
        foreach (var time in page.QuerySelectorAll("[itemprop=datePublished], time[pubdate], article time[datetime], time[datetime]").Take(20))
            if ((time.GetAttribute("datetime") ?? time.GetAttribute("content")) is { } date && PublicationDate.TryParse(date, out _)) return date;
        return null;
    }

    // The string that follows a key in JSON, be the rest of it valid or not.
    private static string? Value(string json, string key)
    {
        var at = json.IndexOf(key, StringComparison.Ordinal);
        if (at < 0) return null;
        var open = json.IndexOf('"', at + key.Length);
        var close = open < 0 ? -1 : json.IndexOf('"', open + 1);
        return close < 0 || open - at > key.Length + 10 ? null : json[(open + 1)..close];
    }

    private static string? Address(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? text : null;

    private static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
