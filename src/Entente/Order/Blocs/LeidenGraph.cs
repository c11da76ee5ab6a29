namespace Entente.Order.Blocs;

/// <summary>A network whose nodes may stand for several, with what chance expects of each.</summary>
internal sealed class LeidenGraph(Dictionary<int, double>[] ties, double[] friends, double[] foes)
{
    public int Nodes => ties.Length;

    /// <summary>Signed weights to other nodes; in ascending order of these, so that sums are the same on every run.</summary>
    public KeyValuePair<int, double>[][] Ties { get; } = [.. ties.Select(to => to.OrderBy(pair => pair.Key).ToArray())];

    /// <summary>Weight of friends at each node.</summary>
    public double[] Friends { get; } = friends;

    /// <summary>Weight of foes at each node, above 0.</summary>
    public double[] Foes { get; } = foes;

    public static LeidenGraph Of(SignedNetwork network)
    {
        var (ties, friends, foes) = (Empty(network.Nodes.Count), new double[network.Nodes.Count], new double[network.Nodes.Count]);
        for (var tie = 0; tie < network.Weights.Length; tie++)
        {
            var (a, b, weight) = (network.Ends[2 * tie], network.Ends[2 * tie + 1], network.Weights[tie]);
            ties[a][b] = ties[b][a] = weight;
            var sums = weight > 0 ? friends : foes;
            sums[a] += Math.Abs(weight);
            sums[b] += Math.Abs(weight);
        }
        return new LeidenGraph(ties, friends, foes);
    }

    /// <summary>Makes one node of each group.</summary>
    public LeidenGraph Joined(int[] group, int groups)
    {
        var (ties, friends, foes) = (Empty(groups), new double[groups], new double[groups]);
        for (var node = 0; node < Nodes; node++)
        {
            friends[group[node]] += Friends[node];
            foes[group[node]] += Foes[node];
            foreach (var (other, weight) in Ties[node])
                if (group[other] != group[node])
                    ties[group[node]][group[other]] = ties[group[node]].GetValueOrDefault(group[other]) + weight;
        }
        return new LeidenGraph(ties, friends, foes);
    }

    private static Dictionary<int, double>[] Empty(int nodes) => [.. Enumerable.Range(0, nodes).Select(_ => new Dictionary<int, double>())];
}
