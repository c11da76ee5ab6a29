using System.Text;
using Entente.Documents.Fetching;
using Xunit;

namespace Entente.Tests.Documents.Fetching;

public sealed class RobotsTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/a", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news", "/news/a", true)]
    [InlineData("User-agent: *\nDisallow: /\nAllow: /news", "/sport", false)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a1c2b3", true)]
    [InlineData("User-agent: *\nDisallow: /$", "/", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: entente\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: Entente/1.0\nDisallow: /x", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: entente\nDisallow: /x\nUser-agent: third\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: entente\nDisallow: /x\n\nUser-agent: z\nDisallow: /\n\nUser-agent: ENTENTE\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /caf%C3%A9", "/café/a", false)]
    [InlineData("User-agent: *\nDisallow: /café", "/caf%c3%a9/a", false)]
    [InlineData("User-agent: *\nDisallow: /%7Eroe", "/~roe/", false)]
    [InlineData("User-agent: *\nDisallow: /robots.txt", "/robots.txt", true)]
    [InlineData("# nothing\n\uFEFFgarbage\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\r\nDisallow: /a # here\r\n", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a?b=", "/a?b=1", false)]
    public void Rules_are_those_of_the_standard(string text, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsFile.Parse(Encoding.UTF8.GetBytes(text), "Entente").Allows(new Uri("https://a.example" + path)));

    [Fact]
    public void A_delay_is_heard() =>
        Assert.Equal(TimeSpan.FromSeconds(12.5), RobotsFile.Parse("User-agent: *\nCrawl-delay: 12.5\nDisallow: /x"u8, "Entente").Delay);

    [Fact]
    public void Hostile_patterns_end_in_time()
    {
        var text = "User-agent: *\n" + string.Concat(Enumerable.Repeat($"Disallow: /{string.Concat(Enumerable.Repeat("*a", 900))}b\n", 250));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(RobotsFile.Parse(Encoding.UTF8.GetBytes(text), "Entente").Allows(new Uri("https://a.example/" + new string('a', 8000))));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{watch.Elapsed}");
    }
}
