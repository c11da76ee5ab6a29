namespace Entente.Order.IdealPoints;

/// <summary>Ideal points as Bailey, Strezhnev and Voeten (2017) published them: each session looks back on the one before, never ahead.</summary>
/// <remarks>
/// Their Gibbs sampler with Metropolis steps, in what their program does: a place is normal around the conditional mean
/// that the country's session before had in the sweep before, with variance ½ n / (n + n before), n counting ballots; the
/// first session looks to the second. Slopes are normal with mean 0 and variance 1; cuts lie within [−7, 7]; leanings are
/// held within [−9, 9], which draws the farthest states towards the middle; places are held within [−5, 5] and brought to
/// mean 0 and variance 1 in every sweep. They ran 24,000 sweeps, the first 4,000 not kept.
/// What comes later is not used and the centre is held fixed; <see cref="SmoothingSampler"/> does otherwise.
/// </remarks>
public static class ForwardSampler
{
    private const double Farthest = 5, FarthestLeaning = 9, VarianceShare = 0.5;

    /// <summary>Enough for estimates like those published: some 100 seconds on two cores for the whole history.</summary>
    public static SamplerOptions Full { get; } = new() { Sweeps = 8000, BurnIn = 3000, Thin = 10 };

    /// <summary>Enough for a first look: some 5 seconds for the same; sessions may still stand a tenth off each other.</summary>
    public static SamplerOptions Quick { get; } = new() { Sweeps = 310, BurnIn = 180, Thin = 2 };

    private const int PlaceStream = 0, VoteStream = 1;

    /// <summary>Runs the sampler.</summary>
    /// <param name="panel">The ballots.</param>
    /// <param name="options">How long; null for the defaults.</param>
    /// <exception cref="ArgumentException">The options keep too few draws.</exception>
    public static IdealPointTable Run(BallotPanel panel, SamplerOptions? options = null)
    {
        options ??= new SamplerOptions();
        options.Demand();
        var state = Beginning.Of(panel, options.Orientation);
        var workers = new Workers(panel, options.Threads);
        var works = workers.Own(() => new VoteWork(panel));
        var prior = new ForwardPrior(panel.Cells, state.Places, VarianceShare);
        var (draws, lines) = (new Draws(1, options.Kept, panel.Cells.Count), new LineSums(panel));
        var random = new CounterRandom(options.Seed, 0);
        for (var sweep = 1; sweep <= options.Sweeps; sweep++)
        {
            Sweep(state, workers, works, prior, random.Stream((ulong)sweep));
            options.Progress?.Invoke(sweep);
            if (sweep <= options.BurnIn || (sweep - options.BurnIn) % options.Thin != 0) continue;
            draws.Keep(state.Places);
            lines.Keep(state.Lines);
        }
        return new IdealPointTable("forward", Summary.Of(panel, draws, options.Threads), lines.Means(), options.Sweeps, 1, draws.Count);
    }

    private static void Sweep(SamplerState state, Workers workers, VoteWork[] works, ForwardPrior prior, CounterRandom random)
    {
        var (forVotes, forPlaces) = (random.Stream(VoteStream), random.Stream(PlaceStream));
        var walk = new CutWalk(forVotes.Stream(0));
        var (leaning, slope) = (forVotes.Stream(1), forVotes.Stream(2));
        workers.Votes((vote, chunk) =>
        {
            var work = works[chunk];
            work.Load(vote, state.Places);
            var (line, chances) = walk.Step(vote, state.Lines[vote], work);
            work.Lean(line, chances, leaning, state.Leanings, FarthestLeaning);
            state.Lines[vote] = line with { Slope = work.DrawSlope(slope, vote) };
        });
        workers.Leanings(state, (cell, precision, pull) =>
        {
            var (centre, variance) = prior.Of(cell);
            var sum = precision + (1 / variance);
            var mean = (pull + (centre / variance)) / sum;
            prior.Remember(cell, mean);
            state.Places[cell] = Math.Clamp(mean + (forPlaces.Normal(cell) / Math.Sqrt(sum)), -Farthest, Farthest);
        });
        prior.Turn();
        Scale.Standardise(state.Places);
    }
}
