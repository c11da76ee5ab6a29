namespace Entente.Documents.Fetching;

/// <summary>How often feeds are visited, and what is taken from them.</summary>
public sealed record WatchOptions
{
    /// <summary>Time between two visits to a feed.</summary>
    public TimeSpan Every { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>The longest time between two visits to a feed that fails again and again.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(24);

    /// <summary>Whether the page of an item is fetched when the feed gives but a summary of it.</summary>
    public bool FullArticles { get; init; } = true;

    /// <summary>Feeds visited at the same time.</summary>
    public int AtOnce { get; init; } = 8;

    /// <summary>Whether watching ends when each feed was visited once.</summary>
    public bool Once { get; init; }
}
