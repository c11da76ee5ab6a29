namespace Entente.Order.Alignments;

/// <summary>How a state voted.</summary>
/// <param name="RollCall">Number of the roll call.</param>
/// <param name="State">Correlates of War code.</param>
/// <param name="Choice">1 yes, 2 abstention, 3 no; <see cref="Portfolios.Absent"/> for absent or no member yet.</param>
public sealed record RollCallVote(int RollCall, int State, byte Choice);
