using System.Text;
using Entente.Documents.Feeds;
using Xunit;

namespace Entente.Tests.Documents;

public sealed class FeedTests
{
    private const string Body = "The ministers of Freedonia and Sylvania met on Tuesday to talk about the border.";

    [Theory]
    [InlineData("rss091", "<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' 'http://example.org/rss-0.91.dtd'><rss version='0.91'><channel><title>The Herald</title><link>https://herald.example</link><item><title>Border opens</title><link>https://herald.example/a</link><description>BODY</description></item></channel></rss>")]
    [InlineData("rss2", "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>The Herald</title><item><title>Border opens</title><link>https://herald.example/a</link><description>Short.</description><pubDate>Wed, 30 Mar 2022 10:15:00 GMT</pubDate><content:encoded><![CDATA[<p>BODY</p>]]></content:encoded></item></channel></rss>")]
    [InlineData("rdf", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:d='http://purl.org/dc/elements/1.1/'><channel><title>The Herald</title><link>https://herald.example</link></channel><item rdf:about='https://herald.example/a'><title>Border opens</title><link>https://herald.example/a</link><description>&lt;p&gt;BODY&lt;/p&gt;</description><d:date>2022-03-30T10:15:00Z</d:date></item></rdf:RDF>")]
    [InlineData("rss090", "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://my.netscape.com/rdf/simple/0.9/'><channel><title>The Herald</title></channel><item><title>Border opens</title><link>https://herald.example/a</link><description>BODY</description></item></rdf:RDF>")]
    [InlineData("atom", "<feed xmlns='http://www.w3.org/2005/Atom'><title>The Herald</title><link rel='self' href='https://herald.example/feed'/><link href='https://herald.example/'/><entry><title type='html'>Border &lt;b&gt;opens&lt;/b&gt;</title><link rel='alternate' href='https://herald.example/a'/><id>tag:herald,1</id><updated>2022-03-30T10:15:00Z</updated><author><name>A. Roe</name></author><source><title>Elsewhere</title></source><content type='html'>&lt;p&gt;BODY&lt;/p&gt;</content></entry></feed>")]
    [InlineData("atom xhtml", "<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>The Herald</a:title><a:entry><a:title>Border opens</a:title><a:link href='https://herald.example/a'/><a:published>2022-03-30T10:15:00Z</a:published><a:content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>BODY</p></div></a:content></a:entry></a:feed>")]
    [InlineData("atom 0.3", "<feed version='0.3' xmlns='http://purl.org/atom/ns#'><title>The Herald</title><entry><title>Border opens</title><link rel='alternate' href='https://herald.example/a'/><issued>2022-03-30T10:15:00Z</issued><content type='text/html' mode='escaped'>&lt;p&gt;BODY&lt;/p&gt;</content></entry></feed>")]
    [InlineData("json", "{\n  \"version\": \"https://jsonfeed.org/version/1.1\",\n  \"title\": \"The Herald\",\n  \"items\": [{\"id\": \"1\", \"url\": \"https://herald.example/a\", \"title\": \"Border opens\", \"content_html\": \"<p>BODY</p>\", \"date_published\": \"2022-03-30T10:15:00Z\"}]\n}")]
    public async Task Every_format_gives_a_document_an_item(string format, string feed)
    {
        var received = Assert.Single(await Take.Input(Encoding.UTF8.GetBytes(feed.Replace("BODY", Body))));
        Assert.True(received.Rejection is null, $"{format}: {received.Rejection}");
        var document = received.Document!;
        Assert.Equal(("standard input#1", "https://herald.example/a", "Border opens", "The Herald"), (received.Place, document.Url, document.Title, document.Source.Name));
        Assert.Equal($"Border opens\n\n{Body}", document.Text);
        if (feed.Contains("2022-03-30") || feed.Contains("Mar 2022")) Assert.Equal("2022-03-30T10:15:00Z", document.Published);
        Assert.Contains(Body, Encoding.UTF8.GetString(received.Original.Span), StringComparison.Ordinal);
    }

    // Each feed has items "One", "Two" and "Three"; what is expected of the middle one differs.
    [Theory]
    [InlineData("an undeclared entity", "<title>Two&mdash;and</title><description>BODY&nbsp;BODY</description>", true)]
    [InlineData("a control character", "<title>Two</title><description>BODY\u000B\u0001</description>", true)]
    [InlineData("a bare ampersand", "<title>Two & more</title><link>https://herald.example/?a=1&b=2</link><description>BODY</description>", true)]
    [InlineData("an unclosed title", "<title>Two<link>https://herald.example/2</link><description>BODY</description>", true)]
    [InlineData("an unclosed description", "<title>Two</title><description>BODY<pubDate>Wed, 30 Mar 2022 10:15:00 GMT</pubDate>", true)]
    [InlineData("an unclosed link", "<title>Two</title><link>https://herald.example/2<description>BODY</description>", true)]
    [InlineData("raw markup", "<title>Two</title><description><p>BODY<br>BODY</p></description>", true)]
    [InlineData("an attribute without quotes", "<title>Two</title><guid isPermaLink=false>7</guid><description>BODY</description>", true)]
    [InlineData("a lone less-than sign", "<title>Two</title><description>BODY 1 < 2 BODY</description>", true)]
    [InlineData("a stray end", "<title>Two</title></b></i><description>BODY</description>", true)]
    [InlineData("an undeclared prefix", "<title>Two</title><foo:bar>x</foo:bar><content:encoded>BODY</content:encoded>", true)]
    [InlineData("a bad date", "<title>Two</title><description>BODY</description><pubDate>next Tuesday &nbsp;</pubDate>", true)]
    [InlineData("an empty item", "&nbsp;", false)]
    [InlineData("a link alone", "<link>https://herald.example/2</link>&nbsp;", false)]
    [InlineData("bytes of no encoding", "<title>Two</title><description>BODY \u00E2\u0080 \u00C3 &nbsp;</description>", false)]
    public async Task A_broken_item_costs_at_most_itself(string damage, string middle, bool isRead)
    {
        var feed = $"<?xml version='1.0' encoding='utf-8'?>\n<rss version='2.0'><channel><title>The Herald, \u00C3\u00A9dition \u00C3\u00A9largie \u00C3\u00A9\u00C3\u00A9\u00C3\u00A9</title>{Item("One")}<item>{middle.Replace("BODY", Body)}</item>{Item("Three")}</channel></rss>";
        var received = await Take.Input(Encoding.Latin1.GetBytes(feed));
        Assert.Equal(3, received.Count);
        Assert.Equal(("One", "Three"), (received[0].Document?.Title, received[2].Document?.Title));
        Assert.True(isRead == received[1].Document is not null, $"{damage}: {received[1].Rejection}");
        if (isRead) Assert.StartsWith("Two", received[1].Document!.Title, StringComparison.Ordinal);
        if (isRead) Assert.Contains(Body, received[1].Document!.Text, StringComparison.Ordinal);
        else Assert.Equal("standard input#2", received[1].Rejection!.Place);
    }

    [Fact]
    public async Task A_feed_cut_anywhere_gives_its_whole_items_and_names_the_cut()
    {
        var feed = $"<rss version='2.0'><channel><title>The Herald</title>{Item("One")}{Item("Two")}{Item("Three")}</channel></rss>";
        for (var cut = feed.IndexOf("</item>", StringComparison.Ordinal) + 7; cut < feed.Length - 6; cut += 3)
        {
            var received = await Take.Input(Encoding.UTF8.GetBytes(feed[..cut]));
            var whole = feed[..cut].Split("</item").Length - 1;
            Assert.Equal(whole, received.Count(one => one.Document is not null));
            Assert.Contains("breaks off", Assert.Single(received, one => one.Rejection is not null).Rejection!.Cause, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_encoding_wrongly_named_is_told_by_its_bytes()
    {
        var feed = $"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>H</title><item><title>Café naïve</title><description>{Body}</description></item></channel></rss>";
        Assert.Equal("Café naïve", Assert.Single(await Take.Input(Encoding.Latin1.GetBytes(feed))).Document!.Title);
        Assert.Equal("Café naïve", Assert.Single(await Take.Input(Encoding.UTF8.GetBytes(feed.Replace("utf-8", "iso-8859-1")))).Document!.Title);
        Assert.Equal("Café naïve", Assert.Single(await Take.Input([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(feed)])).Document!.Title);
    }

    [Fact]
    public async Task Entities_are_not_expanded_and_nothing_outside_is_read()
    {
        var bomb = "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaaaaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + $"<rss version='2.0'><channel><title>H</title><item><title>One &b; &x;</title><description>{Body}</description></item></channel></rss>";
        Assert.Equal("One &b; &x;", Assert.Single(await Take.Input(Encoding.UTF8.GetBytes(bomb))).Document!.Title);
    }

    [Fact]
    public async Task A_broken_item_of_a_json_feed_costs_only_itself()
    {
        var feed = $"{{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"H\", \"items\": [{{\"id\": 1, \"title\": \"One\", \"content_text\": \"{Body}\"}}, {{\"id\": 2, \"title\": oops}}, {{\"title\": \"Three\", \"content_text\": \"{Body}\"}}, {{\"title\": \"Fo";
        var received = await Take.Input(Encoding.UTF8.GetBytes(feed));
        Assert.Equal(["One", null, "Three", null], received.Select(one => one.Document?.Title));
        Assert.Contains("not valid JSON", received[1].Rejection!.Cause, StringComparison.Ordinal);
        Assert.Contains("breaks off", received[3].Rejection!.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Wed, 30 Mar 2022 10:15:00 GMT", "2022-03-30T10:15:00Z")]
    [InlineData("Wed, 30 Mar 22 10:15:00 +0200", "2022-03-30T10:15:00+02:00")]
    [InlineData("Wednesday, 30-Mar-22 10:15:00 UTC", "2022-03-30T10:15:00Z")]
    [InlineData("30 Mar 2022 10:15:00 EST", "2022-03-30T10:15:00-05:00")]
    [InlineData("Wed Mar 30 10:15:00 UTC 2022", "2022-03-30T10:15:00Z")]
    [InlineData("2022-03-30T10:15:00.123+0200", "2022-03-30T10:15:00+02:00")]
    [InlineData("2022-3-30 10:15", "2022-03-30T10:15:00")]
    [InlineData("2022-03-30 10:15:00 -0500", "2022-03-30T10:15:00-05:00")]
    [InlineData("30.03.2022 10:15", "2022-03-30T10:15:00")]
    [InlineData("30/03/2022", "2022-03-30")]
    [InlineData("March 30, 2022 5:04 PM", "2022-03-30T17:04:00")]
    [InlineData("1648635300", "2022-03-30T10:15:00Z")]
    [InlineData("1648635300000", "2022-03-30T10:15:00Z")]
    [InlineData("Wed, 30 March, 2022 10:15:00 Z", "2022-03-30T10:15:00Z")]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", null)]
    [InlineData("9999-12-31T00:00:00Z", null)]
    [InlineData("03/04/2022", null)]
    [InlineData("30 Feb 2022", null)]
    [InlineData("yesterday", null)]
    public void Dates_are_read_in_broken_styles_too(string text, string? iso) => Assert.Equal(iso, FeedDate.Iso(text));

    [Fact]
    public void Outlines_are_found_however_deep_they_stand()
    {
        var opml = "<opml version='2.0'><head><title>x</title></head><body><outline text='World'><outline text='A' type='rss' xmlUrl='https://a.example/feed'/><outline text='In'><outline xmlUrl='https://b.example/feed'/>"
            + "<outline xmlUrl='file:///etc/passwd'/><outline xmlUrl='https://a.example/feed'/></outline></outline></body></opml>";
        Assert.Equal(["https://a.example/feed", "https://b.example/feed"], FeedList.Addresses(Encoding.UTF8.GetBytes(opml)));
        Assert.Equal(["https://a.example/feed", "https://b.example/feed"], FeedList.Addresses(Encoding.UTF8.GetBytes(opml.Replace("</outline></outline>", "&nbsp;"))));
        Assert.Equal(["https://a.example/feed"], FeedList.Addresses("# ours\nhttps://a.example/feed\n\nnot one\n"u8));
    }

    [Fact]
    public void Sitemaps_give_pages_maps_and_news()
    {
        var map = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9' xmlns:n='http://www.google.com/schemas/sitemap-news/0.9' xmlns:image='http://www.google.com/schemas/sitemap-image/1.1'><url><loc>https://a.example/1</loc><lastmod>2022-03-30</lastmod>"
            + "<image:image><image:loc>https://a.example/p.png</image:loc></image:image><n:news><n:publication><n:name>The Herald</n:name></n:publication><n:publication_date>2022-03-30T10:15:00Z</n:publication_date><n:title>Border opens</n:title></n:news></url></urlset>";
        Assert.Equal(
            new SitemapEntry("https://a.example/1", false) { Changed = "2022-03-30", Title = "Border opens", Published = "2022-03-30T10:15:00Z", Source = "The Herald" },
            Assert.Single(Sitemap.Read(Encoding.UTF8.GetBytes(map))));
        Assert.Equal(new SitemapEntry("https://a.example/s.xml.gz", true), Assert.Single(Sitemap.Read("<sitemapindex><sitemap><loc> https://a.example/s.xml.gz </loc></sitemap></sitemapindex>"u8)));
    }

    [Fact]
    public async Task A_list_of_addresses_needs_the_network()
    {
        var rejection = await Take.Rejected("<urlset><url><loc>https://a.example/1</loc></url></urlset>"u8.ToArray());
        Assert.Contains("the network is not enabled", rejection.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7)]
    public async Task No_mutation_of_a_feed_is_fatal(int seed)
    {
        var random = new Random(seed);
        var feed = Encoding.UTF8.GetBytes($"<rss version='2.0'><channel><title>H</title>{Item("One")}{Item("Two")}<item><title>Three</title><description><![CDATA[<p>{Body}</p>]]></description></item></channel></rss>");
        for (var round = 0; round < 300; round++)
        {
            var mutant = (byte[])feed.Clone();
            for (var i = 0; i < 6; i++) mutant[random.Next(60, mutant.Length)] = (byte)random.Next(256);
            var received = await Take.Input(mutant);
            Assert.True(received.Count > 0, $"seed {seed}, round {round}");
        }
    }

    private static string Item(string title) => $"<item><title>{title}</title><link>https://herald.example/{title}</link><description>{Body}</description></item>";
}
