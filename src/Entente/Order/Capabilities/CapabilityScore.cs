namespace Entente.Order.Capabilities;

/// <summary>How capable a state is in one year, by some measure.</summary>
/// <param name="State">Correlates of War code.</param>
/// <param name="Year">The year.</param>
/// <param name="Value">In the measure's unit; null where nothing is known.</param>
/// <param name="Inputs">How many figures it rests on.</param>
/// <param name="Error">Standard deviation of its measurement error, in the same unit; null where nobody states one.</param>
public sealed record CapabilityScore(int State, int Year, double? Value, int Inputs, double? Error = null);
