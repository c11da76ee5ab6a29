namespace Entente.Order.Alignments;

/// <summary>The figures of an <see cref="Alignment"/>, by name.</summary>
public enum AlignmentMeasure
{
    /// <summary><see cref="Alignment.S"/>.</summary>
    S,

    /// <summary><see cref="Alignment.SquaredS"/>.</summary>
    SquaredS,

    /// <summary><see cref="Alignment.SquaredPi"/>.</summary>
    SquaredPi,

    /// <summary><see cref="Alignment.SquaredKappa"/>.</summary>
    SquaredKappa,

    /// <summary><see cref="Alignment.NominalPi"/>.</summary>
    NominalPi,

    /// <summary><see cref="Alignment.NominalKappa"/>.</summary>
    NominalKappa,

    /// <summary><see cref="Alignment.TauB"/>.</summary>
    TauB,
}
