namespace Entente.Documents.Feeds;

/// <summary>A feed as it came.</summary>
/// <param name="Title">What it calls itself; null when it does not.</param>
/// <param name="Home">The site that it belongs to; null when it does not say.</param>
/// <param name="Items">Its items in order, broken ones among them.</param>
/// <param name="IsCut">Whether it breaks off.</param>
internal sealed record Feed(string? Title, string? Home, IReadOnlyList<FeedItem> Items, bool IsCut);
