using Entente.Learning;
using Entente.Order.Alignments;
using Xunit;

namespace Entente.Tests.Order.Alignments;

public sealed class IntervalTests
{
    [Fact]
    public void The_same_seed_gives_the_same_interval()
    {
        var portfolios = Portfolios.Of(Scale.Votes, [Made(1, 60), Made(2, 60)]);
        Assert.Equal(portfolios.Interval(0, 1, AlignmentMeasure.SquaredPi, seed: 5), portfolios.Interval(0, 1, AlignmentMeasure.SquaredPi, seed: 5));
        Assert.NotEqual(portfolios.Interval(0, 1, AlignmentMeasure.SquaredPi, seed: 5), portfolios.Interval(0, 1, AlignmentMeasure.SquaredPi, seed: 6));
    }

    [Fact]
    public void Its_width_for_S_is_that_of_a_mean()
    {
        // S = 1 − 2 × mean |x − y| / 2: 100 objects of which half are 2 apart have a standard error of 2 × √(¼ / 100) = 0.1.
        byte[] one = [.. Enumerable.Repeat((byte)1, 100)];
        byte[] other = [.. Enumerable.Repeat((byte)1, 50), .. Enumerable.Repeat((byte)3, 50)];
        var interval = Portfolios.Of(Scale.Votes, [one, other]).Interval(0, 1, AlignmentMeasure.S, seed: 1, draws: 4000);
        Assert.Equal(-0.196, interval.Low!.Value, 0.03);
        Assert.Equal(0.196, interval.High!.Value, 0.03);
        Assert.Equal((4000, 0), (interval.Draws, interval.Undefined));
    }

    [Fact]
    public void Without_a_figure_there_is_no_interval()
    {
        byte[] yes = [.. Enumerable.Repeat((byte)1, 20)];
        Assert.Equal(new AlignmentInterval(null, null, 0, 0), Portfolios.Of(Scale.Votes, [yes, yes]).Interval(0, 1, AlignmentMeasure.NominalPi, seed: 1));
    }

    [Fact]
    public void A_figure_that_hangs_on_one_vote_has_no_interval()
    {
        byte[] yes = [.. Enumerable.Repeat((byte)1, 19), 1];
        byte[] once = [.. Enumerable.Repeat((byte)1, 19), 3];
        var interval = Portfolios.Of(Scale.Votes, [yes, once]).Interval(0, 1, AlignmentMeasure.SquaredPi, seed: 1);
        Assert.Null(interval.Low);
        Assert.Equal(0.358, interval.Undefined / 1000.0, 0.06); // (19/20)^20: the one vote is not drawn
    }

    private static byte[] Made(ulong seed, int votes)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, votes).Select(_ => (byte)(1 + random.Next(3)))];
    }
}
