namespace Entente.Order.IdealPoints;

/// <summary>Where a vote divided countries: one at θ leans βθ + e, e normal with variance 1, votes yes below the lower cut, no above the upper and abstains between.</summary>
/// <param name="Vote">Number of the roll call; the smallest of those on one text.</param>
/// <param name="Ballots">How many ballots were cast on it.</param>
/// <param name="Slope">Posterior mean of β; positive if the positive side of the scale was against.</param>
/// <param name="SlopeDeviation">Its posterior standard deviation.</param>
/// <param name="Lower">Posterior mean of the cut between yes and abstention.</param>
/// <param name="Upper">Posterior mean of the cut between abstention and no.</param>
public sealed record VotePlace(int Vote, int Ballots, double Slope, double SlopeDeviation, double Lower, double Upper);
