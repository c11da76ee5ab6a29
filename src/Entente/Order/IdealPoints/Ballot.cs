namespace Entente.Order.IdealPoints;

/// <summary>How one country voted on one roll call.</summary>
/// <param name="Country">Number of the country in any code, such as that of the Correlates of War.</param>
/// <param name="Session">Number of the session; sessions are in the order of their numbers, gaps are allowed.</param>
/// <param name="Vote">Number of the roll call.</param>
/// <param name="Choice">1 yes, 2 abstain, 3 no. Who was absent has no ballot.</param>
public readonly record struct Ballot(int Country, int Session, int Vote, int Choice);
