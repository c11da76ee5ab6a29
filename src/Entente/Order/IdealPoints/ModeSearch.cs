namespace Entente.Order.IdealPoints;

/// <summary>Climbs to the best normal approximation of places and lines, each uncertain while the other is improved (variational, to second order): Newton steps, votes and paths by turns.</summary>
internal sealed class ModeSearch
{
    private const double FarthestCut = 7, LongestStep = 1;

    private readonly BallotPanel panel;
    private readonly Workers workers;
    private readonly Curvature[] curvatures;
    private readonly double[] pulls, precisions, spreads, before;
    private readonly RandomWalk walk;

    public ModeSearch(BallotPanel panel, SamplerOptions options, Workers workers)
    {
        (this.panel, this.workers) = (panel, workers);
        State = Beginning.Of(panel, options.Orientation);
        curvatures = workers.Own(() => new Curvature(panel));
        (pulls, precisions) = (new double[panel.Ballots], new double[panel.Ballots]);
        (spreads, before) = (new double[panel.Cells.Count], new double[panel.Cells.Count]);
        walk = new RandomWalk(panel.Cells, options.Steps);
    }

    public SamplerState State { get; }

    /// <summary>Variance of each place.</summary>
    public IReadOnlyList<double> Spreads => spreads;

    /// <summary>Precision of each line about the mode: slope, lower cut, log distance.</summary>
    public Symmetric[] LinePrecisions => field ??= new Symmetric[panel.Votes.Count];

    /// <summary>Climbs until no place moves by more than <paramref name="tolerance"/>.</summary>
    /// <returns>Rounds made.</returns>
    public int Climb(int most, double tolerance)
    {
        for (var round = 1; round <= most; round++)
        {
            State.Places.CopyTo(before, 0);
            workers.Votes((vote, chunk) => ImproveLine(vote, curvatures[chunk]));
            ImprovePlaces();
            var (_, deviation) = Scale.Standardise(State);
            for (var cell = 0; cell < spreads.Length; cell++) spreads[cell] /= deviation * deviation;
            var moved = 0.0;
            for (var cell = 0; cell < before.Length; cell++) moved = Math.Max(moved, Math.Abs(State.Places[cell] - before[cell]));
            if (moved < tolerance) return round;
        }
        return most;
    }

    private void ImproveLine(int vote, Curvature curvature)
    {
        var line = State.Lines[vote];
        curvature.Of(vote, State.Places, spreads, line, default);
        var precision = LinePrecisions[vote] = curvature.Information.PlusDiagonal(1, 1e-6, 0.5);
        var (slope, lower, width) = curvature.Gradient;
        var step = precision.Solve((slope - line.Slope, lower, width + 1));
        var size = Math.Max(Math.Abs(step.First), Math.Max(Math.Abs(step.Second), Math.Abs(step.Third)));
        var share = size > LongestStep ? LongestStep / size : 1;
        State.Lines[vote] = Moved(line, share * step.First, share * step.Second, share * step.Third);
        var (slopeSpread, slopeLower, _) = precision.Solve((1, 0, 0));
        curvature.Of(vote, State.Places, spreads, State.Lines[vote], (slopeSpread, slopeLower));
        curvature.CopyOut(pulls, precisions);
    }

    private static VoteLine Moved(VoteLine line, double slope, double lower, double width)
    {
        var from = Math.Clamp(line.Lower + lower, -FarthestCut, FarthestCut);
        var apart = Math.Max((line.Upper - line.Lower) * Math.Exp(width), 1e-6);
        return new VoteLine(line.Slope + slope, from, Math.Min(from + apart, FarthestCut + 1e-3));
    }

    private void ImprovePlaces()
    {
        workers.Cells((cell, ballots) =>
        {
            double pull = 0, precision = 0;
            foreach (var ballot in ballots) (pull, precision) = (pull + pulls[ballot], precision + precisions[ballot]);
            (walk.Precisions[cell], walk.Pulls[cell]) = (precision, (precision * State.Places[cell]) + pull);
        });
        var (steps, count) = (0.0, 0);
        foreach (var path in panel.Cells.Paths)
        {
            steps += walk.Smooth(path, State.Places, spreads);
            count += path.Length - 1;
        }
        walk.Steps.Climb(steps, count);
    }
}
