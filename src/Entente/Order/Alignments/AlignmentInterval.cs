namespace Entente.Order.Alignments;

/// <summary>Between what bounds a figure of alignment lies when other objects of the same kind had come up.</summary>
/// <param name="Low">Lower end; null when more than one draw in twenty has no figure.</param>
/// <param name="High">Upper end; null with <paramref name="Low"/>.</param>
/// <param name="Draws">How many times the objects were drawn anew.</param>
/// <param name="Undefined">In how many of them the figure was undefined.</param>
public readonly record struct AlignmentInterval(double? Low, double? High, int Draws, int Undefined);
