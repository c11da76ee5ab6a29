namespace Entente.Order.IdealPoints;

/// <summary>Ballots arranged for measuring ideal points: countries by session, and votes that may stand for several roll calls on one text.</summary>
/// <remarks>Immutable; share one between threads. The order in which ballots are given does not matter.</remarks>
public sealed class BallotPanel
{
    private BallotPanel(List<(int Vote, Ballot Ballot)> ballots, int unanimous)
    {
        Unanimous = unanimous;
        (Votes, Cells) = (PanelVotes.Of(ballots), PanelCells.Of(ballots));
        CellOfBallot = [.. ballots.Select(b => Cells.Find(b.Ballot.Country, b.Ballot.Session))];
        (BallotsByCell, VoteOfBallotByCell) = Cells.Gather(CellOfBallot, Votes.Starts);
    }

    /// <summary>How many ballots are measured.</summary>
    public int Ballots => CellOfBallot.Length;

    /// <summary>How many votes they were cast on, roll calls on one text counted once.</summary>
    public int VoteCount => Votes.Count;

    /// <summary>How many countries in sessions cast them.</summary>
    public int CountrySessions => Cells.Count;

    /// <summary>How many votes were left out since all voted alike, which tells nothing of where they stand.</summary>
    public int Unanimous { get; }

    internal PanelVotes Votes { get; }

    internal PanelCells Cells { get; }

    /// <summary>The country-session of each ballot, ballots in the order vote, choice, country-session.</summary>
    internal int[] CellOfBallot { get; }

    /// <summary>Numbers of ballots in the order of country-sessions; <see cref="PanelCells.Starts"/> says where each begins.</summary>
    internal int[] BallotsByCell { get; }

    /// <summary>The vote of each ballot, in the same order.</summary>
    internal int[] VoteOfBallotByCell { get; }

    /// <summary>Arranges ballots.</summary>
    /// <param name="ballots">All ballots; at most one of a country on a roll call.</param>
    /// <param name="repeats">Pairs of roll calls on the same text, which then share one place on the scale and hold sessions together; chains are followed. Numbers without ballots are passed over.</param>
    /// <exception cref="ArgumentException">A choice is not 1, 2 or 3, a country voted twice on a roll call, a roll call is of two sessions, or no vote divides anybody.</exception>
    public static BallotPanel Of(IEnumerable<Ballot> ballots, IEnumerable<(int Earlier, int Later)>? repeats = null)
    {
        var all = ballots.ToList();
        Check(all);
        var texts = new RepeatedTexts(repeats ?? []);
        var groups = all.Select(ballot => (Vote: texts.First(ballot.Vote), Ballot: ballot)).GroupBy(b => b.Vote).ToList();
        var divided = groups.Where(group => group.Select(b => b.Ballot.Choice).Distinct().Take(2).Count() > 1).ToList();
        if (divided.Count == 0) throw new ArgumentException("No vote among the ballots divides anybody, so nobody can be placed; give roll calls on which countries differ.", nameof(ballots));
        var ordered = divided.OrderBy(group => group.Min(b => b.Ballot.Session)).ThenBy(group => group.Key)
            .SelectMany(group => group.OrderBy(b => b.Ballot.Choice).ThenBy(b => b.Ballot.Session).ThenBy(b => b.Ballot.Country).ThenBy(b => b.Ballot.Vote));
        return new BallotPanel([.. ordered], groups.Count - divided.Count);
    }

    private static void Check(List<Ballot> ballots)
    {
        var sessions = new Dictionary<int, int>();
        var seen = new HashSet<(int, int)>();
        foreach (var ballot in ballots)
        {
            if (ballot.Choice is < 1 or > 3) throw new ArgumentException($"Country {ballot.Country} has choice {ballot.Choice} on roll call {ballot.Vote}; give 1 (yes), 2 (abstain) or 3 (no), and no ballot for the absent.", nameof(ballots));
            if (!seen.Add((ballot.Country, ballot.Vote))) throw new ArgumentException($"Country {ballot.Country} has two ballots on roll call {ballot.Vote}; keep one.", nameof(ballots));
            if (!sessions.TryAdd(ballot.Vote, ballot.Session) && sessions[ballot.Vote] != ballot.Session)
                throw new ArgumentException($"Roll call {ballot.Vote} is filed under sessions {sessions[ballot.Vote]} and {ballot.Session}; file it under one.", nameof(ballots));
        }
    }
}
