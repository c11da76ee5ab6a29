using System.Security.Cryptography;
using System.Text;
using Entente.Documents;
using Xunit;

namespace Entente.Tests.Documents;

public sealed class IntakeTests
{
    private const string Sentence = "The ministers of Freedonia and Sylvania met on Tuesday.";

    [Fact]
    public async Task Inputs_come_in_the_order_given_and_folders_by_path()
    {
        using var folder = new Folder();
        foreach (var path in (string[])["b.txt", "a/z.txt", "a.txt", "a/.x.txt", "a/c.conllu", ".git/d.txt", "B.txt"]) folder.Write(path, $"{path}: {Sentence}");
        var received = await Take.All([folder.At("b.txt"), folder.At("")]);
        Assert.Equal(["b.txt", "B.txt", "a.txt", "a/z.txt", "b.txt"], received.Select(one => Path.GetRelativePath(folder.At(""), one.Place).Replace('\\', '/')));
    }

    [Fact]
    public async Task Lines_carry_their_fields()
    {
        var line = "{\"id\": \"n-1\", \"url\": \"https://example.org/a\", \"title\": \"Border opens\", \"text\": \"" + Sentence + "\", \"published\": \"Wed, 30 Mar 2022 10:15:00 +0200\", \"source\": {\"name\": \"The Herald\", \"country\": \"FRA\", \"kind\": \"newspaper\"}, \"other\": [1]}";
        var document = await Take.Text(line);
        Assert.Equal("n-1", document.Id);
        Assert.Equal($"Border opens\n\n{Sentence}", document.Text);
        Assert.Equal(("2022-03-30T10:15:00+02:00", new DateOnly(2022, 3, 30)), (document.Published, document.Day));
        Assert.Equal(new Source("The Herald", "FRA", SourceKind.Newspaper), document.Source);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"https://example.org/a\n{Sentence}"))), document.Hash);
    }

    [Fact]
    public async Task A_title_that_already_opens_the_text_is_not_doubled()
    {
        var document = await Take.Text("{\"title\": \"Border opens\", \"text\": \"Border opens\\n\\n" + Sentence + "\"}");
        Assert.Equal(("Border opens", $"Border opens\n\n{Sentence}"), (document.Title, document.Text));
    }

    [Fact]
    public async Task Without_an_id_the_hash_is_the_id()
    {
        var document = await Take.Text(Sentence);
        Assert.Equal(document.Hash, document.Id);
        Assert.Equal(64, document.Id.Length);
        Assert.Null(document.Title);
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("windows-1252", false)]
    public async Task Encodings_are_told_by_their_bytes(string name, bool hasMark)
    {
        const string text = "In Besançon, the “ministers” of Freedonia and Sylvania met – on Tuesday, the naïve said.";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        var received = Assert.Single(await Take.Input([.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)]));
        Assert.Equal(text, received.Document?.Text);
    }

    [Theory]
    [InlineData("iso-8859-1", "café “quoted”", 1252)]
    [InlineData("windows-1251", "Москва", 1251)]
    [InlineData("iso-8859-2", "Łódź", 28592)]
    public async Task Pages_are_read_in_the_encoding_they_name(string label, string word, int codePage)
    {
        var page = $"<html><head><meta charset=\"{label}\"></head><body><p>The ministers of Freedonia and Sylvania met in {word} on Tuesday.</p></body></html>";
        var received = Assert.Single(await Take.Input(CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(page)));
        Assert.Contains(word, received.Document!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_utf8_is_not_taken_for_something_else() =>
        Assert.Contains("damaged UTF-8", (await Take.Rejected([.. "Éva café naïve "u8, 0xE2, 0x80, .. " and more"u8])).Cause, StringComparison.Ordinal);

    [Fact]
    public async Task Markdown_loses_its_marks_only()
    {
        using var folder = new Folder();
        folder.Write("a.md", $"---\ntitle: Border opens\ndate: 2022-03-30\n---\n\n# Border opens\n\nThe **ministers** of [Freedonia](https://example.org/f) and *Sylvania* met on Tuesday, snake_case and 2*3*4 stay.\n\n## What next\n\n> {Sentence}\n\nUnderlined\n----------\n\n![A picture](p.png)\n\n- {Sentence}\n");
        var document = Assert.Single(await Take.All([folder.At("a.md")])).Document!;
        Assert.Equal($"Border opens\n\nThe ministers of Freedonia and Sylvania met on Tuesday, snake_case and 2*3*4 stay.\n\nWhat next\n\n{Sentence}\n\nUnderlined\n\n{Sentence}", document.Text);
        Assert.Equal(["What next", "Underlined"], Take.Of(document, PartKind.Subhead));
        Assert.Equal("2022-03-30", document.Published);
    }

    [Theory]
    [InlineData("article-2022-03-30.txt", "2022-03-30")]
    [InlineData("20220330-herald.txt", "2022-03-30")]
    [InlineData("herald.txt", null)]
    [InlineData("part-12345678.txt", null)]
    public async Task The_file_name_may_give_the_date(string name, string? published)
    {
        using var folder = new Folder();
        folder.Write(name, Sentence);
        Assert.Equal(published, Assert.Single(await Take.All([folder.At(name)])).Document!.Published);
    }

    [Fact]
    public async Task What_the_user_says_outdoes_the_rest()
    {
        var document = await Take.Text("{\"text\": \"" + Sentence + "\", \"published\": \"2020-01-01\", \"source\": \"Somebody\"}", new IntakeOptions { Published = "March 30, 2022", Source = "The Ministry|FRA|government" });
        Assert.Equal(("2022-03-30", "The Ministry"), (document.Published, document.Source.Name));
    }

    [Theory]
    [InlineData("KYIV, March 30, 2022 (Reuters) - The ministers met.", "2022-03-30", "Reuters")]
    [InlineData("MOSCOW, March 30. /TASS/. The ministers met.", null, "TASS")]
    [InlineData("beijing – Beijing and Moscow met.", null, null)]
    [InlineData("The ministers (both new) - met.", null, null)]
    public async Task A_dateline_gives_day_and_agency(string text, string? published, string? source)
    {
        var document = await Take.Text(text);
        Assert.Equal((published, source), (document.Published, document.Source.Name));
    }

    [Theory]
    [InlineData("The ministers of the two countries have met in the capital, and they said that the talks were useful for both.", "en")]
    [InlineData("Los ministros de los dos países se reunieron en la capital y dijeron que las conversaciones fueron útiles para todos.", "es")]
    [InlineData("Les ministres des deux pays se sont réunis dans la capitale et ont dit que les discussions étaient utiles pour tous.", "fr")]
    [InlineData("Die Minister der beiden Länder haben sich in der Hauptstadt getroffen und sagten, dass die Gespräche für alle nützlich waren.", "de")]
    [InlineData("Os ministros dos dois países reuniram-se na capital e disseram que as conversas foram úteis para todos, mas não para ele.", "pt")]
    [InlineData("I ministri dei due paesi si sono riuniti nella capitale e hanno detto che i colloqui sono stati utili per tutti.", "it")]
    [InlineData("De ministers van de twee landen hebben elkaar in de hoofdstad ontmoet en zeiden dat het overleg voor iedereen nuttig was.", "nl")]
    [InlineData("Министры двух стран встретились в столице и сказали, что переговоры были полезны для всех, но не для него.", "ru")]
    [InlineData("Міністри двох країн зустрілися у столиці та сказали, що переговори були корисні для всіх, але не для нього.", "uk")]
    [InlineData("اجتمع وزراء البلدين في العاصمة وقالوا إن المحادثات كانت مفيدة من أجل الجميع على الرغم من ذلك", "ar")]
    [InlineData("两国外长在首都会晤，表示会谈对双方都有益。", "zh")]
    [InlineData("両国の外相は首都で会談し、会談は有益だったと述べた。", "ja")]
    [InlineData("양국 외교장관은 수도에서 만나 회담이 유익했다고 말했다.", "ko")]
    [InlineData("İki ülkenin bakanları başkentte bir araya geldi ve görüşmelerin herkes için çok yararlı olduğu söylendi, ancak daha sonra", "tr")]
    [InlineData("Putin meets Xi", "und")]
    [InlineData("Путин встретил Си", "ru")]
    [InlineData("Зеленський зустрів міністра", "uk")]
    [InlineData("وصل الوزير إلى القاهرة", "ar")]
    [InlineData("وزیر خارجه گفت", "fa")]
    [InlineData("习近平会见普京", "zh")]
    public async Task The_language_is_guessed(string text, string language) => Assert.Equal(language, (await Take.Text(text)).Language);

    [Theory]
    [InlineData("The Herald|FRA|newspaper", true)]
    [InlineData("The Herald", true)]
    [InlineData("The Herald||wire", true)]
    [InlineData("", false)]
    [InlineData("|FRA|wire", false)]
    [InlineData("The Herald|France|wire", false)]
    [InlineData("The Herald|FRA|paper", false)]
    [InlineData("A|B|C|D", false)]
    public void Sources_are_read_strictly(string text, bool isSource) => Assert.Equal(isSource, Sources.TryParse(text, out _));

    [Theory]
    [InlineData("2022-03-30", "2022-03-30")]
    [InlineData("2022-03-30T23:30:00-05:00", "2022-03-30T23:30:00-05:00")]
    [InlineData("2022-03-30 00:13:41-05:00", "2022-03-30T00:13:41-05:00")]
    [InlineData("2022-03-30T10:15:30.123Z", "2022-03-30T10:15:30Z")]
    [InlineData("20220330", "2022-03-30")]
    [InlineData("2022/03/30", "2022-03-30")]
    [InlineData("Wed, 30 Mar 2022 10:15:00 GMT", "2022-03-30T10:15:00Z")]
    [InlineData("30 March 2022", "2022-03-30")]
    [InlineData("March 30, 2022", "2022-03-30")]
    [InlineData("Wednesday, March 30th, 2022 at 5:04 pm EST", "2022-03-30")]
    [InlineData("Mar. 30, 2022", "2022-03-30")]
    [InlineData("2022-02-30", null)]
    [InlineData("03/04/2022", null)]
    [InlineData("yesterday", null)]
    [InlineData("", null)]
    public void Dates_are_read_in_many_forms(string text, string? iso)
    {
        Assert.Equal(iso is not null, PublicationDate.TryParse(text, out var day, out var written));
        if (iso is not null) Assert.Equal((iso, new DateOnly(2022, 3, 30)), (written, day));
    }

    [Fact]
    public async Task An_option_that_cannot_be_read_is_misuse() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Take.All(["-"], options: new IntakeOptions { Published = "soon" }));
}
