using System.Xml;
using Entente.Documents.Bytes;

namespace Entente.Documents.Feeds;

/// <summary>Reads a feed of any format: strictly where it is well formed, else item by item as far as it goes.</summary>
internal static class FeedReader
{
    /// <summary>The feed that the bytes are.</summary>
    /// <param name="bytes">RSS, RDF, Atom or JSON Feed.</param>
    /// <param name="home">Where it came from; null when that is not known.</param>
    /// <param name="label">The encoding that its carrier names; null when none does.</param>
    /// <exception cref="InputException">It is longer than the limit, or empty.</exception>
    public static Feed Read(ReadOnlySpan<byte> bytes, string? home = null, string? label = null)
    {
        var (text, isPatched) = FeedText.Decode(bytes, label);
        if (text.Length > Limits.Xml) throw new InputException($"the feed has {text.Length} characters, more than {Limits.Xml}", "cut it into smaller feeds");
        var feed = text.TrimStart() is ['{', ..] ? JsonFeed.Read(text, isPatched, home) : OfXml(text, isPatched, home);
        return feed.Items.Count > 0 ? feed : throw new InputException(feed.IsCut ? "the feed breaks off before its first item" : "the feed holds no items", "check its address, or leave it out");
    }

    private static Feed OfXml(string text, bool isPatched, string? home)
    {
        try
        {
            return new FeedBuilder(isTolerant: false, isPatched, home).Build(StrictPieces.Of(text.TrimStart()));
        }
        catch (XmlException)
        {
            return new FeedBuilder(isTolerant: true, isPatched, home).Build(new TolerantPieces(text).All());
        }
    }
}
