namespace Entente.Documents.Fetching;

/// <summary>What is known of a feed between two visits; kept as JSON, it survives a restart.</summary>
public sealed record FeedState
{
    /// <summary>Where the feed is.</summary>
    public required string Url { get; init; }

    /// <summary>What it called itself the last time; null before the first visit.</summary>
    public string? Title { get; init; }

    /// <summary>The tag that its server gave.</summary>
    public string? ETag { get; init; }

    /// <summary>The date that its server gave, as written there.</summary>
    public string? LastModified { get; init; }

    /// <summary>Marks of the items that were given, those of the last visit first; an item that changed has a new one.</summary>
    public IReadOnlyList<string> Seen { get; init; } = [];

    /// <summary>When it is to be visited next; null: at once.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>When it was visited last; null before the first visit.</summary>
    public DateTimeOffset? Visited { get; init; }

    /// <summary>Visits that failed, one after another, since the last that did not.</summary>
    public int Failures { get; init; }

    /// <summary>Why the last visit failed; null when it did not.</summary>
    public string? Problem { get; init; }

    /// <summary>A feed that was never visited.</summary>
    public static FeedState New(string url) => new() { Url = url };
}
