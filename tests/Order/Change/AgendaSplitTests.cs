using CsCheck;
using Entente.Order.Change;
using Entente.Order.IdealPoints;
using Entente.Tests.Order.IdealPoints;
using Xunit;

namespace Entente.Tests.Order.Change;

public sealed class AgendaSplitTests
{
    private static readonly Gen<VotePlace[]> Votes = Gen.Select(Gen.Double[-2, 2], Gen.Double[-2, 2], Gen.Double[0, 1]).Select((slope, lower, width) => new VotePlace(1, 100, slope, 0.1, lower, lower + width)).Array[1, 20];

    private static readonly Gen<PairSession> Sessions = Gen.Select(Gen.Double[-3, 3], Gen.Double[-3, 3], Votes, Gen.Double[0, 1]).Select((one, other, votes, observed) => new PairSession(one, other, votes, observed));

    [Fact]
    public void The_three_parts_add_up_and_turn_round_with_time() => Gen.Select(Sessions, Sessions).Sample((before, after) =>
    {
        var (split, back) = (AgendaSplit.Of(before, after)!, AgendaSplit.Of(after, before)!);
        Assert.Equal(after.Observed - before.Observed, split.Preference + split.Agenda + split.Unexplained, 1e-12);
        Assert.Equal((-split.Preference, -split.Agenda), (back.Preference, back.Agenda));
    });

    [Fact]
    public void Who_does_not_move_changes_nothing_and_an_agenda_that_stays_changes_nothing() => Gen.Select(Sessions, Sessions).Sample((before, after) =>
    {
        Assert.Equal(0, AgendaSplit.Of(before, after with { One = before.One, Other = before.Other })!.Preference, 1e-12);
        Assert.Equal(0, AgendaSplit.Of(before, after with { Votes = before.Votes })!.Agenda, 1e-12);
    });

    [Fact]
    public void Two_states_far_apart_that_come_to_stand_together_agree_more_by_their_move()
    {
        VotePlace[] votes = [new(1, 100, 2, 0.1, 0, 0.1)];
        var split = AgendaSplit.Of(new PairSession(-3, 3, votes, 0), new PairSession(3, 3, votes, 1))!;
        Assert.InRange(split.Preference, 0.99, 1);
        Assert.Null(AgendaSplit.Of(new PairSession(0, 0, [], 0), new PairSession(0, 0, votes, 1)));
    }

    // Places that never change, another agenda every session: what is taken for moves must be small beside what is taken for agenda.
    [Fact]
    public void On_simulated_votes_without_any_move_the_agenda_explains_the_changes()
    {
        var simulated = SimulatedVotes.Draw(40, 6, 60, 0, 9);
        var table = SmoothingSampler.Run(BallotPanel.Of(simulated.Ballots), new SamplerOptions { Sweeps = 400, BurnIn = 100, Thin = 2, Threads = 2, Orientation = Orientation.Of(SimulatedVotes.Positive, SimulatedVotes.Negative), Steps = StepRule.Learned }, 1);
        var (places, lines) = (table.Points.ToDictionary(point => (point.Country, point.Session), point => point.Mean), table.Lines.ToDictionary(line => line.Vote));
        PairSession At(int one, int other, int session) => new(places[(one, session)], places[(other, session)], [.. lines.Values.Where(line => line.Vote / 1000 == session)], 0);
        var splits = (from one in Enumerable.Range(3, 10) from other in Enumerable.Range(20, 10) from session in Enumerable.Range(2, 5) select AgendaSplit.Of(At(one, other, session - 1), At(one, other, session))!).ToList();
        Assert.True(Spread(splits.Select(split => split.Preference)) < 0.5 * Spread(splits.Select(split => split.Agenda)));
        Assert.InRange(Math.Abs(splits.Average(split => split.Preference)), 0, 0.01);
    }

    private static double Spread(IEnumerable<double> values) => Math.Sqrt(values.Average(value => value * value));
}
