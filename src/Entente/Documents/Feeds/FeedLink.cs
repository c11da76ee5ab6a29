namespace Entente.Documents.Feeds;

/// <summary>A feed that a list names.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Title">What the list calls it; null when it does not.</param>
internal sealed record FeedLink(string Url, string? Title);
