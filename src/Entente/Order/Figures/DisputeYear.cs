namespace Entente.Order.Figures;

/// <summary>A militarised dispute between two states in a year.</summary>
/// <param name="State">Correlates of War code.</param>
/// <param name="Other">That of the other side.</param>
/// <param name="Year">The year.</param>
/// <param name="Hostility">How far it went: 1 no militarised act, 2 threat, 3 display, 4 use of force, 5 war.</param>
public sealed record DisputeYear(int State, int Other, int Year, int Hostility);
