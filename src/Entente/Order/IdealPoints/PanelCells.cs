namespace Entente.Order.IdealPoints;

/// <summary>The country-sessions of a panel, by session and then country.</summary>
internal sealed class PanelCells
{
    private readonly Dictionary<(int Country, int Session), int> numbers;

    private PanelCells(List<(int Session, int Country, int Ballots)> cells)
    {
        (Sessions, Countries) = ([.. cells.Select(c => c.Session)], [.. cells.Select(c => c.Country)]);
        Sizes = [.. cells.Select(c => c.Ballots)];
        numbers = Enumerable.Range(0, cells.Count).ToDictionary(cell => (Countries[cell], Sessions[cell]));
        Starts = new int[cells.Count + 1];
        for (var cell = 0; cell < cells.Count; cell++) Starts[cell + 1] = Starts[cell] + Sizes[cell];
        Paths = [.. Enumerable.Range(0, cells.Count).GroupBy(cell => Countries[cell]).OrderBy(path => path.Key).Select(path => path.ToArray())];
    }

    public int Count => Sessions.Length;

    public int[] Sessions { get; }

    public int[] Countries { get; }

    /// <summary>How many ballots each has.</summary>
    public int[] Sizes { get; }

    /// <summary>Where the ballots of each begin in the order of country-sessions; one more entry than there are.</summary>
    public int[] Starts { get; }

    /// <summary>For each country, its country-sessions in the order of time.</summary>
    public int[][] Paths { get; }

    public static PanelCells Of(List<(int Vote, Ballot Ballot)> ballots) =>
        new([.. ballots.GroupBy(b => (b.Ballot.Session, b.Ballot.Country)).OrderBy(g => g.Key).Select(g => (g.Key.Session, g.Key.Country, g.Count()))]);

    public int Find(int country, int session) => numbers[(country, session)];

    /// <summary>Puts ballots into the order of country-sessions.</summary>
    public (int[] Ballots, int[] Votes) Gather(int[] cellOfBallot, int[] voteStarts)
    {
        var (ballots, votes) = (new int[cellOfBallot.Length], new int[cellOfBallot.Length]);
        var next = Starts.ToArray();
        for (var vote = 0; vote + 1 < voteStarts.Length; vote++)
            for (var ballot = voteStarts[vote]; ballot < voteStarts[vote + 1]; ballot++)
            {
                var place = next[cellOfBallot[ballot]]++;
                (ballots[place], votes[place]) = (ballot, vote);
            }
        return (ballots, votes);
    }
}
