namespace Entente.Order.Poles;

/// <summary>How many poles an order has.</summary>
public enum PolarityKind
{
    /// <summary>The rule gives no verdict.</summary>
    Undecided,

    /// <summary>One pole.</summary>
    Unipolar,

    /// <summary>Two.</summary>
    Bipolar,

    /// <summary>Three or more.</summary>
    Multipolar,
}
