using Entente.Documents;
using Xunit;

namespace Entente.Tests.Documents;

public sealed class CleaningTests
{
    private const string Filler = "The foreign ministers of Freedonia and Sylvania met on Tuesday to talk about the border, and both sides said that the talks were useful.";

    [Fact]
    public async Task A_short_first_line_is_the_headline_and_opens_the_text()
    {
        var document = await Take.Text($"Freedonia opens its border\n\n{Filler}\n\n{Filler}");
        Assert.Equal("Freedonia opens its border", document.Title);
        Assert.StartsWith("Freedonia opens its border\n\nThe foreign", document.Text, StringComparison.Ordinal);
        Assert.Equal([document.Title], Take.Of(document, PartKind.Title));
    }

    [Theory]
    [InlineData("The border is open.", Filler)]
    [InlineData("We meet in a year of many troubles. The assembly", "Hall has seen others, and it will see more before the century is over, said the President of Freedonia.")]
    [InlineData("It is an honour to speak for the", "Republic of Freedonia, which has been a member of this body since its first days and will remain one.")]
    [InlineData("By Ana Marek", Filler)]
    [InlineData("March 30, 2022", Filler)]
    [InlineData("Dear colleagues,", Filler)]
    public async Task A_first_line_that_is_or_breaks_a_sentence_is_no_headline(string line, string next) => Assert.Null((await Take.Text($"{line}\n\n{next}")).Title);

