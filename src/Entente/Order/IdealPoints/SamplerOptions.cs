namespace Entente.Order.IdealPoints;

/// <summary>How long a sampler runs, from which seed and with how many threads.</summary>
public sealed record SamplerOptions
{
    /// <summary>Sweeps over all ballots, those of the burn-in included.</summary>
    public int Sweeps { get; init; } = 4000;

    /// <summary>Sweeps at the beginning that are not kept.</summary>
    public int BurnIn { get; init; } = 1000;

    /// <summary>Every how many sweeps one is kept.</summary>
    public int Thin { get; init; } = 5;

    /// <summary>Seed of all randomness; the same seed, options and ballots give the same bytes.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Greatest number of threads; changes the time alone.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Which way the scale points.</summary>
    public Orientation Orientation { get; init; } = Orientation.UnitedNations;

    /// <summary>How far countries are expected to move; the forward sampler knows the published rule alone.</summary>
    public StepRule Steps { get; init; }

    /// <summary>Called after every sweep with its number, from 1; null to hear nothing.</summary>
    public Action<int>? Progress { get; init; }

    internal int Kept => (Sweeps - BurnIn) / Thin;

    internal void Demand()
    {
        if (BurnIn < 0 || Thin < 1 || Threads < 1 || Kept < 4)
            throw new ArgumentException($"{Sweeps} sweeps with a burn-in of {BurnIn}, every {Thin} kept, on {Threads} threads: at least 4 sweeps must be kept, thinning and threads be 1 or more, the burn-in 0 or more.");
    }
}
