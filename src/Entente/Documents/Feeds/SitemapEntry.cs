namespace Entente.Documents.Feeds;

/// <summary>A page, or a further sitemap, that a sitemap names.</summary>
/// <param name="Url">Its address.</param>
/// <param name="IsSitemap">Whether it is a sitemap itself.</param>
internal sealed record SitemapEntry(string Url, bool IsSitemap)
{
    /// <summary>When it was last changed, in ISO 8601; null when not said.</summary>
    public string? Changed { get; init; }

    /// <summary>The headline of a news entry.</summary>
    public string? Title { get; init; }

    /// <summary>Date of publication of a news entry, in ISO 8601.</summary>
    public string? Published { get; init; }

    /// <summary>The publication of a news entry.</summary>
    public string? Source { get; init; }
}
