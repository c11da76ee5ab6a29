namespace Entente.Order.Alignments;

/// <summary>How alike two states place themselves over the same objects: roll calls, or states with which one may be allied.</summary>
/// <param name="Objects">How many objects both have a position on.</param>
/// <param name="S">S with absolute distances, in [−1, 1] (Signorino and Ritter 1999); null when there are too few objects.</param>
/// <param name="SquaredS">S with squared distances, in [−1, 1]; null when there are too few objects.</param>
/// <param name="SquaredPi">Scott's π with squared distances, in [−1, 1] (Häge 2011); null also when all positions of both are one.</param>
/// <param name="SquaredKappa">Cohen's κ with squared distances, in [−1, 1]; null also when all positions of both are one.</param>
/// <param name="NominalPi">Scott's π of exact matches, in [−1, 1] (Scott 1955); null also when all positions of both are one.</param>
/// <param name="NominalKappa">Cohen's κ of exact matches, in [−1, 1] (Cohen 1960); null also when all positions of both are one.</param>
/// <param name="TauB">Kendall's τ-b, in [−1, 1] (Bueno de Mesquita 1975); null also when all positions of one of them are one.</param>
/// <remarks>S takes no account of what chance would bring, π and κ do; τ-b measures the same order, not the same place. Every figure is the same for both directions.</remarks>
public readonly record struct Alignment(
    int Objects, double? S, double? SquaredS, double? SquaredPi, double? SquaredKappa, double? NominalPi, double? NominalKappa, double? TauB)
{
    /// <summary>The figure of that name.</summary>
    /// <param name="measure">Which.</param>
    /// <returns>Null when it is undefined.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No measure of ours.</exception>
    public double? Of(AlignmentMeasure measure) => measure switch
    {
        AlignmentMeasure.S => S,
        AlignmentMeasure.SquaredS => SquaredS,
        AlignmentMeasure.SquaredPi => SquaredPi,
        AlignmentMeasure.SquaredKappa => SquaredKappa,
        AlignmentMeasure.NominalPi => NominalPi,
        AlignmentMeasure.NominalKappa => NominalKappa,
        AlignmentMeasure.TauB => TauB,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure of alignment."),
    };
}
