using Entente.Documents.Fetching;
using Xunit;

namespace Entente.Tests.Documents.Fetching;

public sealed class PolitenessTests
{
    private readonly FastClock clock = new();

    [Fact]
    public async Task Requests_to_one_host_stand_the_delay_apart_however_many_ask()
    {
        var site = new Site(clock);
        for (var i = 0; i < 20; i++) site.Page($"https://a.example/{i}", "x");
        using var fetcher = new Fetcher(new FetchOptions { Patience = TimeSpan.FromHours(1) }, clock, site);
        var fetched = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => fetcher.GetAsync($"https://a.example/{i}", null, TestContext.Current.CancellationToken)));
        Assert.All(fetched, one => Assert.Null(one.Problem));
        var times = site.Asked.Where(one => !one.Url.EndsWith("robots.txt", StringComparison.Ordinal)).Select(one => one.At).Order().ToList();
        Assert.Equal(20, times.Count);
        for (var i = 1; i < times.Count; i++) Assert.True(times[i] - times[i - 1] >= TimeSpan.FromSeconds(5), $"{times[i] - times[i - 1]}");
        Assert.Single(site.Urls, url => url.EndsWith("robots.txt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_setting_of_the_clock_does_not_shorten_the_delay()
    {
        var site = new Site(clock).Page("https://a.example/1", "x");
        using var fetcher = new Fetcher(new FetchOptions { Robots = false }, clock, site);
        var before = clock.GetTimestamp();
        await Get(fetcher, "https://a.example/1");
        clock.Set(TimeSpan.FromHours(1));
        await Get(fetcher, "https://a.example/1");
        clock.Set(TimeSpan.FromHours(-2));
        await Get(fetcher, "https://a.example/1");
        Assert.Equal(TimeSpan.FromSeconds(10), clock.GetElapsedTime(before));
    }

    [Fact]
    public async Task Robots_are_asked_once_and_obeyed_with_their_delay()
    {
        var site = new Site(clock).Page("https://a.example/robots.txt", "User-agent: *\nDisallow: /no\nCrawl-delay: 20", "text/plain").Page("https://a.example/a", "x").Page("https://a.example/no", "x");
        using var fetcher = new Fetcher(new FetchOptions(), clock, site);
        Assert.Null((await Get(fetcher, "https://a.example/a")).Problem);
        Assert.Contains("robots.txt", (await Get(fetcher, "https://a.example/no")).Problem!.Cause, StringComparison.Ordinal);
        Assert.Null((await Get(fetcher, "https://a.example/a")).Problem);
        Assert.Equal(["https://a.example/robots.txt", "https://a.example/a", "https://a.example/a"], site.Urls);
        Assert.True(site.Asked.Last().At - site.Asked.ElementAt(1).At >= TimeSpan.FromSeconds(20));
        clock.Pass(TimeSpan.FromHours(25));
        await Get(fetcher, "https://a.example/a");
        Assert.Equal(2, site.Urls.Count(url => url.EndsWith("robots.txt", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_site_whose_robots_cannot_be_had_is_left_alone()
    {
        var site = new Site(clock).Status("https://a.example/robots.txt", 503).Page("https://a.example/a", "x");
        using var fetcher = new Fetcher(new FetchOptions(), clock, site);
        Assert.NotNull((await Get(fetcher, "https://a.example/a")).Problem);
        Assert.Equal(["https://a.example/robots.txt"], site.Urls);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(503)]
    public async Task A_host_that_asks_for_rest_gets_it(int status)
    {
        var site = new Site(clock).Status("https://a.example/a", status, "Retry-After", "3600").Page("https://a.example/b", "x");
        using var fetcher = new Fetcher(new FetchOptions { Robots = false }, clock, site);
        Assert.Equal(TimeSpan.FromHours(1), (await Get(fetcher, "https://a.example/a")).RetryAfter);
        var refused = await Get(fetcher, "https://a.example/b");
        Assert.Contains("left alone", refused.Problem!.Cause, StringComparison.Ordinal);
        Assert.Single(site.Asked);
        clock.Pass(TimeSpan.FromHours(1));
        Assert.Null((await Get(fetcher, "https://a.example/b")).Problem);
    }

    [Fact]
    public async Task Who_asks_is_told_honestly()
    {
        var site = new Site(clock).Page("https://a.example/a", "x");
        using var fetcher = new Fetcher(new FetchOptions { Robots = false, Contact = "desk@herald.example" }, clock, site);
        await Get(fetcher, "https://a.example/a");
        Assert.Matches(@"^Entente/[0-9.]+ \(\+desk@herald\.example\)$", string.Join(' ', site.Asked.Single().Request.Headers.GetValues("User-Agent")));
    }

    [Fact]
    public async Task Redirects_are_followed_by_hand_and_counted()
    {
        var site = new Site(clock).Status("https://a.example/1", 301, "Location", "/2").Status("https://a.example/2", 308, "Location", "https://b.example/3").Page("https://b.example/3", "x")
            .Status("https://a.example/loop", 302, "Location", "/loop").Status("https://a.example/evil", 302, "Location", "file:///etc/passwd").Status("https://a.example/port", 302, "Location", "http://a.example:22/");
        using var fetcher = new Fetcher(new FetchOptions(), clock, site);
        var fetched = await Get(fetcher, "https://a.example/1");
        Assert.Equal(("https://b.example/3", true, 200), (fetched.Final, fetched.HasMoved, fetched.Status));
        Assert.Contains("https://b.example/robots.txt", site.Urls);
        Assert.Contains("more than 5 times", (await Get(fetcher, "https://a.example/loop")).Problem!.Cause, StringComparison.Ordinal);
        Assert.Equal(6, site.Urls.Count(url => url.EndsWith("/loop", StringComparison.Ordinal)));
        Assert.Contains("'file:'", (await Get(fetcher, "https://a.example/evil")).Problem!.Cause, StringComparison.Ordinal);
        Assert.Contains("port 22", (await Get(fetcher, "https://a.example/port")).Problem!.Cause, StringComparison.Ordinal);
    }

    private static Task<Fetched> Get(Fetcher fetcher, string url) => fetcher.GetAsync(url, null, TestContext.Current.CancellationToken);
}
