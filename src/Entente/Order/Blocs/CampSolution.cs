namespace Entente.Order.Blocs;

/// <summary>The camps that displease the least weight, as far as found, and how sure that is.</summary>
/// <param name="Camps">Who stands with whom.</param>
/// <param name="Cost">Weight of the foes in one camp and of the friends in two, in the unit of the ties; at least 0.</param>
/// <param name="Bound">What no camps can stay below; at most <paramref name="Cost"/>.</param>
/// <param name="Displeased">The ties that make up the cost.</param>
/// <param name="Cycles">
/// Cycles of which every partition displeases a tie, with prices. No tie is charged more than its weight, so no cost is below the sum of the prices; anybody
/// can add that up. <paramref name="Bound"/> is at least this sum: whole weights round it up, and branches raise it.
/// </param>
/// <param name="Branches">Branches that the proof took beyond the cycles; 0 where the cycles suffice.</param>
/// <param name="Steps">Steps that the proof took.</param>
public sealed record CampSolution(Camps Camps, double Cost, double Bound, IReadOnlyList<SignedTie> Displeased, IReadOnlyList<PricedCycle> Cycles, int Branches, long Steps)
{
    /// <summary>Whether no camps are better: bound and cost meet, to one part in a thousand million.</summary>
    public bool IsProven => Bound >= Cost - 1e-9 * Math.Max(1, Cost);

    /// <summary>Share of the cost that may be too much, from 0 (proven) to 1.</summary>
    public double Gap => IsProven ? 0 : (Cost - Bound) / Cost;
}
