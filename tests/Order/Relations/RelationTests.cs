using Entente.Order.Relations;
using Xunit;

namespace Entente.Tests.Order.Relations;

public sealed class RelationTests
{
    private static Conduct In(int month, double vc, double mc, double vf, double mf, double score = 1) => new(new DateOnly(2020, month, 1), vc, mc, vf, mf, 1, score);

    [Fact]
    public void Friendly_words_and_hostile_deeds_make_the_gap()
    {
        var relation = Relation.Of([In(1, 3, 0, 1, 0, 2), In(2, 0, 1, 0, 3, -4)], [In(1, 2, 0, 0, 0, 5)], 20)!;
        Assert.Equal((2, 0.0, 0.5, 0.4), (relation.Events, relation.Net, relation.Cooperation, relation.Exposure));
        Assert.Equal((0.5, -0.5, 1.0), (relation.Says, relation.Does, relation.Gap));
        Assert.Equal((-1.0, -6.0), (relation.Score, relation.Asymmetry)); // 4 at 2 and 4 at −4; the other's mean is 5
        Assert.Null(relation.Reciprocity);
    }

    [Fact]
    public void What_is_unknown_is_null()
    {
        Assert.Null(Relation.Of([], [In(1, 1, 0, 0, 0)], 1));
        var words = Relation.Of([In(1, 1, 0, 0, 0)], [], 0)!;
        Assert.Equal((null, null, null, null), (words.Does, words.Gap, words.Asymmetry, words.Exposure));
    }

    [Fact]
    public void Who_answers_in_kind_is_reciprocal()
    {
        var there = Enumerable.Range(1, 8).Select(month => In(month, month, 0, 0, 0)).ToList();
        Assert.Equal(1, Relation.Of(there, there, 100)!.Reciprocity!.Value, 1e-12);
        Assert.Equal(-1, Relation.Of(there, [.. there.Select(month => In(month.Month.Month, 0, 0, month.Month.Month, 0))], 100)!.Reciprocity!.Value, 1e-12);
        Assert.Null(Relation.Of(there, there[..5], 100)!.Reciprocity); // too few months
        Assert.Null(Relation.Of(there, [.. there.Select(month => In(month.Month.Month, 1, 0, 0, 0))], 100)!.Reciprocity); // the other never changes
    }
}
