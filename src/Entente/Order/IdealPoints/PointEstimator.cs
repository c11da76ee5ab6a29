namespace Entente.Order.IdealPoints;

/// <summary>Ideal points in seconds: a normal approximation instead of draws.</summary>
/// <remarks>
/// The model of <see cref="SmoothingSampler"/>, a learned step variance found by EM. Places and lines are improved by turns,
/// each while the other is uncertain (variational, to second order); intervals are normal and a little narrow, as the two are taken as independent. Nothing is random.
/// </remarks>
public static class PointEstimator
{
    private const double Tolerance = 1e-3, NinetyPercent = 1.6448536269514722;

    private const int MostRounds = 200;

    /// <summary>Finds the approximation.</summary>
    /// <param name="panel">The ballots.</param>
    /// <param name="options">Threads, orientation and the rule of steps are heeded, the rest not; null for the defaults.</param>
    /// <exception cref="ArgumentException">The options are not possible.</exception>
    public static IdealPointTable Find(BallotPanel panel, SamplerOptions? options = null)
    {
        options ??= new SamplerOptions();
        options.Demand();
        var search = new ModeSearch(panel, options, new Workers(panel, options.Threads));
        var rounds = search.Climb(MostRounds, Tolerance);
        return new IdealPointTable("approximate", [.. Enumerable.Range(0, panel.Cells.Count).Select(cell => Point(panel.Cells, cell, search))], [.. Enumerable.Range(0, panel.Votes.Count).Select(vote => Line(panel.Votes, vote, search))], rounds, 0, 0);
    }

    private static IdealPoint Point(PanelCells cells, int cell, ModeSearch search)
    {
        var (place, deviation) = (search.State.Places[cell], Math.Sqrt(search.Spreads[cell]));
        return new IdealPoint(cells.Countries[cell], cells.Sessions[cell], cells.Sizes[cell], place, deviation, place - (NinetyPercent * deviation), place + (NinetyPercent * deviation), null, null);
    }

    private static VotePlace Line(PanelVotes votes, int vote, ModeSearch search)
    {
        var line = search.State.Lines[vote];
        return new VotePlace(votes.Numbers[vote], votes.Starts[vote + 1] - votes.Starts[vote], line.Slope, Math.Sqrt(search.LinePrecisions[vote].Solve((1, 0, 0)).First), line.Lower, line.Upper);
    }
}
