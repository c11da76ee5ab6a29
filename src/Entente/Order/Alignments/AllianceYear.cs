namespace Entente.Order.Alignments;

/// <summary>What one state owes another in a year.</summary>
/// <param name="State">Correlates of War code of the one that owes.</param>
/// <param name="Ally">Of the other.</param>
/// <param name="Year">The year.</param>
/// <param name="Tie">As <see cref="AllianceTie.Value"/> has it.</param>
public sealed record AllianceYear(int State, int Ally, int Year, byte Tie);