    [Fact]
    public async Task A_headline_directly_above_a_long_line_gets_its_blank_line()
    {
        var document = await Take.Text($"Freedonia opens its border\n{Filler} {Filler}");
        Assert.StartsWith("Freedonia opens its border\n\nThe", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lone_short_lines_between_paragraphs_are_subheads()
    {
        var document = await Take.Text($"Freedonia opens its border\n\n{Filler}\n\nSylvania’s part in the quarrel\n\n\n{Filler}");
        Assert.Equal(["Sylvania’s part in the quarrel"], Take.Of(document, PartKind.Subhead));
    }

    [Theory]
    [InlineData("Ruritanian Foreign Minister Ana Marek (L) and her Bordurian colleague meet in a file photo taken on July 6, 2015 in Vienna.\n\nJohn Roe/Photothek/Getty")]
    [InlineData("Prime Minister Ana Marek speaks during a session of parliament.\nAP Photo/John Roe")]
    public async Task Words_under_pictures_are_captions_and_their_credits_go(string picture)
    {
        var document = await Take.Text($"{Filler}\n\n{picture}\n\n{Filler}");
        Assert.Equal([picture.Split('\n')[0]], Take.Of(document, PartKind.Caption));
        Assert.DoesNotContain("Roe", document.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Getty Images")]
    [InlineData("(AP Photo/Jane Roe)")]
    [InlineData("Photo by Jane Roe")]
    [InlineData("Jane Roe/AFP via Getty Images")]
    [InlineData("Photo: Reuters")]
    public async Task Lines_of_nothing_but_a_credit_go(string credit) => Assert.Equal($"{Filler}\n\n{Filler}", (await Take.Text($"{Filler}\n\n{credit}\n\n{Filler}")).Text);

    [Theory]
    [InlineData("Reuters reported the meeting first.")]
    [InlineData("Getty Images sued the ministry.")]
    [InlineData("The AP reached Sylvania on Monday.")]
    [InlineData("Photo evidence shows the convoy near the border.")]
    [InlineData("Advertisement of the sale was banned by the court.")]
    [InlineData("Leave a reply to the minister on the table, she said.")]
    [InlineData("Comments from Freedonia were not available.")]
    [InlineData("Share prices fell in Sylvania.")]
    [InlineData("More than a hundred soldiers crossed the line.")]
    [InlineData("Home and foreign news | both matter to readers.")]
    public async Task Sentences_never_go(string sentence) => Assert.Contains(sentence, (await Take.Text($"{Filler}\n\n{sentence}\n\n{Filler}")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n\nComment *\n\nName *\n\nEmail *\n\nSave my name, email, and website in this browser for the next time I comment.\n\nPost Comment")]
    [InlineData("Share this:\nFacebook\nTwitter\nWhatsApp")]
    [InlineData("Read more: Sylvania closes its ports")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("Home\nNews\nWorld\nBusiness\nSport")]
    [InlineData("Home | World | Politics | Business | Sport")]
    [InlineData("Sign up for our newsletter to get the day’s news.")]
    [InlineData("© 2026 The Freedonian Herald. All rights reserved.")]
    [InlineData("We use cookies to improve your experience.")]
    public async Task What_stands_around_articles_goes(string furniture)
    {
        Assert.Equal($"{Filler}\n\n{Filler}", (await Take.Text($"{Filler}\n\n{furniture}\n\n{Filler}")).Text);
        Assert.Equal($"{Filler}\n\n{Filler}", (await Take.Text($"{Filler}\n\n{Filler}\n\n{furniture}")).Text);
    }

    [Theory]
    [InlineData("the future of Afghanistanbut the talks", "the future of Afghanistan but the talks")]
    [InlineData("fair electionsand denounce", "fair elections and denounce")]
    [InlineData("in recent yearsPutin having", "in recent years Putin having")]
    [InlineData("during the trip.The minister", "during the trip. The minister")]
    public async Task Words_run_together_are_split(string run, string split) => Assert.Contains(split, (await Take.Text($"{Filler} They spoke of {run} again.")).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("thereafter and forthwith, notwithstanding")]
    [InlineData("Marchand and Bertrand of Samarkand in Queensland")]
    [InlineData("YouTube, WhatsApp, BuzzFeed, iPhone and McDonald")]
    [InlineData("goodwill, software, firebrand, quicksand, broadband")]
    [InlineData("an invasion of ukraine")]
    [InlineData("see www.example.org/Some.Page and mail jane.Roe@example.org")]
    [InlineData("the U.S.A. and the E.U. met at 5 p.m. in Washington D.C.")]
    [InlineData("Notownand was named twice, and Notownand stands")]
    public async Task Whole_words_stay_whole(string words) => Assert.Contains(words, (await Take.Text($"{Filler} They spoke of {words} again.")).Text, StringComparison.Ordinal);

    [Fact]
    public async Task As_it_is_means_not_a_character_changed()
    {
        var text = $"A headline\r\n\r\n{Filler} electionsand\r\n\r\nGetty Images\r\n\r\nLeave a Reply\r\n";
        var document = await Take.Text(text, new IntakeOptions { AsIs = true });
        Assert.Equal(text, document.Text);
        Assert.Equal(["A headline"], Take.Of(document, PartKind.Title));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Cleaning_never_invents_or_reorders_characters(int seed)
    {
        string[] pool = [Filler, "Leave a Reply", "Getty Images", "Afghanistanbut then", "A lone line", "ADVERTISEMENT", "x.Y z", "\t", "", "“Quoted,” she said.", "Home", "News", "Sport", "🙂 nał"];
        var random = new Random(seed);
        for (var round = 0; round < 100; round++)
        {
            var text = Filler + string.Concat(Enumerable.Range(0, 12).Select(_ => pool[random.Next(pool.Length)] + (random.Next(2) == 0 ? "\r\n\r\n" : "\n")));
            var document = await Take.Text(text);
            var at = 0;
            foreach (var c in document.Text.Where(c => !char.IsWhiteSpace(c)))
            {
                at = text.IndexOf(c, at) + 1;
                Assert.True(at > 0, $"seed {seed}, round {round}: '{c}' is not in the text as received");
            }
            AssertSpans(document);
        }
    }

    private static void AssertSpans(Document document)
    {
        var end = 0;
        foreach (var part in document.Parts)
        {
            Assert.True(part.Span.Start >= end && part.Span.End > part.Span.Start && part.Span.End <= document.Text.Length);
            Assert.True(string.IsNullOrWhiteSpace(document.Text[end..part.Span.Start]));
            end = part.Span.End;
        }
        Assert.Equal(document.Text.Length, end);
    }
}
