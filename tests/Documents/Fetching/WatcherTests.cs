using System.Text.Json;
using Entente.Documents;
using Entente.Documents.Fetching;
using Xunit;

namespace Entente.Tests.Documents.Fetching;

public sealed class WatcherTests
{
    private const string Feed = "https://a.example/feed";
    private const string Body = "The ministers of Freedonia and Sylvania met on Tuesday to talk about the border.";
    private static readonly Intake intake = new(DataFolder.BuiltIn);
    private readonly FastClock clock = new();

    [Fact]
    public async Task New_items_come_once_then_the_state_that_knows_them()
    {
        var site = new Site(clock).Page(Feed, Rss(1, 2), tag: "\"1\"");
        var first = await Once(site, FeedState.New(Feed));
        Assert.Equal(["Item 1", "Item 2", null], first.Select(one => one.Received?.Document?.Title));
        var state = Restored(first[^1].State!);
        Assert.Equal(("\"1\"", 2, "The Herald", 0), (state.ETag, state.Seen.Count, state.Title, state.Failures));
        Assert.True(state.Due > clock.GetUtcNow() + TimeSpan.FromMinutes(14));

        Assert.Single(await Once(site, state)); // 304
        site.Page(Feed, Rss(2, 3), tag: "\"2\"");
        var third = await Once(site, state);
        Assert.Equal(["Item 3", null], third.Select(one => one.Received?.Document?.Title));
        Assert.Equal(3, third[^1].State!.Seen.Count);
    }

    [Fact]
    public async Task Nearly_all_visits_are_conditional_and_none_comes_early()
    {
        var site = new Site(clock).Page(Feed, Rss(1), tag: "\"1\"");
        var states = await Watch(site, [FeedState.New(Feed)], visits: 12);
        var visits = site.Asked.Where(one => one.Url == Feed).ToList();
        Assert.Equal(12, states);
        Assert.Equal(visits.Count - 1, visits.Count(one => one.Request.Headers.IfNoneMatch.Count > 0));
        for (var i = 1; i < visits.Count; i++) Assert.InRange((visits[i].At - visits[i - 1].At).TotalMinutes, 15, 18);
    }

    [Fact]
    public async Task A_failing_feed_is_asked_less_and_less_and_named_once()
    {
        var site = new Site(clock).Status(Feed, 500);
        var (rejections, state) = (0, FeedState.New(Feed));
        var waits = new List<double>();
        for (var i = 0; i < 10; i++)
        {
            var watched = await Once(site, state);
            rejections += watched.Count(one => one.Received?.Rejection is not null);
            state = watched[^1].State!;
            waits.Add((state.Due!.Value - clock.GetUtcNow()).TotalMinutes);
        }
        Assert.Equal((1, 10), (rejections, state.Failures));
        for (var i = 1; i < 6; i++) Assert.InRange(waits[i] / waits[i - 1], 1.9, 2.1);
        Assert.InRange(waits[^1], 24 * 60, 27 * 60);
    }

    [Fact]
    public async Task A_server_that_names_a_time_is_heard()
    {
        var state = (await Once(new Site(clock).Status(Feed, 429, "Retry-After", "7200"), FeedState.New(Feed)))[^1].State!;
        Assert.True(state.Due - clock.GetUtcNow() >= TimeSpan.FromHours(2) - TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_teaser_leads_to_its_page_and_stands_for_it_when_that_cannot_be_had()
    {
        var page = $"<html><body><article>{string.Concat(Enumerable.Repeat($"<p>{Body} More was said of it.</p>", 3))}</article></body></html>";
        var site = new Site(clock).Page(Feed, Rss(1, 2)).Page("https://a.example/1", page);
        var watched = await Once(site, FeedState.New(Feed));
        Assert.Contains("More was said", watched[0].Received!.Document!.Text, StringComparison.Ordinal);
        Assert.Equal(("Item 1", "2022-03-30T10:15:00Z", "https://a.example/1"), (watched[0].Received!.Document!.Title, watched[0].Received!.Document!.Published, watched[0].Received!.Document!.Url));
        Assert.Equal($"Item 2\n\n{Body}", watched[1].Received!.Document!.Text);
        Assert.DoesNotContain("https://a.example/1", (await Ask(site, new WatchOptions { Once = true, FullArticles = false })).Urls[3..]);
    }

    [Fact]
    public async Task Jumps_of_the_clock_neither_stall_a_feed_nor_hurry_it()
    {
        var site = new Site(clock).Page(Feed, Rss(1), tag: "\"1\"");
        var state = (await Once(site, FeedState.New(Feed)))[^1].State!;
        clock.Set(TimeSpan.FromDays(-365)); // what is due in a year by the new clock comes after the ordinary pause
        var before = clock.GetTimestamp();
        Assert.Equal(1, await Watch(site, [state], visits: 1));
        Assert.InRange(clock.GetElapsedTime(before).TotalMinutes, 1, 20);
        clock.Set(TimeSpan.FromDays(900));
        Assert.Equal(3, await Watch(site, [state], visits: 3));
    }

    [Fact]
    public async Task Bad_feeds_do_not_keep_good_ones_waiting()
    {
        var site = new Site(clock);
        var feeds = new List<FeedState>();
        for (var i = 0; i < 100; i++)
        {
            var url = $"https://s{i}.example/feed";
            feeds.Add(FeedState.New(url));
            _ = i % 5 == 0 ? site.Status(url, 500) : site.Page(url, Rss(1));
        }
        Assert.Equal(100, await Watch(site, feeds, visits: 100));
        Assert.Equal(100, site.Urls.Where(url => url.EndsWith("feed", StringComparison.Ordinal)).Distinct().Count());
    }

    private static FeedState Restored(FeedState state) => JsonSerializer.Deserialize<FeedState>(JsonSerializer.Serialize(state))!;

    private async Task<List<Watched>> Once(Site site, FeedState state)
    {
        using var fetcher = new Fetcher(new FetchOptions(), clock, site);
        var watched = new List<Watched>();
        await foreach (var one in new FeedWatcher(intake, fetcher, new WatchOptions { Once = true }, clock).WatchAsync([state], new IntakeOptions(), TestContext.Current.CancellationToken)) watched.Add(one);
        return watched;
    }

    private async Task<Site> Ask(Site site, WatchOptions options)
    {
        using var fetcher = new Fetcher(new FetchOptions(), clock, site);
        await foreach (var _ in new FeedWatcher(intake, fetcher, options, clock).WatchAsync([FeedState.New(Feed)], new IntakeOptions(), TestContext.Current.CancellationToken)) continue;
        return site;
    }

    private async Task<int> Watch(Site site, IReadOnlyList<FeedState> feeds, int visits)
    {
        using var fetcher = new Fetcher(new FetchOptions(), clock, site);
        var count = 0;
        await foreach (var one in new FeedWatcher(intake, fetcher, new WatchOptions(), clock).WatchAsync(feeds, new IntakeOptions(), TestContext.Current.CancellationToken))
            if (one.State is not null && ++count == visits) break;
        return count;
    }

    private static string Rss(params int[] items) => "<rss version='2.0'><channel><title>The Herald</title>"
        + string.Concat(items.Select(i => $"<item><title>Item {i}</title><link>https://a.example/{i}</link><guid>{i}</guid><pubDate>Wed, 30 Mar 2022 10:15:00 GMT</pubDate><description>{Body}</description></item>")) + "</channel></rss>";
}
