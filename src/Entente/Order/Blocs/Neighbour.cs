namespace Entente.Order.Blocs;

/// <summary>The other end of a tie, and the tie.</summary>
internal readonly record struct Neighbour(int Node, int Tie);
