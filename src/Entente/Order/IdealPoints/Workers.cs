namespace Entente.Order.IdealPoints;

/// <summary>Divides votes and country-sessions among threads; what is done with one never depends on another, so their number changes nothing.</summary>
internal sealed class Workers
{
    private const int ChunksAThread = 16;
    private readonly ParallelOptions options;
    private readonly int chunks;
    private readonly BallotPanel panel;
    private readonly VoteWork[] works;

    public Workers(BallotPanel panel, int threads)
    {
        this.panel = panel;
        options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        chunks = threads == 1 ? 1 : ChunksAThread * threads;
        works = [.. Enumerable.Range(0, chunks).Select(_ => new VoteWork(panel))];
    }

    /// <summary>For each vote, with buffers of the worker's own.</summary>
    public void Votes(Action<int, VoteWork> act) => Each(panel.Votes.Starts, (vote, chunk) => act(vote, works[chunk]));

    /// <summary>For each country-session, with the precision Σβ² and the pull Σβz of its ballots.</summary>
    public void Cells(SamplerState state, Action<int, double, double> act) => Each(panel.Cells.Starts, (cell, _) =>
    {
        double precision = 0, pull = 0;
        for (var i = panel.Cells.Starts[cell]; i < panel.Cells.Starts[cell + 1]; i++)
        {
            var slope = state.Lines[panel.VoteOfBallotByCell[i]].Slope;
            precision += slope * slope;
            pull += slope * state.Leanings[panel.BallotsByCell[i]];
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
