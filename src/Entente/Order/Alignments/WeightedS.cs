namespace Entente.Order.Alignments;

/// <summary>S with objects of unequal weight.</summary>
/// <param name="Objects">How many objects both have a position on and whose weight is known.</param>
/// <param name="Value">In [−1, 1]; null when there are too few objects or they weigh nothing.</param>
public readonly record struct WeightedS(int Objects, double? Value);
