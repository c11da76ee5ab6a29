using Entente.Learning;
using Entente.Stories;
using Xunit;

namespace Entente.Tests.Stories;

public sealed class StoryScoreTests
{
    [Fact]
    public void A_perfect_division_has_one_everywhere() =>
        Assert.All(StoryScore.Grade([("a", "1", "t"), ("a", "1", "t"), ("b", "2", "u"), ("c", "3", "u")]), score => Assert.Equal(1, score.Value!.Value, 1e-9));

    // Gold {1,2,3} {4,5} {6}; found {1,2} {3,4,5} {6}; worked out by hand.
    [Fact]
    public void The_measures_are_those_of_the_papers()
    {
        (string, string, string)[] items = [("a", "x", "t"), ("a", "x", "t"), ("a", "y", "t"), ("b", "y", "t"), ("b", "y", "t"), ("c", "z", "t")];
        var scores = StoryScore.Grade(items).ToDictionary(score => score.Measure, score => score.Value!.Value);
        Assert.Equal((2 + 5 / 3.0 + 1) / 6, scores["B³ precision"], 1e-9);
        Assert.Equal((5 / 3.0 + 2 + 1) / 6, scores["B³ recall"], 1e-9);
        Assert.Equal(2.0 * 2 / (3 + 3), scores["MUC F1"], 1e-9);
        Assert.Equal((0.8 + 0.8 + 1) / 3, scores["CEAF-e F1"], 1e-9);
        Assert.Equal(0.5, scores["pair F1"], 1e-9);
    }

    [Fact]
    public void Nothing_has_no_score() => Assert.All(StoryScore.Grade([]), score => Assert.Null(score.Value));

    [Fact]
    public void Single_items_alone_have_no_links_to_measure() => Assert.Null(StoryScore.Grade([("a", "1", "t"), ("b", "2", "t")]).Single(score => score.Measure == "MUC F1").Value);

    [Fact]
    public void The_matching_is_the_best_of_all()
    {
        var random = new SeededRandom(5);
        for (var trial = 0; trial < 200; trial++)
        {
            var n = 1 + random.Next(5);
            var worth = new double[n, n];
            for (var i = 0; i < n; i++)
                for (var j = 0; j < n; j++) worth[i, j] = random.NextSingle();
            Assert.Equal(Best(worth, 0, 0), Assignment.Most(worth), 1e-9);
        }
    }

    private static double Best(double[,] worth, int row, int used)
    {
        double best = 0;
        for (var column = 0; row < worth.GetLength(0) && column < worth.GetLength(0); column++)
            if ((used >> column & 1) == 0) best = Math.Max(best, worth[row, column] + Best(worth, row + 1, used | 1 << column));
        return best;
    }
}
