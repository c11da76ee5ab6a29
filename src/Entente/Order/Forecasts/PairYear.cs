namespace Entente.Order.Forecasts;

/// <summary>How far two states agreed in the votes of a year.</summary>
/// <param name="One">Correlates of War code of the one with the lower.</param>
/// <param name="Other">That of the other.</param>
/// <param name="Year">The year.</param>
/// <param name="Agreement">Share of the way they could be apart that they were not, 0 to 1: (1 + S) / 2.</param>
public readonly record struct PairYear(int One, int Other, int Year, double Agreement);
