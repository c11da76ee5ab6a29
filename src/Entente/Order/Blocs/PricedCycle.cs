namespace Entente.Order.Blocs;

/// <summary>A cycle of which every partition displeases a tie, and the weight that this alone accounts for.</summary>
/// <param name="Ties">The ties, in no particular order.</param>
/// <param name="Price">Above 0, in the unit of the ties.</param>
public sealed record PricedCycle(IReadOnlyList<SignedTie> Ties, double Price);
