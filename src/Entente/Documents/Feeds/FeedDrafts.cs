using System.Net;
using System.Text;
using Entente.Documents.Bytes;

namespace Entente.Documents.Feeds;

/// <summary>Makes drafts of the items of a feed.</summary>
internal static class FeedDrafts
{
    /// <summary>The draft of one item.</summary>
    /// <exception cref="InputException">The item is broken.</exception>
    public static Draft Of(Feed feed, FeedItem item, Outlets outlets, string? retrieved)
    {
        if (item.Problem is { } problem) throw new InputException(problem, item.Url is null ? "tell the feed's publisher; it costs no other item" : $"read the page itself: {item.Url}");
        var (text, isHtml) = item.IsHtml && FeedText.HasTags(item.Content) ? (Framed(item.Content), true) : (Words(item), false);
        if (string.IsNullOrWhiteSpace(text)) text = item.Title!;
        return new Draft
        {
            Kind = isHtml ? InputKind.Html : InputKind.Text,
            Text = text,
            Title = item.Title,
            Url = item.Url,
            Published = item.Published,
            Source = Source(feed, item, outlets),
            Retrieved = retrieved,
        };
    }

    /// <summary>Who published the item: whom it names, whose address it bears, else the feed's own publisher.</summary>
    public static Source? Source(Feed feed, FeedItem item, Outlets outlets)
    {
        if (item.Source is { Length: <= 300 } named) return outlets.Find(named) ?? new Source(named, null, SourceKind.Unknown);
        foreach (var address in (string?[])[item.Url, feed.Home])
            if (address is not null && outlets.FindUrl(address) is { } known) return known;
        return feed.Title is { Length: <= 300 } title ? outlets.Find(title) ?? new Source(title, null, SourceKind.Unknown) : null;
    }

    /// <summary>What becomes <see cref="Received.Original"/>: the item's own content.</summary>
    public static byte[] Original(FeedItem item) => Encoding.UTF8.GetBytes(item.Content.Length > 0 ? item.Content : item.Title ?? "");

    private static string Words(FeedItem item) => (item.IsHtml ? WebUtility.HtmlDecode(item.Content) : item.Content).Trim();

    // A piece of a page becomes a page: loose words become paragraphs.
    private static string Framed(string content) =>
        content.Contains("<p", StringComparison.OrdinalIgnoreCase) || content.Contains("<div", StringComparison.OrdinalIgnoreCase)
            ? $"<html><body><article>{content}</article></body></html>" : $"<html><body><article><p>{content}</p></article></body></html>";
}
