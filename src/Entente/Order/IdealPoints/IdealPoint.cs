namespace Entente.Order.IdealPoints;

/// <summary>Where a country stood in a session, on a scale with mean 0 and standard deviation 1 over all country-sessions.</summary>
/// <param name="Country">Number of the country, as in its ballots.</param>
/// <param name="Session">Number of the session.</param>
/// <param name="Ballots">How many ballots it cast on votes that divided anybody.</param>
/// <param name="Mean">Posterior mean.</param>
/// <param name="Deviation">Posterior standard deviation.</param>
/// <param name="Low">Lower end of the 90 % interval: the country stands lower with probability .05.</param>
/// <param name="High">Upper end of the 90 % interval.</param>
/// <param name="Convergence">Split R̂ over the chains, at best 1; null where nothing was drawn or all draws are alike.</param>
/// <param name="EffectiveDraws">How many independent draws the kept ones are worth; null as before.</param>
public sealed record IdealPoint(int Country, int Session, int Ballots, double Mean, double Deviation, double Low, double High, double? Convergence, double? EffectiveDraws);
