using Entente.Order.Blocs;

namespace Entente.Tests.Order.Blocs;

/// <summary>Tries all partitions of a small network.</summary>
internal static class BruteForce
{
    /// <summary>Least weight of foes inside and friends across over all partitions into at most so many camps; null without ties.</summary>
    public static double? Least(SignedNetwork network, int most)
    {
        if (network.Ties.Count == 0) return null;
        var number = network.Nodes.Select((node, place) => (node, place)).ToDictionary(pair => pair.node, pair => pair.place);
        var ties = network.Ties.Select(tie => (A: number[tie.A], B: number[tie.B], tie.Weight)).ToArray();
        return Least(new int[network.Nodes.Count], 0, 0, most, ties);
    }

    private static double Least(int[] camp, int node, int used, int most, (int A, int B, double Weight)[] ties)
    {
        if (node == camp.Length) return ties.Where(tie => camp[tie.A] == camp[tie.B] != tie.Weight > 0).Sum(tie => Math.Abs(tie.Weight));
        var least = double.PositiveInfinity;
        for (camp[node] = 0; camp[node] <= Math.Min(used, most - 1); camp[node]++)
            least = Math.Min(least, Least(camp, node + 1, Math.Max(used, camp[node] + 1), most, ties));
        return least;
    }
}
