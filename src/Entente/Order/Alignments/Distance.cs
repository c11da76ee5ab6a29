namespace Entente.Order.Alignments;

/// <summary>How far two places on a scale are taken to lie apart.</summary>
public enum Distance
{
    /// <summary>|x − y|: two small differences weigh as much as one large.</summary>
    Absolute,

    /// <summary>(x − y)²: one large difference weighs more.</summary>
    Squared,
}
