using Entente.Documents;
using Entente.Documents.Fetching;
using Entente.Storage.Keeping;
using Entente.Storage.Store;
using Entente.Stories;
using Entente.Tests.Documents.Fetching;
using Xunit;

namespace Entente.Tests.Storage.Watching;

public sealed class WatchingTests : IDisposable
{
    private const string Feed = "https://a.example/feed";
    private const string Body = "The ministers of Freedonia and Sylvania met on Tuesday to talk about the border.";
    private const string Page = "https://a.example/1";

    private static readonly Lazy<ReadingStep> step = new(() => new ReadingStep(Reader.Load(Invented.Data), SignatureMaker.Load(Invented.Data), new Engine("1.0.0", "d", "m")));
    private readonly string folder = Directory.CreateTempSubdirectory("entente-watch-").FullName;
    private readonly FastClock clock = new();

    private StorePlace Place => StorePlace.Of(Path.Combine(folder, "store"), null);

    [Fact]
    public async Task A_restart_asks_conditionally_and_takes_only_what_is_new()
    {
        var site = new Site(clock).Page(Feed, Rss(Item(1), Item(2)), tag: "\"1\"");
        Assert.Equal("seen 2 stored 2 duplicate 0 rejected 0 waiting 0", (await Visit(site)).ToString());
        Assert.Equal("seen 0 stored 0 duplicate 0 rejected 0 waiting 0", (await Visit(site)).ToString());
        Assert.Equal("\"1\"", Assert.Single(site.Asked.Last(asked => asked.Url == Feed).Request.Headers.IfNoneMatch).Tag);
        site.Page(Feed, Rss(Item(2), Item(3)), tag: "\"2\"");
        Assert.Equal("seen 1 stored 1 duplicate 0 rejected 0 waiting 0", (await Visit(site)).ToString());
    }

    [Fact]
    public async Task What_is_known_of_a_feed_survives_an_index_made_anew()
    {
        var site = new Site(clock).Page(Feed, Rss(Item(1), Item(2)), tag: "\"1\"");
        await Visit(site);
        site.Page(Feed, Rss(Item(2), Item(3)), tag: "\"2\"");
        await Visit(site);
        Upkeep.Rebuild(Place, clock, null, TestContext.Current.CancellationToken);
        using (var keeper = Keeper.Open(Place, clock, null, TestContext.Current.CancellationToken))
        {
            var state = new FeedBook(keeper.Evidence.Store).Of(Feed)!;
            Assert.Equal(("\"2\"", 3, "The Herald"), (state.ETag, state.Seen.Count, state.Title));
        }
        Assert.Equal(0, (await Visit(site)).Seen);
    }

    [Fact]
    public async Task A_visit_that_finds_nothing_new_leaves_no_record()
    {
        var site = new Site(clock).Page(Feed, Rss(Item(1)), tag: "\"1\"");
        await Visit(site);
        var before = Records();
        await Visit(site);
        Assert.Equal(before, Records());
    }

    [Fact]
    public async Task A_page_that_cannot_be_had_waits_and_is_settled_when_it_can()
    {
        var site = new Site(clock).Page(Feed, Rss(Headline(1)), tag: "\"1\"").Status(Page, 503);
        Assert.Equal("seen 1 stored 0 duplicate 0 rejected 0 waiting 1", (await Visit(site)).ToString());
        Assert.Equal(new SourceTally(Feed, 1, 0, 0, 0, 1), Law());
        clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal(0, (await Visit(site)).Seen); // it still waits
        site.Page(Page, $"<html><body><article>{string.Concat(Enumerable.Repeat($"<p>{Body} More was said of it.</p>", 3))}</article></body></html>");
        clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal(1, (await Visit(site)).Stored);
        Assert.Equal(new SourceTally(Feed, 1, 1, 0, 0, 0), Law());
        clock.Pass(TimeSpan.FromHours(1));
        Assert.Equal(0, (await Visit(site)).Seen); // and is not settled twice
    }

    [Theory]
    [InlineData(404, 1)]
    [InlineData(503, 100)]
    public async Task A_page_that_never_comes_is_rejected_in_the_end(int status, int hours)
    {
        var site = new Site(clock).Page(Feed, Rss(Headline(1)), tag: "\"1\"").Status(Page, 503);
        await Visit(site);
        site.Status(Page, status);
        clock.Pass(TimeSpan.FromHours(hours));
        Assert.Equal(1, (await Visit(site)).Rejected);
        Assert.Equal(new SourceTally(Feed, 1, 0, 0, 1, 0), Law());
    }

    [Fact]
    public async Task A_run_that_is_stopped_keeps_what_came_and_the_next_takes_the_rest()
    {
        var site = new Site(clock).Page(Feed, Rss([.. Enumerable.Range(1, 300).Select(Item)]), tag: "\"1\"");
        using var stop = new CancellationTokenSource();
        var kept = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Visit(site, once: false, _ =>
        {
            if (++kept == 64) stop.Cancel();
        }, stop.Token));
        Assert.InRange(kept, 64, 299); // what is on its way is few
        var tally = await Visit(site);
        Assert.Equal((300, 300 - kept, kept), (tally.Seen, tally.Stored, tally.Duplicate));
        Assert.Equal(300, Law()!.Stored);
    }

    [Fact]
    public async Task A_story_has_the_headline_of_its_original()
    {
        await Visit(new Site(clock).Page(Feed, Rss(Item(1))));
        using var keeper = Keeper.Open(Place, clock, null, TestContext.Current.CancellationToken);
        Assert.Equal("Item 1", Assert.Single(new Entente.Storage.Queries.Answers(keeper.Evidence.Store).Stories(Entente.Storage.Queries.EventQuery.Parse(""))).Title);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Task<Tally> Visit(Site site) => Visit(site, once: true, _ => { }, TestContext.Current.CancellationToken);

    private async Task<Tally> Visit(Site site, bool once, Action<Kept> receipt, CancellationToken cancellation)
    {
        using var keeper = Keeper.Open(Place, clock, null, TestContext.Current.CancellationToken);
        using var fetcher = new Fetcher(new FetchOptions(), clock, site);
        var intake = new Intake(Invented.Data, fetcher);
        var watcher = new FeedWatcher(intake, fetcher, new WatchOptions { Once = once }, clock);
        var feeds = new WatchedFeeds(keeper.Evidence, watcher, new PageAgain(intake, fetcher), clock);
        return await keeper.AddAsync(feeds.IncomingAsync([Feed], new IntakeOptions(), cancellation), step.Value, 2, receipt, cancellation);
    }

    private SourceTally? Law()
    {
        using var keeper = Keeper.Open(Place, clock, null, TestContext.Current.CancellationToken);
        return keeper.Evidence.Store.Tally().SingleOrDefault();
    }

    private long Records()
    {
        using var keeper = Keeper.Open(Place, clock, null, TestContext.Current.CancellationToken);
        return keeper.Evidence.Log.Count;
    }

    private static string Item(int i) => $"<item><title>Item {i}</title><link>https://a.example/{i}</link><guid>{i}</guid><description>{Body} This was said {i} times.</description></item>";

    private static string Headline(int i) => $"<item><title>Item {i}</title><link>https://a.example/{i}</link><guid>{i}</guid></item>";

    private static string Rss(params string[] items) => $"<rss version='2.0'><channel><title>The Herald</title>{string.Concat(items)}</channel></rss>";
}
