using Entente.Sentences;
using Xunit;

namespace Entente.Tests.Sentences;

public sealed class LemmatizerTests
{
    private static readonly Lemmatizer Lemmas = Lemmatizer.Load();

    [Theory]
    [InlineData("warned", "VBD", "warn")]
    [InlineData("fled", "VBD", "flee")]
    [InlineData("withdrawn", "VBN", "withdraw")]
    [InlineData("imposing", "VBG", "impose")]
    [InlineData("planned", "VBN", "plan")]
    [InlineData("denies", "VBZ", "deny")]
    [InlineData("Sanctions", "NNS", "sanction")]
    [InlineData("spokeswomen", "NNS", "spokeswoman")]
    [InlineData("allies", "NNS", "ally")]
    [InlineData("crises", "NNS", "crisis")]
    [InlineData("Freedonia", "NNP", "Freedonia")]
    [InlineData("n't", "RB", "not")]
    [InlineData("’s", "POS", "'s")]
    [InlineData("its", "PRP$", "its")]
    [InlineData("Russian", "JJ", "Russian")]
    [InlineData("worse", "JJR", "bad")]
    public void A_tagged_form_has_its_dictionary_form(string form, string tag, string lemma) => Assert.Equal(lemma, Lemmas.Lemma(form, tag, "X"));

    [Fact]
    public void At_least_98_of_100_lemmas_of_the_treebank_are_found()
    {
        using var file = Corpora.Open("ud-ewt/en_ewt-ud-dev.conllu.gz");
        var pairs = Conllu.Read(file, "dev").Select(document => (document.Sentences,
            (IReadOnlyList<Sentence>)[.. document.Sentences.Select(sentence => sentence with { Tokens = Lemmas.Fill(sentence.Tokens) })]));
        Assert.InRange(TreebankScore.Of(pairs).Single(score => score.Measure == "Lemma").Value!.Value, 0.98, 1);
    }
}
