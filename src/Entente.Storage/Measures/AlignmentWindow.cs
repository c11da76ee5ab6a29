using Entente.Order.Alignments;
using Entente.Order.Forecasts;

namespace Entente.Storage.Measures;

/// <summary>States and their positions in one year.</summary>
/// <param name="Year">The year.</param>
/// <param name="States">Correlates of War codes, in the order of the portfolios.</param>
/// <param name="Portfolios">Their positions.</param>
public sealed record AlignmentWindow(int Year, IReadOnlyList<int> States, Portfolios Portfolios)
{
    /// <summary>The roll calls of a year.</summary>
    public static AlignmentWindow OfVotes(int year, IEnumerable<RollCallVote> votes)
    {
        var all = votes.Where(vote => vote.Choice != Portfolios.Absent).ToList();
        var columns = all.Select(vote => vote.RollCall).Distinct().Order().Index().ToDictionary(call => call.Item, call => call.Index);
        int[] states = [.. all.Select(vote => vote.State).Distinct().Order()];
        var rows = states.ToDictionary(state => state, _ => Enumerable.Repeat(Portfolios.Absent, columns.Count).ToArray());
        foreach (var vote in all) rows[vote.State][columns[vote.RollCall]] = vote.Choice;
        return new AlignmentWindow(year, states, Portfolios.Of(Scale.Votes, [.. states.Select(state => rows[state])]));
    }

    /// <summary>The alliances of a year among all states of the system; who has no tie is there with none.</summary>
    public static AlignmentWindow OfAlliances(int year, IEnumerable<AllianceYear> ties, IReadOnlySet<int> system)
    {
        int[] states = [.. system.Order()];
        var places = states.Index().ToDictionary(state => state.Item, state => state.Index);
        var known = ties.Where(tie => places.ContainsKey(tie.State) && places.ContainsKey(tie.Ally)).Select(tie => (places[tie.State], places[tie.Ally], tie.Tie));
        return new AlignmentWindow(year, states, Portfolios.OfTies(Scale.Alliances, states.Length, known));
    }

    /// <summary>How far each pair agreed, (1 + S) / 2; pairs without a figure are left out.</summary>
    public IEnumerable<PairYear> Agreements()
    {
        var (pairs, pair) = (Portfolios.All(), 0);
        for (var i = 0; i < States.Count; i++)
            for (var j = i + 1; j < States.Count; j++, pair++)
                if (pairs[pair].S is { } likeness) yield return new PairYear(States[i], States[j], Year, (1 + likeness) / 2);
    }
}
