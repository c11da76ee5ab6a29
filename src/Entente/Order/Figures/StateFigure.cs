namespace Entente.Order.Figures;

/// <summary>One figure of a state in a year, such as how democratic it is.</summary>
/// <param name="State">Correlates of War code.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">The figure; null where it is missing.</param>
public sealed record StateFigure(int State, int Year, double? Value);
