namespace Entente.Stories;

/// <summary>One document's view of another that is like it.</summary>
/// <param name="Other">Slot of the other document.</param>
/// <param name="Same">Probability of the same happening, in ten-thousandths, so that sums do not depend on their order.</param>
/// <param name="Share">Share of the same text.</param>
/// <param name="Kind">Whether one is made of the other.</param>
internal readonly record struct Edge(int Other, int Same, float Share, CopyKind Kind)
{
    public const double Unit = 10_000;
}
