using System.Runtime.CompilerServices;
using Entente.Documents.Bytes;

namespace Entente.Documents.Feeds;

/// <summary>Makes documents of the items of a feed.</summary>
internal sealed class FeedIntake(DocumentMaker maker)
{
    /// <summary>Documents and rejections in the order of the feed; places are <c>FEED#ITEM</c>, counted from 1.</summary>
    /// <exception cref="InputException">The bytes are no feed, or hold no item.</exception>
    public async IAsyncEnumerable<Received> ReadAsync(byte[] bytes, Origin from, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var feed = FeedReader.Read(bytes, from.Url, MediaType.Charset(from.Media));
        foreach (var item in feed.Items.Take(Limits.FeedItems))
            yield return await maker.TakeAsync(
                $"{from.Place}#{item.Number}", FeedDrafts.Original(item), item.IsHtml ? "text/html" : "text/plain", () => FeedDrafts.Of(feed, item, maker.Outlets, from.Retrieved), options, cancellation);
        if (feed.Items.Count > Limits.FeedItems) throw new InputException($"the feed has more than {Limits.FeedItems} items", "cut it into smaller feeds; the first were read");
        if (feed.IsCut && feed.Items[^1].Problem is null) throw new InputException("the feed breaks off behind its last item", "fetch it again; the items before were read");
    }
}
