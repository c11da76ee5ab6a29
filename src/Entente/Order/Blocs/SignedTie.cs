namespace Entente.Order.Blocs;

/// <summary>An undirected tie between two nodes.</summary>
/// <param name="A">One end.</param>
/// <param name="B">The other end.</param>
/// <param name="Weight">Above 0 for friends, below 0 for foes; in the unit of the source, finite, never 0.</param>
public readonly record struct SignedTie(string A, string B, double Weight = 1);
