namespace Entente.Order.Blocs;

/// <summary>Solves a network block by block: a cycle lies in one block, so costs and bounds add up.</summary>
internal static class ExactCamps
{
    /// <summary>Null on a network without ties.</summary>
    public static CampSolution? Of(SignedNetwork network, bool isTwo, CampOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Steps, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(options.Shakes);
        if (network.Ties.Count == 0) return null;
        var (steps, bound, branches) = (options.Steps, 0.0, 0);
        var (isCut, cycles) = (new bool[network.Ties.Count], new List<PricedCycle>());
        foreach (var part in NetworkPart.Of(network))
        {
            var proof = new CampProof(part, isTwo, options);
            proof.Run(ref steps);
            (bound, branches) = (bound + proof.Bound, branches + proof.Branches);
            for (var tie = 0; tie < part.Ties.Length; tie++) isCut[part.Ties[tie]] = IsDispleased(part.Ends, part.Weights, proof.Camps, tie);
            foreach (var (row, price) in proof.Priced)
                cycles.Add(new PricedCycle([.. row.Ties.Select(tie => network.Ties[part.Ties[tie]])], price));
        }
        var camps = CampCut.Camps(network.Nodes.Count, network.Ends, network.Weights, Enumerable.Range(0, isCut.Length).Where(tie => !isCut[tie]), isTwo);
        var displeased = Enumerable.Range(0, isCut.Length).Where(tie => IsDispleased(network.Ends, network.Weights, camps, tie)).Select(tie => network.Ties[tie]).ToList();
        var cost = displeased.Sum(tie => Math.Abs(tie.Weight));
        return new CampSolution(Camps.From(network.Nodes, camps), cost, Math.Min(bound, cost), displeased, cycles, branches, options.Steps - steps);
    }

    private static bool IsDispleased(int[] ends, double[] weights, int[] camps, int tie) =>
        camps[ends[2 * tie]] == camps[ends[2 * tie + 1]] != weights[tie] > 0;
}
