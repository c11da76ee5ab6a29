namespace Entente.Order.IdealPoints;

/// <summary>Ideal points in seconds: the most likely places and lines instead of draws.</summary>
/// <remarks>
/// The model of <see cref="SmoothingSampler"/>, its step variance found with it (EM). Intervals are normal, from the curvature along each
/// country's path with the votes' lines taken as known, and so a little narrow. Nothing is random.
/// </remarks>
public static class PointEstimator
{
    private const double Tolerance = 1e-3, NinetyPercent = 1.6448536269514722;

    private const int MostRounds = 200;

    /// <summary>Finds the mode.</summary>
    /// <param name="panel">The ballots.</param>
    /// <param name="orientation">Which way the scale points; null for that of the United Nations.</param>
    /// <param name="threads">Greatest number of threads; changes the time alone.</param>
    /// <exception cref="ArgumentException"><paramref name="threads"/> is below 1.</exception>
    public static IdealPointTable Find(BallotPanel panel, Orientation? orientation = null, int threads = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var search = new ModeSearch(panel, orientation ?? Orientation.UnitedNations, new Workers(panel, threads));
        var rounds = search.Climb(MostRounds, Tolerance);
        return new IdealPointTable("mode", [.. Enumerable.Range(0, panel.Cells.Count).Select(cell => Point(panel.Cells, cell, search))], [.. Enumerable.Range(0, panel.Votes.Count).Select(vote => Line(panel.Votes, vote, search))], rounds, 0, 0);
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
