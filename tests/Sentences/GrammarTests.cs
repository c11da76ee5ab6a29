using Entente.Sentences;
using Xunit;

namespace Entente.Tests.Sentences;

public sealed class GrammarTests
{
    private static readonly Grammar Grammar = Grammar.Load();

    [Theory]
    [InlineData("Russia condemned the new sanctions on Friday .", "PROPN VERB DET ADJ NOUN ADP PROPN PUNCT", "nsubj root det amod obj case obl punct")]
    [InlineData("The president was told that China would not attend .", "DET NOUN AUX VERB SCONJ PROPN AUX PART VERB PUNCT",
        "det nsubj:pass aux:pass root mark nsubj aux advmod ccomp punct")]
    [InlineData("“ We reject this decision , ” said the ministry ’s spokeswoman .",
        "PUNCT PRON VERB DET NOUN PUNCT PUNCT VERB DET NOUN PART NOUN PUNCT", null)]
    public void Plain_news_sentences(string text, string upos, string? relations)
    {
        var tokens = Grammar.Analyse(Words(text));
        Assert.Equal(upos, string.Join(' ', tokens.Select(t => t.Upos)));
        if (relations is not null) Assert.Equal(relations, string.Join(' ', tokens.Select(t => t.Deprel)));
    }

    [Fact]
    public void Every_analysis_is_a_tree_with_one_root()
    {
        foreach (var tokens in Grammar.Analyse(Odd()))
        {
            if (tokens.Count == 0) continue;
            Assert.Single(tokens, t => t.Head < 0);
            Assert.Equal("root", tokens.Single(t => t.Head < 0).Deprel);
            Assert.DoesNotContain(tokens, t => t.Head >= 0 && t.Deprel == "root");
            for (var i = 0; i < tokens.Count; i++)
            {
                var (node, steps) = (i, 0);
                for (; node >= 0 && steps <= tokens.Count; node = tokens[node].Head) steps++;
                Assert.True(node < 0, "heads run in a circle");
            }
        }
    }

    [Fact]
    public void A_sentence_reads_the_same_alone_and_among_others()
    {
        var sentences = Odd();
        var together = Grammar.Analyse(sentences);
        for (var i = 0; i < sentences.Count; i++) Assert.Equal(Grammar.Analyse(sentences[i]), together[i]);
    }

    [Fact]
    public void Forms_spans_and_lemmas_are_left_alone()
    {
        var given = Words("He left").Select(t => t with { Lemma = "kept", SpaceAfter = false }).ToList();
        Assert.All(Grammar.Analyse(given), t => Assert.Equal("kept", t.Lemma));
        Assert.Equal(given.Select(t => (t.Form, t.Span, t.SpaceAfter)), Grammar.Analyse(given).Select(t => (t.Form, t.Span, t.SpaceAfter)));
    }

    private static IReadOnlyList<IReadOnlyList<Token>> Odd() =>
    [
        [], Words("Yes"), Words("! ! !"), Words("a b c d e f g h i j k l m n o p q r s t u v w x y z"), Words("🙂 \uD83D ２０２４ naïve Владимир 北京"),
        Words("THE MINISTER SAID NOTHING"), Words(new string('x', 5000)),
        Words(string.Join(' ', Enumerable.Repeat("the report , which he wrote , says", 150))),
        Words("Officials from both countries met in Geneva and agreed to extend the ceasefire by two weeks ."),
    ];

    private static List<Token> Words(string text) => [.. text.Split(' ').Select(form => new Token(default, form))];
}
