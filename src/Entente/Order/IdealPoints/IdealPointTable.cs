namespace Entente.Order.IdealPoints;

/// <summary>Ideal points of all country-sessions of a panel, with what was done to find them.</summary>
/// <param name="Method">Name of the method: <c>forward</c>, <c>smoothed</c> or <c>approximate</c>.</param>
/// <param name="Points">One for each country-session, by session and then country.</param>
/// <param name="Lines">One for each vote that divided anybody, by session and then number.</param>
/// <param name="Sweeps">Passes over all ballots, in each chain.</param>
/// <param name="Chains">Independent chains; 0 where nothing was drawn.</param>
/// <param name="Draws">Draws kept, of all chains together; 0 where nothing was drawn.</param>
public sealed record IdealPointTable(string Method, IReadOnlyList<IdealPoint> Points, IReadOnlyList<VotePlace> Lines, int Sweeps, int Chains, int Draws);
