using Entente.Documents;
using Entente.Entities;
using Xunit;

namespace Entente.Tests.Entities;

public sealed class NameTableTests
{
    [Fact]
    public void Numbered_columns_are_read()
    {
        var sentences = NameTable.Read(new StringReader("# newdoc id = a\n# text = In New York .\n1\tIn\tO\t-\t-\n2\tNew\tB-LOC\t-\tx\n3\tYork\tI-LOC\t-\tx\n4\t.\tO\t-\t-\n\n# newdoc id = b\n1\tNATO\tB-ORG\t-\tx\n")).ToList();
        Assert.Equal(2, sentences.Count);
        Assert.Equal(["In", "New", "York", "."], sentences[0].Tokens.Select(token => token.Form));
        Assert.Equal([new NameSpan(1, 3, NameType.Place)], sentences[0].Names);
        Assert.NotEqual(sentences[0].Document, sentences[1].Document);
    }

    [Fact]
    public void Word_and_tag_are_read()
    {
        var sentence = Assert.Single(NameTable.Read(new StringReader("# O\n354 B-MISC\nAnna I-PER\nNagy I-PER\n")));
        Assert.Equal(["#", "354", "Anna", "Nagy"], sentence.Tokens.Select(token => token.Form));
        Assert.Equal([new NameSpan(1, 2, NameType.Other), new NameSpan(2, 4, NameType.Person)], sentence.Names);
    }

    [Fact]
    public void A_file_is_graded()
    {
        var scores = NameScore.Grade(new StringReader("1\tMr.\tO\n2\tClinton\tB-PER\n3\tvisited\tO\n4\tGermany\tB-LOC\n5\t.\tO\n"), DataFolder.BuiltIn);
        Assert.Equal(2, scores[0].N);
        Assert.Equal(1, scores[0].Value);
    }
}
