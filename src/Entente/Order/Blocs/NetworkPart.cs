namespace Entente.Order.Blocs;

/// <summary>A block of a network: ties of which any two lie on a common cycle, with numbers of its own for nodes and ties.</summary>
internal sealed class NetworkPart
{
    private NetworkPart(int nodes, int[] ends, double[] weights, int[] ties)
    {
        (Nodes, Ends, Weights, Ties) = (nodes, ends, weights, ties);
        Neighbours = new Neighbours(nodes, ends);
        Sizes = [.. weights.Select(Math.Abs)];
    }

    public int Nodes { get; }

    public int[] Ends { get; }

    public double[] Weights { get; }

    /// <summary>Weights without their sign.</summary>
    public double[] Sizes { get; }

    /// <summary>The numbers of the ties in the whole network.</summary>
    public int[] Ties { get; }

    public Neighbours Neighbours { get; }

    /// <summary>The blocks of a network that hold a cycle; ties outside them never need cutting.</summary>
    public static List<NetworkPart> Of(SignedNetwork network)
    {
        var parts = new List<NetworkPart>();
        foreach (var ties in Blocks(network.Nodes.Count, network.Neighbours))
            if (ties.Count > 1)
                parts.Add(Of(network, [.. ties.Order()]));
        return parts;
    }

    private static NetworkPart Of(SignedNetwork network, int[] ties)
    {
        var number = new Dictionary<int, int>();
        var ends = new int[2 * ties.Length];
        for (var end = 0; end < ends.Length; end++)
        {
            var node = network.Ends[2 * ties[end / 2] + end % 2];
            if (!number.TryGetValue(node, out ends[end])) number.Add(node, ends[end] = number.Count);
        }
        return new NetworkPart(number.Count, ends, [.. ties.Select(tie => network.Weights[tie])], ties);
    }

    // Hopcroft & Tarjan 1973, without recursion.
    private static List<List<int>> Blocks(int nodes, Neighbours neighbours)
    {
        var (order, low, next, via) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
        var (count, blocks, open, path) = (0, new List<List<int>>(), new Stack<int>(), new Stack<int>());
        for (var root = 0; root < nodes; root++)
        {
            if (order[root] != 0) continue;
            (order[root], low[root], via[root]) = (++count, count, -1);
            path.Push(root);
            while (path.TryPeek(out var node))
            {
                if (next[node] < neighbours[node].Length)
                {
                    var (other, tie) = neighbours[node][next[node]++];
                    if (tie == via[node] || order[other] > order[node]) continue;
                    open.Push(tie);
                    if (order[other] != 0)
                    {
                        low[node] = Math.Min(low[node], order[other]);
                        continue;
                    }
                    (order[other], low[other], via[other]) = (++count, count, tie);
                    path.Push(other);
                    continue;
                }
                path.Pop();
                if (!path.TryPeek(out var before)) continue;
                low[before] = Math.Min(low[before], low[node]);
                if (low[node] < order[before]) continue;
                var block = new List<int>();
                do block.Add(open.Pop());
                while (block[^1] != via[node]);
                blocks.Add(block);
            }
        }
        return blocks;
    }
}
