namespace Entente.Order.Blocs;

/// <summary>How much work may go into finding camps and proving that none are better.</summary>
public sealed record CampOptions
{
    /// <summary>Most steps of the proof (pivots of its linear program), over all parts of the network; above 0. When they are used up a gap is left.</summary>
    public long Steps { get; init; } = 10_000;

    /// <summary>How often the search shakes its camps in each part; at least 0.</summary>
    public int Shakes { get; init; } = 300;

    /// <summary>Where the random numbers of the search begin; costs that are proven do not depend on it.</summary>
    public ulong Seed { get; init; } = 1;
}
