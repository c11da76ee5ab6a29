namespace Entente.Order.IdealPoints;

/// <summary>One chain of the <see cref="SmoothingSampler"/>.</summary>
internal sealed class SmoothingChain
{
    private const double Apart = 0.5;

    private readonly BallotPanel panel;
    private readonly Workers workers;
    private readonly VoteWork[] works;
    private readonly RandomWalk walk;
    private readonly LineWalk lineWalk;
    private readonly CounterRandom random;
    private readonly SamplerState state;

    /// <summary>Begins around the mode, each place moved by a normal number of standard deviation one half.</summary>
    public SmoothingChain(BallotPanel panel, Workers workers, ModeSearch mode, StepRule rule, CounterRandom random)
    {
        (this.panel, this.workers, this.random) = (panel, workers, random);
        works = workers.Own(() => new VoteWork(panel));
        walk = new RandomWalk(panel.Cells, rule);
        lineWalk = new LineWalk(mode.LinePrecisions);
        state = new SamplerState(panel);
        mode.State.Lines.CopyTo(state.Lines, 0);
        var start = random.Stream(0);
        for (var cell = 0; cell < state.Places.Length; cell++) state.Places[cell] = mode.State.Places[cell] + (Apart * start.Normal(cell));
    }

    public void Sweep(int number)
    {
        var now = random.Stream((ulong)number);
        var (moving, leaning, slope) = (now.Stream(0), now.Stream(1), now.Stream(2));
        workers.Votes((vote, chunk) =>
        {
            var work = works[chunk];
            work.Load(vote, state.Places);
            var (line, chances) = lineWalk.Step(vote, state.Lines[vote], work, moving);
            work.Lean(line, chances, leaning, state.Leanings);
            state.Lines[vote] = line with { Slope = work.DrawSlope(slope, vote) };
        });
        workers.Leanings(state, (cell, precision, pull) => (walk.Precisions[cell], walk.Pulls[cell]) = (precision, pull));
        var walking = now.Stream(3);
        var (steps, count) = (0.0, 0);
        foreach (var path in panel.Cells.Paths)
        {
            walk.Draw(path, walking, state.Places);
            steps += walk.SquaredSteps(path, state.Places);
            count += path.Length - 1;
        }
        walk.Steps.Draw(steps, count, now.Stream(4));
    }

    /// <summary>A copy of where the chain stands, on the scale of the results.</summary>
    public (double[] Places, VoteLine[] Lines) Standardised()
    {
        double[] places = [.. state.Places];
        VoteLine[] lines = [.. state.Lines];
        Scale.Carry(lines, Scale.Standardise(places));
        return (places, lines);
    }
}
