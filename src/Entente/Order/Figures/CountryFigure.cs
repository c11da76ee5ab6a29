namespace Entente.Order.Figures;

/// <summary>One figure of a country in a year, from a source that names countries by ISO 3166 alpha-3.</summary>
/// <param name="Country">The code; sources have codes of groups of countries among them, which are no country's.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">The figure; null where it is missing.</param>
public sealed record CountryFigure(string Country, int Year, double? Value);
