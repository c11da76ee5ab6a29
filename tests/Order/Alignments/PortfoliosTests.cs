using CsCheck;
using Entente.Order.Alignments;
using Xunit;

namespace Entente.Tests.Order.Alignments;

public sealed class PortfoliosTests
{
    private const double Rounding = 1e-12;

    private static readonly AlignmentMeasure[] Measures = Enum.GetValues<AlignmentMeasure>();

    [Fact]
    public void Counting_bits_gives_what_the_formulas_say_object_by_object() =>
        Pairs.Votes.Sample(p => Near(Pairs.Measure(Scale.Votes, p.One, p.Other), Pairs.ByTheBook(Scale.Votes, p.One, p.Other)));

    [Fact]
    public void The_same_holds_on_a_scale_of_four_levels() =>
        Gen.Byte[0, 3].Array[40].Select(Gen.Byte[0, 3].Array[40]).Sample((x, y) => Near(Pairs.Measure(Scale.Alliances, x, y), Pairs.ByTheBook(Scale.Alliances, x, y)));

    [Fact]
    public void Every_figure_is_the_same_in_both_directions() =>
        Pairs.Votes.Sample(p => Pairs.Measure(Scale.Votes, p.One, p.Other) == Pairs.Measure(Scale.Votes, p.Other, p.One));

    [Fact]
    public void Every_figure_lies_between_minus_one_and_one() =>
        Pairs.Votes.Sample(p => Measures.All(m => Pairs.Measure(Scale.Votes, p.One, p.Other).Of(m) is null or (>= -1 - Rounding and <= 1 + Rounding)));

    [Fact]
    public void The_order_of_objects_does_not_matter() =>
        Pairs.Votes.Sample(p => Pairs.Measure(Scale.Votes, p.One, p.Other) == Pairs.Measure(Scale.Votes, [.. p.One.Reverse()], [.. p.Other.Reverse()]));

    [Fact]
    public void Turning_the_scale_round_changes_nothing() =>
        Pairs.Votes.Sample(p => Near(Pairs.Measure(Scale.Votes, p.One, p.Other), Pairs.Measure(Scale.Votes, Turned(p.One), Turned(p.Other))));

    [Fact]
    public void Renaming_the_states_renames_the_pairs()
    {
        Pairs.Vote.Array[30].Array[6].Select(Gen.Shuffle(Enumerable.Range(0, 6).ToArray())).Sample((rows, order) =>
        {
            var plain = Portfolios.Of(Scale.Votes, rows);
            var renamed = Portfolios.Of(Scale.Votes, [.. order.Select(i => rows[i])]);
            for (var i = 0; i < 6; i++)
                for (var j = 0; j < 6; j++) Assert.Equal(plain.Between(order[i], order[j]), renamed.Between(i, j));
        });
    }

    [Fact]
    public void All_pairs_at_once_are_each_pair_alone()
    {
        Pairs.Vote.Array[70].Array[5].Sample(rows =>
        {
            var portfolios = Portfolios.Of(Scale.Votes, rows);
            Assert.Equal(from i in Enumerable.Range(0, 5) from j in Enumerable.Range(i + 1, 4 - i) select portfolios.Between(i, j), portfolios.All());
        });
    }

    [Fact]
    public void A_state_is_wholly_like_itself_where_it_varies()
    {
        byte[] row = [1, 1, 2, 3, 1, 1, 2, 3, 1, 1];
        Assert.Equal(new Alignment(10, 1, 1, 1, 1, 1, 1, 1), Pairs.Measure(Scale.Votes, row, row));
    }

    [Fact]
    public void Two_who_always_vote_yes_agree_but_chance_would_do_as_well()
    {
        var row = Enumerable.Repeat((byte)1, 50).ToArray();
        Assert.Equal(new Alignment(50, 1, 1, null, null, null, null, null), Pairs.Measure(Scale.Votes, row, row));
    }

    [Fact]
    public void Fewer_than_ten_common_objects_give_no_figure_but_their_number()
    {
        byte[] row = [1, 3, 1, 3, 1, 3, 1, 3, 2, 2];
        byte[] other = [1, 3, 1, 3, 1, 3, 1, 3, 2, Portfolios.Absent];
        Assert.Equal(new Alignment(9, null, null, null, null, null, null, null), Pairs.Measure(Scale.Votes, row, other));
        Assert.Equal(1, Portfolios.Of(Scale.Votes, [row, other], fewest: 9).Between(0, 1).S);
    }

    [Fact]
    public void An_absence_is_left_out_and_no_abstention() =>
        Pairs.Votes.Sample(p =>
        {
            var both = Enumerable.Range(0, p.One.Length).Where(k => p.One[k] != Portfolios.Absent && p.Other[k] != Portfolios.Absent).ToArray();
            Assert.Equal(Pairs.Measure(Scale.Votes, [.. both.Select(k => p.One[k])], [.. both.Select(k => p.Other[k])]), Pairs.Measure(Scale.Votes, p.One, p.Other));
        });

    [Fact]
    public void A_value_beside_the_scale_is_named()
    {
        var wrong = Assert.Throws<ArgumentException>(() => Portfolios.Of(Scale.Votes, [[1, 2], [1, 8]]));
        Assert.Contains("Row 1, column 1 is 8; give 1 to 3", wrong.Message, StringComparison.Ordinal);
        Assert.Contains("Row 1 has 1 positions", Assert.Throws<ArgumentException>(() => Portfolios.Of(Scale.Votes, [[1, 2], [1]])).Message, StringComparison.Ordinal);
        Assert.Contains("0 → 2", Assert.Throws<ArgumentException>(() => Portfolios.OfTies(Scale.Alliances, 2, [(0, 2, 1)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scale_has_two_values_at_least()
    {
        Assert.Contains("1 to 15 steps", Assert.Throws<ArgumentOutOfRangeException>(() => new Scale(2, 2)).Message, StringComparison.Ordinal);
        Assert.Contains("one value only", Assert.Throws<ArgumentException>(() => Portfolios.Of(default, [[0], [0]])).Message, StringComparison.Ordinal);
    }

    private static byte[] Turned(byte[] row) => [.. row.Select(v => v == Portfolios.Absent ? v : (byte)(4 - v))];

    private static void Near(Alignment one, Alignment other)
    {
        Assert.Equal(one.Objects, other.Objects);
        foreach (var measure in Measures)
        {
            Assert.Equal(one.Of(measure) is null, other.Of(measure) is null);
            Assert.Equal(one.Of(measure) ?? 0, other.Of(measure) ?? 0, Rounding * 10);
        }
    }
}
