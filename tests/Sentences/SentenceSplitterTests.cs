using Entente.Documents;
using Entente.Sentences;
using Xunit;

namespace Entente.Tests.Sentences;

public sealed class SentenceSplitterTests
{
    private static readonly Tokenizer Words = Tokenizer.Load();
    private static readonly SentenceSplitter Splitter = SentenceSplitter.Load();

    [Theory]
    [InlineData("Freedonia closed the strait.|Sylvania protested.")]
    [InlineData("\"We will not leave,\" Mr. Marek said.|\"We stay.\"")]
    [InlineData("The U.S. President met Gen. J. Smith on Sept. 4 in Washington, D.C., officials said.|He left at once.")]
    [InlineData("Both went to No. 10 Downing Street.|\"Did they agree?\" she asked.|Nobody knew.")]
    [InlineData("He said: \"They fired first.\"|The army denied it.")]
    [InlineData("BORDURIA CITY – Borduria and Syldavia signed a truce on Monday.|It begins at 6 a.m. on Tuesday.")]
    [InlineData("PRESIDENT MAREK: We agreed.|Talks go on.")]
    [InlineData("Why now?|The ministry gave no answer...|Talks go on!")]
    public void News_is_cut_into_its_sentences(string sentences)
    {
        var text = sentences.Replace('|', ' ');
        var tokens = Words.Tokenize(text);
        var (start, cut) = (0, new List<string>());
        foreach (var end in Splitter.Ends(tokens))
        {
            cut.Add(text[tokens[start].Span.Start..tokens[end - 1].Span.End]);
            start = end;
        }
        Assert.Equal(sentences.Split('|'), cut);
    }

    [Fact]
    public void No_sentence_is_longer_than_the_longest_allowed()
    {
        var tokens = Words.Tokenize(string.Concat(Enumerable.Repeat("troops , ships and planes ; ", 400)));
        var ends = Splitter.Ends(tokens);
        Assert.All(ends.Zip(ends.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 1, SentenceSplitter.MostTokens));
        Assert.Equal(tokens.Count, ends[^1]);
    }

    [Fact]
    public void Nothing_has_no_sentences() => Assert.Empty(Splitter.Ends([]));

    [Theory]
    [InlineData("One paragraph a line, as newspapers have it, and rather long lines too, so that nobody would take them for wrapped text at all.\nThe next line.", 2)]
    [InlineData("This letter was wrapped by a program that\nputs a line end where the next word would not\nhave had room.", 1)]
    [InlineData("A headline\n\nThe body", 2)]
    [InlineData("Milk\nBread\nEggs", 3)]
    [InlineData(" \n\t\n ", 0)]
    public void Line_ends_part_paragraphs_unless_they_wrap(string text, int count) =>
        Assert.Equal(count, Paragraphs.In(text, new TextSpan(0, text.Length)).Count);
}
