namespace Entente.Order.Blocs;

/// <summary>What becomes of a pair that is tied as friends and as foes at once.</summary>
public enum OpposedTies
{
    /// <summary>The weights are added; a pair whose sum is 0 has no tie.</summary>
    Net,

    /// <summary>The pair has no tie.</summary>
    Drop,
}
