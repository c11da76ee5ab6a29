namespace Entente.Order.IdealPoints;

/// <summary>What is done with a country-session and its ballots.</summary>
internal delegate void CellAct(int cell, ReadOnlySpan<int> ballots);
