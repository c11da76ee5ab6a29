using Entente.Order.IdealPoints;
using Xunit;

namespace Entente.Tests.Order.IdealPoints;

public sealed class IdealPointTests
{
    private static readonly SamplerOptions Short = new() { Sweeps = 600, BurnIn = 200, Thin = 2, Threads = 1, Orientation = Orientation.Of(SimulatedVotes.Positive, SimulatedVotes.Negative) };

    private static readonly SimulatedVotes Votes = SimulatedVotes.Draw(30, 4, 40, 0.3, 5);

    [Fact]
    public void All_three_ways_find_the_places_that_votes_were_drawn_from()
    {
        var panel = BallotPanel.Of(Votes.Ballots);
        Assert.InRange(Votes.Correlation(ForwardSampler.Run(panel, Short)), 0.93, 1);
        Assert.InRange(Votes.Correlation(SmoothingSampler.Run(panel, Short, 2)), 0.93, 1);
        Assert.InRange(Votes.Correlation(PointEstimator.Find(panel, Short)), 0.93, 1);
    }

    [Fact]
    public void The_number_of_threads_and_the_order_of_ballots_change_nothing()
    {
        var few = Short with { Sweeps = 60, BurnIn = 20 };
        var (one, other) = (BallotPanel.Of(Votes.Ballots), BallotPanel.Of(Votes.Ballots.Reverse()));
        Assert.Equal(ForwardSampler.Run(one, few).Points, ForwardSampler.Run(other, few with { Threads = 3 }).Points);
        Assert.Equal(SmoothingSampler.Run(one, few, 2).Points, SmoothingSampler.Run(other, few with { Threads = 3 }, 2).Points);
        Assert.Equal(PointEstimator.Find(one, few).Points, PointEstimator.Find(other, few with { Threads = 3 }).Points);
        Assert.NotEqual(ForwardSampler.Run(one, few).Points, ForwardSampler.Run(one, few with { Seed = 2 }).Points);
    }

    [Fact]
    public void Results_have_mean_0()
    {
        foreach (var table in (IdealPointTable[])[PointEstimator.Find(BallotPanel.Of(Votes.Ballots), Short), SmoothingSampler.Run(BallotPanel.Of(Votes.Ballots), Short with { Sweeps = 60, BurnIn = 20 }, 1)])
            Assert.Equal(0, table.Points.Average(p => p.Mean), 1e-6);
    }

    [Theory]
    [InlineData(0, "give 1 (yes), 2 (abstain) or 3 (no)")]
    [InlineData(8, "give 1 (yes), 2 (abstain) or 3 (no)")]
    public void A_choice_that_is_none_is_refused(int choice, string remedy) =>
        Assert.Contains(remedy, Assert.Throws<ArgumentException>(() => BallotPanel.Of([new Ballot(1, 1, 1, choice)])).Message);

    [Fact]
    public void Votes_that_divide_nobody_place_nobody()
    {
        Assert.Contains("divides anybody", Assert.Throws<ArgumentException>(() => BallotPanel.Of([new Ballot(1, 1, 1, 1), new Ballot(2, 1, 1, 1)])).Message);
        var panel = BallotPanel.Of([new Ballot(1, 1, 1, 1), new Ballot(2, 1, 1, 1), new Ballot(1, 1, 2, 1), new Ballot(2, 1, 2, 3)]);
        Assert.Equal((2, 1, 2, 1), (panel.Ballots, panel.VoteCount, panel.CountrySessions, panel.Unanimous));
    }

    [Fact]
    public void Repeated_texts_are_one_vote_however_long_the_chain()
    {
        Ballot[] ballots = [new(1, 1, 10, 1), new(2, 1, 10, 3), new(1, 2, 20, 1), new(2, 2, 20, 3), new(1, 3, 30, 1), new(2, 3, 30, 3)];
        Assert.Equal(1, BallotPanel.Of(ballots, [(20, 30), (10, 20)]).VoteCount);
        Assert.Equal(3, BallotPanel.Of(ballots).VoteCount);
    }
}
