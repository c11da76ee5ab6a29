using System.Xml;
using Entente.Documents.Bytes;

namespace Entente.Documents.Feeds;

/// <summary>Reads sitemaps: lists of pages or of further sitemaps, with what news entries say.</summary>
internal static class Sitemap
{
    /// <summary>The entries of a sitemap or of an index of sitemaps.</summary>
    /// <exception cref="InputException">It names no address, or is longer than the limit.</exception>
    public static IReadOnlyList<SitemapEntry> Read(ReadOnlySpan<byte> bytes)
    {
        var (text, _) = FeedText.Decode(bytes);
        if (text.Length > Limits.Xml) throw new InputException($"the sitemap has {text.Length} characters, more than {Limits.Xml}", "give its parts");
        var entries = Entries(text);
        return entries.Count > 0 ? entries : throw new InputException("the sitemap names no address", "check its address, or leave it out");
    }

    private static List<SitemapEntry> Entries(string text)
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

    private static List<SitemapEntry> Of(IEnumerable<Piece> pieces)
    {
        var entries = new List<SitemapEntry>();
        SitemapEntry? entry = null;
        FeedField? field = null;
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Text) field?.Add(piece.Text);
            else if (piece is { Kind: PieceKind.Start, Name: "url" or "sitemap" }) (entry, field) = (new SitemapEntry("", piece.Name == "sitemap"), null);
            else if (piece.Kind == PieceKind.Start) field = new FeedField(piece.Name, "text");
            else if (field is not null && piece.Name == field.Name) (entry, field) = (entry is null ? null : With(entry, piece.Name, field.Value().Text), null);
            else if (piece.Name is "url" or "sitemap")
            {
                if (entry is { Url.Length: > 0 }) entries.Add(entry);
                entry = null;
            }
            if (entries.Count >= Limits.SitemapAddresses) break;
        }
        return entries;
    }

    private static SitemapEntry With(SitemapEntry entry, string name, string text) => name switch
    {
        "loc" when text.Length < 8000 && Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" => entry with { Url = text },
        "lastmod" => entry with { Changed = FeedDate.Iso(text) },
        "news:title" => entry with { Title = FeedText.Line(text) },
        "news:publication_date" => entry with { Published = FeedDate.Iso(text) },
        "news:name" => entry with { Source = FeedText.Line(text) },
        _ => entry,
    };
}
