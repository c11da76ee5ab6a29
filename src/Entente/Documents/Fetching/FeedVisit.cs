using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Entente.Documents.Bytes;
using Entente.Documents.Feeds;
using Entente.Documents.Web;

namespace Entente.Documents.Fetching;

/// <summary>One visit to one feed: asks whether something changed, gives the items that are new, ends with the feed's new state.</summary>
internal sealed class FeedVisit(DocumentMaker maker, Fetcher fetcher, WatchOptions options, TimeProvider clock)
{
    private const int Backlog = 2_000; // marks kept of items that have left the feed

    /// <summary>The new items in the order of the feed, the state last.</summary>
    public async IAsyncEnumerable<Watched> RunAsync(FeedState state, IntakeOptions intake, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var fetched = await fetcher.GetAsync(state.Url, new Validators(state.ETag, state.LastModified), cancellation);
        if (fetched.IsUnchanged)
        {
            yield return End(Visited(state, fetched));
            yield break;
        }
        var (feed, problem) = Read(fetched);
        if (feed is null)
        {
            if (state.Problem != problem!.Cause) yield return new Watched(state.Url, new Received(state.Url, null, problem), null);
            yield return End(Failed(state, fetched, problem));
            yield break;
        }
        var (seen, marks) = (new HashSet<string>(state.Seen, StringComparer.Ordinal), new List<string>());
        foreach (var item in feed.Items)
        {
            var mark = Mark(item);
            marks.Add(mark);
            if (seen.Add(mark)) yield return await TakeAsync(feed, item, state.Url, fetched.Retrieved, intake, cancellation);
        }
        yield return End(Visited(state, fetched) with { Title = feed.Title ?? state.Title, Seen = [.. marks.Concat(state.Seen).Distinct().Take(marks.Count + Backlog)] });
    }

    private static Watched End(FeedState state) => new(state.Url, null, state);

    private static (Feed? Feed, Rejection? Problem) Read(Fetched fetched)
    {
        if (fetched.Problem is { } failed) return (null, failed);
        try
        {
            return (FeedReader.Read(fetched.Body.Span, fetched.Final, MediaType.Charset(fetched.ContentType)), null);
        }
        catch (InputException e)
        {
            return (null, e.At(fetched.Url));
        }
    }

    private FeedState Visited(FeedState state, Fetched fetched) => state with
    {
        ETag = fetched.Validators.ETag,
        LastModified = fetched.Validators.LastModified,
        Visited = clock.GetUtcNow(),
        Due = clock.GetUtcNow() + Spread(state.Url, options.Every),
        Failures = 0,
        Problem = null,
    };

    // The time to the next visit doubles with each failure; a server that names a time is heard.
    private FeedState Failed(FeedState state, Fetched fetched, Rejection problem)
    {
        var wait = TimeSpan.FromTicks((long)Math.Min(options.Longest.Ticks, options.Every.Ticks * Math.Pow(2, Math.Min(state.Failures, 30))));
        if (fetched.RetryAfter > wait) wait = fetched.RetryAfter.Value;
        return state with { Visited = clock.GetUtcNow(), Due = clock.GetUtcNow() + Spread(state.Url, wait), Failures = state.Failures + 1, Problem = problem.Cause };
    }

    // Feeds given together do not stay together: each has its own tenth more.
    private static TimeSpan Spread(string url, TimeSpan time) => time + time * (SHA256.HashData(Encoding.UTF8.GetBytes(url))[0] / 2560.0);

    private static string Mark(FeedItem item) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{item.Id}\n{item.Url}\n{item.Title}\n{item.Content}\n{item.Problem}")).AsSpan(0, 8));

    private async Task<Watched> TakeAsync(Feed feed, FeedItem item, string url, string retrieved, IntakeOptions intake, CancellationToken cancellation)
    {
        var place = $"{url}#{item.Number}";
        if (options.FullArticles && item is { IsTeaser: true, Url: { } page, Problem: null or "the item has only a link" })
        {
            var fetched = await fetcher.GetAsync(page, null, cancellation);
            if (fetched.IsPassing && string.IsNullOrWhiteSpace(item.Content)) return new Watched(url, new Received(page, null, fetched.Problem), null) { Waits = true };
            if (await PageAsync(feed, item, fetched, place, intake, cancellation) is { } full) return new Watched(url, full, null);
        }
        return new Watched(url, await maker.TakeAsync(place, FeedDrafts.Original(item), item.IsHtml ? "text/html" : "text/plain", () => FeedDrafts.Of(feed, item, maker.Outlets, retrieved), intake, cancellation), null);
    }

    // The article on the item's page; null when that cannot be had, so that the summary stands for it.
    private async Task<Received?> PageAsync(Feed feed, FeedItem item, Fetched fetched, string place, IntakeOptions intake, CancellationToken cancellation)
    {
        if (fetched.Problem is not null || MediaType.Name(fetched.ContentType) is not ("text/html" or "application/xhtml+xml")) return null;
        var received = await maker.TakeAsync(place, fetched.Body, fetched.ContentType, () => Draft(feed, item, fetched), intake, cancellation);
        return received.Document is { } document && document.Text.Length > item.Content.Length ? received : null;
    }

    private Draft Draft(Feed feed, FeedItem item, Fetched fetched) => new()
    {
        Kind = InputKind.Html,
        Text = Encodings.Decode(fetched.Body.Span, PageReader.Charset(fetched.Body.Span) ?? MediaType.Charset(fetched.ContentType)),
        Title = item.Title,
        Url = fetched.Final,
        Published = item.Published,
        Source = FeedDrafts.Source(feed, item, maker.Outlets),
        Retrieved = fetched.Retrieved,
    };
}
