namespace Entente.Documents.Fetching;

/// <summary>What watching gives: an item of a feed, or the state that the feed is in once all before it has been taken.</summary>
/// <param name="Feed">The feed's address, as it was given.</param>
/// <param name="Received">A document or a rejection; null when this ends a visit.</param>
/// <param name="State">What to keep when everything that came from the feed before is kept; null in the middle of a visit.</param>
public sealed record Watched(string Feed, Received? Received, FeedState? State)
{
    /// <summary>Whether the item's page cannot be had now and may be had later: <see cref="Received"/> has the page's address as its place and says why; ask again with <see cref="PageAgain"/>.</summary>
    public bool Waits { get; init; }
}
