namespace Entente.Benchmarks.Order;

/// <summary>How near estimates come to the published ones.</summary>
/// <param name="N">Country-sessions compared.</param>
/// <param name="R">Correlation.</param>
/// <param name="Distance">Root of the mean squared difference.</param>
/// <param name="WorstSession">Session with the least correlation.</param>
/// <param name="WorstR">That correlation.</param>
internal sealed record PointComparison(int N, double R, double Distance, int WorstSession, double WorstR);
