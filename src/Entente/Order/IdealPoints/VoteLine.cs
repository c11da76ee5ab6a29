namespace Entente.Order.IdealPoints;

/// <summary>Where a vote divides: its slope β and the two cuts of the leaning.</summary>
internal readonly record struct VoteLine(double Slope, double Lower, double Upper);
