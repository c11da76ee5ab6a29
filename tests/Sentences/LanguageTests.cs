using Entente.Documents;
using Entente.Sentences;
using Xunit;

namespace Entente.Tests.Sentences;

public sealed class LanguageTests
{
    private static readonly Language English = Language.Load();

    [Fact]
    public void Parts_and_paragraphs_part_sentences()
    {
        const string text = "Strait closed\n\nFreedonia closed the strait. Sylvania protested.\n\nA ship in the strait\n";
        var document = Written(text) with { Parts = [new(PartKind.Title, new(0, 13)), new(PartKind.Body, new(13, 64)), new(PartKind.Caption, new(64, text.Length))] };
        var sentences = English.Analyse(document);
        Assert.Equal(["Strait closed", "Freedonia closed the strait.", "Sylvania protested.", "A ship in the strait"], sentences.Select(s => s.Span.In(text).ToString()));
        Assert.Equal([PartKind.Title, PartKind.Body, PartKind.Body, PartKind.Caption], sentences.Select(s => s.Part));
        Assert.Equal([true, true, false, true], sentences.Select(s => s.StartsParagraph));
        Assert.Equal([0, 1, 2, 3], sentences.Select(s => s.Index));
    }

    [Fact]
    public void Given_words_are_kept()
    {
        var given = Assert.Single(Conllu.Read(new StringReader("# sent_id = a\n1\tNew York\n2\twon't\n\n"), "x"));
        var sentence = Assert.Single(English.Analyse(given.Document, given.Sentences));
        Assert.Equal(["New York", "won't"], sentence.Tokens.Select(token => token.Form));
        Assert.Equal("a", sentence.Id);
    }

    [Fact]
    public void A_blank_document_has_no_sentences() => Assert.Empty(English.Analyse(Written(" \n\n")));

    private static Document Written(string text) => new() { Id = "x", Hash = "x", Text = text };
}
