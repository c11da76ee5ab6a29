using Entente.Documents;
using Xunit;

namespace Entente.Tests.Documents;

public sealed class PageTests
{
    private const string One = "The foreign ministers of Freedonia and Sylvania met on Tuesday to talk about the border between their countries.";
    private const string Two = "Both sides said afterwards that the talks had been useful, and that they would meet again within a month.";

    private const string Page = $"""
        <!DOCTYPE html><html><head><title>Ministers meet at the border | The Herald</title>
        <meta property="og:title" content="Ministers meet at the border"><meta property="og:site_name" content="The Herald">
        <link rel="canonical" href="https://herald.example/world/ministers">
        <script type="application/ld+json">{"{"}"@type": "NewsArticle", "datePublished": "2022-03-30T10:00:00Z", broken{"}"}</script></head>
        <body><header><a href="/">The Herald</a></header><nav><ul><li><a href="/w">World</a></li></ul></nav>
        <div class="page has-sidebar"><article><h1>Ministers meet at the border</h1><div class="byline">By Ana Marek</div>
        <figure><img src="a.jpg"><figcaption>Ministers shake hands. <span class="credit">(AP Photo/Jane Roe)</span></figcaption></figure>
        <p>{One}</p><div class="share-tools"><a href="#">Share this</a></div><h2>What comes next</h2><p>{Two} <a href="/x">More</a> here.</p>
        <div class="newsletter-signup"><p>Sign up for our newsletter and never miss a story about the border again.</p></div></article>
        <aside><p>Another story about something else that should never be read as a part of this one at all.</p></aside></div>
        <section id="comments"><p>I think the ministers should have met much earlier than this, do you not agree with me?</p></section>
        <footer>© 2022 The Herald</footer><script>var p = "<p>not text</p>";</script></body></html>
        """;

    [Fact]
    public async Task A_page_gives_its_article_and_its_facts()
    {
        var document = await Take.Text(Page);
        Assert.Equal("Ministers meet at the border", document.Title);
        Assert.Equal($"Ministers meet at the border\n\nMinisters shake hands.\n\n{One}\n\nWhat comes next\n\n{Two} More here.", document.Text);
        Assert.Equal(["Ministers shake hands."], Take.Of(document, PartKind.Caption));
        Assert.Equal(["What comes next"], Take.Of(document, PartKind.Subhead));
        Assert.Equal(("2022-03-30T10:00:00Z", "https://herald.example/world/ministers", "The Herald"), (document.Published, document.Url, document.Source.Name));
    }

    [Fact]
    public async Task A_page_that_nests_too_deep_still_gives_its_text()
    {
        var document = await Take.Text(Page.Replace("<article>", string.Concat(Enumerable.Repeat("<div>", 600)) + "<article>", StringComparison.Ordinal));
        Assert.Contains(One, document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("not text", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Another story", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_line_breaks_part_paragraphs() =>
        Assert.Contains($"{One}\n\n{Two}", (await Take.Text($"<html><body><div>{One}<br><br>\n{Two}</div></body></html>")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task Entities_are_characters() =>
        Assert.Contains("Müller & Söhne met", (await Take.Text($"<html><body><p>M&uuml;ller &amp; S&#246;hne met. {One}</p></body></html>")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_publisher_is_found_by_the_address()
    {
        var document = await Take.Text("{\"url\": \"https://www.reuters.com/world/2022/03/30/a-b/\", \"text\": \"" + One + "\"}");
        Assert.Equal(("Reuters", SourceKind.Wire, "2022-03-30"), (document.Source.Name, document.Source.Kind, document.Published));
    }
}
