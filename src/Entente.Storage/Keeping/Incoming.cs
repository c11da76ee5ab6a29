using Entente.Documents;
using Entente.Documents.Fetching;

namespace Entente.Storage.Keeping;

/// <summary>One item on its way into the store.</summary>
/// <param name="Source">Feed, file, folder or address by which it comes; the law of conservation holds for each.</param>
/// <param name="Received">The document, or why there is none.</param>
public sealed record Incoming(string Source, Received Received)
{
    /// <summary>Whether the item is known of, cannot be had now, and may be had later.</summary>
    public bool Waits { get; init; }

    /// <summary>Number of the sighting that left this item waiting; null for a new item.</summary>
    public long? Settles { get; init; }

    /// <summary>What is known of the feed when all before is kept; with it this is no item, and is not counted. Null for items.</summary>
    public FeedState? State { get; init; }

    /// <summary>The state of a feed, to be kept behind its items.</summary>
    public static Incoming Of(FeedState state) => new(state.Url, new Received(state.Url, null, null)) { State = state };
}
