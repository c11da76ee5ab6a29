using Entente.Learning;
using Entente.Sentences;
using Xunit;

namespace Entente.Tests.Sentences;

public sealed class TreebankScoreTests
{
    private static readonly string[] Gold =
        ["1\tHe\the\tPRON\tPRP\t_\t2\tnsubj", "2\tleft\tleave\tVERB\tVBD\t_\t0\troot", "3\t.\t.\tPUNCT\t.\t_\t2\tpunct", "", "1\tGood\tgood\tADJ\tJJ\t_\t0\troot"];

    [Fact]
    public void A_perfect_analysis_scores_one() =>
        Assert.All(Score(Gold, Gold), score => Assert.Equal((1.0, 1.0, 1.0), (score.Value, score.Low, score.High)));

    [Fact]
    public void Words_cut_otherwise_count_against_both_precision_and_recall()
    {
        string[] found = ["1\tHe\the\tPRON\tPRP\t_\t2\tnsubj", "2\tleft.\tleave\tVERB\tVBD\t_\t0\troot", "3\tGood\tgood\tADJ\tJJ\t_\t2\tdep"];
        var scores = Score(Gold, found).ToDictionary(score => score.Measure);
        Assert.Equal(2 * 2.0 / (4 + 3), scores["words"].Value);
        Assert.Equal(0, scores["sentences"].Value);
        Assert.Equal(0, scores["LAS"].Value); // the head of "He" is another word, and "Good" is no root any more
        Assert.Equal(4, scores["words"].N);
    }

    [Fact]
    public void Subtypes_of_relations_are_not_compared()
    {
        var found = Gold.Select(line => line.Replace("nsubj", "nsubj:pass", StringComparison.Ordinal)).ToArray();
        Assert.Equal(1, Score(Gold, found).Single(score => score.Measure == "LAS").Value);
    }

    [Fact]
    public void On_nothing_there_is_no_score() => Assert.All(TreebankScore.Of([]), score => Assert.Null(score.Value));

    [Fact]
    public void Another_text_is_refused() => Assert.Throws<ArgumentException>(() => Score(Gold, ["1\tOther"]));

    [Fact]
    public void The_interval_holds_the_value()
    {
        var score = Entente.Learning.Score.OfShare("x", 9, 10);
        Assert.InRange(score.Value!.Value, score.Low!.Value, score.High!.Value);
        Assert.Equal(0.596, score.Low.Value, 3); // Wilson's interval for 9 of 10
    }

    private static IReadOnlyList<Score> Score(string[] gold, string[] found) => TreebankScore.Of([(Read(gold), Read(found))]);

    private static IReadOnlyList<Sentence> Read(string[] lines) => Conllu.Read(new StringReader(string.Join('\n', lines)), "x").Single().Sentences;
}
