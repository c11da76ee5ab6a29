namespace Entente.Order.IdealPoints;

/// <summary>Divides votes and country-sessions among threads; what is done with one never depends on another, so their number changes nothing.</summary>
internal sealed class Workers(BallotPanel panel, int threads)
{
    private const int ChunksAThread = 16;
    private readonly ParallelOptions options = new() { MaxDegreeOfParallelism = threads };
    private readonly int chunks = threads == 1 ? 1 : ChunksAThread * threads;

    /// <summary>One thing for each chunk, whose number <see cref="Votes"/> tells.</summary>
    public T[] Own<T>(Func<T> make) => [.. Enumerable.Range(0, chunks).Select(_ => make())];

    /// <summary>For each vote, with the number of its chunk; one chunk is never in two hands.</summary>
    public void Votes(Action<int, int> act) => Each(panel.Votes.Starts, act);

    /// <summary>For each country-session, with the numbers of its ballots.</summary>
    public void Cells(CellAct act) => Each(panel.Cells.Starts, (cell, _) => act(cell, panel.BallotsByCell.AsSpan(panel.Cells.Starts[cell]..panel.Cells.Starts[cell + 1])));

    /// <summary>For each country-session, with the precision Σβ² and the pull Σβz of the leanings behind its ballots.</summary>
    public void Leanings(SamplerState state, Action<int, double, double> act) => Cells((cell, ballots) =>
    {
        double precision = 0, pull = 0;
        var votes = panel.VoteOfBallotByCell.AsSpan(panel.Cells.Starts[cell], ballots.Length);
        for (var i = 0; i < ballots.Length; i++)
        {
            var slope = state.Lines[votes[i]].Slope;
            precision += slope * slope;
            pull += slope * state.Leanings[ballots[i]];
        }
        act(cell, precision, pull);
    });

    /// <summary>Chunks of about as many ballots each.</summary>
    private void Each(int[] starts, Action<int, int> act)
    {
        if (chunks == 1) Chunk(0);
        else Parallel.For(0, chunks, options, Chunk);

        void Chunk(int chunk)
        {
            var (from, to) = (Bound(chunk), Bound(chunk + 1));
            for (var item = from; item < to; item++) act(item, chunk);
        }

        int Bound(int chunk)
        {
            if (chunk == chunks) return starts.Length - 1;
            var at = Array.BinarySearch(starts, (int)((long)panel.Ballots * chunk / chunks));
            return at < 0 ? ~at : at;
        }
    }
}
