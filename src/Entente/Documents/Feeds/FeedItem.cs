namespace Entente.Documents.Feeds;

/// <summary>One item of a feed as it came.</summary>
internal sealed record FeedItem
{
    /// <summary>Its place in the feed, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The feed's own id of it; null when it gives none.</summary>
    public string? Id { get; init; }

    /// <summary>The headline in words; null when it has none.</summary>
    public string? Title { get; init; }

    /// <summary>Where the article stands; null when the item does not say.</summary>
    public string? Url { get; init; }

    /// <summary>When it was published, in ISO 8601; null when no date can be made out.</summary>
    public string? Published { get; init; }

    /// <summary>Who published it, where the feed only passes it on.</summary>
    public string? Source { get; init; }

    /// <summary>The article, or what stands for it; empty when there is nothing but a headline.</summary>
    public string Content { get; init; } = "";

    /// <summary>Whether <see cref="Content"/> is HTML.</summary>
    public bool IsHtml { get; init; }

    /// <summary>Whether <see cref="Content"/> is a summary at best.</summary>
    public bool IsTeaser { get; init; }

    /// <summary>What is wrong with it, so that it cannot be read; null when nothing is.</summary>
    public string? Problem { get; init; }
}
