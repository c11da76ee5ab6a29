namespace Entente.Order.IdealPoints;

/// <summary>Ideal points from all ballots, those cast later too, with intervals.</summary>
/// <remarks>
/// The ordinal probit of Bailey, Strezhnev and Voeten (2017) with a proper random walk for each country:
/// paths are drawn whole (forward filtering, backward sampling), slopes and cuts of a vote are moved together with the
/// leanings integrated out (as in Cowles 1996), by steps shaped like the curvature at the mode. Chains begin far apart around the mode; every
/// kept draw is brought to mean 0 and standard deviation 1.
/// </remarks>
public static class SmoothingSampler
{
    /// <summary>Runs the chains one after another, each on all threads.</summary>
    /// <param name="panel">The ballots.</param>
    /// <param name="options">How long each chain is; null for the defaults.</param>
    /// <param name="chains">Independent chains, 1 to 64; they must agree (<see cref="IdealPoint.Convergence"/>).</param>
    /// <exception cref="ArgumentException">The options keep too few draws, or there are too few or too many chains.</exception>
    public static IdealPointTable Run(BallotPanel panel, SamplerOptions? options = null, int chains = 4)
    {
        options ??= new SamplerOptions();
        options.Demand();
        if (chains is < 1 or > 64) throw new ArgumentException($"There cannot be {chains} chains; give 1 to 64.", nameof(chains));
        var workers = new Workers(panel, options.Threads);
        var search = new ModeSearch(panel, options, workers);
        search.Climb(40, 0.02);
        var (draws, lines) = (new Draws(chains, options.Kept, panel.Cells.Count), new LineSums(panel));
        for (var number = 0; number < chains; number++)
        {
            var chain = new SmoothingChain(panel, workers, search, options.Steps, new CounterRandom(options.Seed, (ulong)number));
            for (var sweep = 1; sweep <= options.Sweeps; sweep++)
            {
                chain.Sweep(sweep);
                options.Progress?.Invoke((number * options.Sweeps) + sweep);
                if (sweep <= options.BurnIn || (sweep - options.BurnIn) % options.Thin != 0) continue;
                var (places, placed) = chain.Standardised();
                draws.Keep(places);
                lines.Keep(placed);
            }
        }
        return new IdealPointTable("smoothed", Summary.Of(panel, draws, options.Threads), lines.Means(), options.Sweeps, chains, draws.Count);
    }
}
