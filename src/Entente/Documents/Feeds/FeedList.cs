using System.Xml;
using Entente.Documents.Bytes;

namespace Entente.Documents.Feeds;

/// <summary>Reads lists of feeds: OPML with outlines nested as deep as one likes, or one address a line.</summary>
public static class FeedList
{
    /// <summary>The addresses of a list, each once, in order; those that are not http or https are left out.</summary>
    /// <param name="bytes">OPML, or text with one address a line, blank lines and <c>#</c> comments passed over.</param>
    public static IReadOnlyList<string> Addresses(ReadOnlySpan<byte> bytes)
    {
        var (text, _) = FeedText.Decode(bytes);
        var links = text.TrimStart() is ['<', ..] ? Outlines(text) : Lines(text);
        return [.. links.Select(link => link.Url).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The feeds of an OPML text.</summary>
    internal static List<FeedLink> Outlines(string text)
    {
        try
        {
            return Of(StrictPieces.Of(text.TrimStart()));
        }
        catch (XmlException)
        {
            return Of(new TolerantPieces(text).All());
        }
    }

    private static List<FeedLink> Of(IEnumerable<Piece> pieces)
    {
        var links = new List<FeedLink>();
        foreach (var piece in pieces)
            if (piece is { Kind: PieceKind.Start, Name: "outline" } && links.Count < Limits.FeedItems
                && (piece.Attribute("xmlurl") ?? (piece.Attribute("type") is "rss" or "atom" or "link" ? piece.Attribute("url") : null))?.Trim() is { } url && IsAddress(url))
                links.Add(new FeedLink(url, FeedText.Line(piece.Attribute("title") ?? piece.Attribute("text"))));
        return links;
    }

    private static List<FeedLink> Lines(string text)
    {
        var links = new List<FeedLink>();
        foreach (var line in text.Split('\n'))
            if (line.Trim() is { Length: > 0 } url && IsAddress(url)) links.Add(new FeedLink(url, null));
        return links;
    }

    private static bool IsAddress(string text) => text.Length < 8000 && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https";
}
