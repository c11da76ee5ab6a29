namespace Entente.Order.Capabilities;

/// <summary>Production and population of one state in one year, each with the standard deviation of its posterior (Fariss, Anders, Markowitz &amp; Barnum 2022). Null where a figure is missing.</summary>
/// <param name="State">Correlates of War code.</param>
/// <param name="Year">The year.</param>
/// <param name="Product">Real gross domestic product in millions of international dollars of 2017.</param>
/// <param name="ProductError">Its standard deviation.</param>
/// <param name="ProductPerHead">Gross domestic product per head in international dollars of 2011.</param>
/// <param name="ProductPerHeadError">Its standard deviation.</param>
/// <param name="Population">Millions of people.</param>
/// <param name="PopulationError">Its standard deviation.</param>
public sealed record Economy(int State, int Year, double? Product, double? ProductError, double? ProductPerHead, double? ProductPerHeadError, double? Population, double? PopulationError);
