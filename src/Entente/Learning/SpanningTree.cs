namespace Entente.Learning;

/// <summary>The heaviest tree over scored arcs (Chu and Liu 1965, Edmonds 1967).</summary>
internal static class SpanningTree
{
    /// <summary>Finds the tree with exactly one child of the root whose arcs' scores sum highest.</summary>
    /// <param name="scores">scores[d, h] is the score of head h for node d; node 0 is the root and has no head.</param>
    /// <returns>The head of each node; −1 for the root.</returns>
    public static int[] Best(float[,] scores)
    {
        var count = scores.GetLength(0);
        var heads = Greedy(scores);
        if (heads.Count(head => head == 0) == 1 && Cycle(heads) is null) return heads;
        var penalised = (float[,])scores.Clone();
        for (var node = 1; node < count; node++) penalised[node, 0] -= 1e5f; // one arc from the root is needed, a second never pays
        return Contract(penalised);
    }

    private static int[] Greedy(float[,] scores)
    {
        var count = scores.GetLength(0);
        var heads = new int[count];
        heads[0] = -1;
        for (var node = 1; node < count; node++)
        {
            var best = -1;
            for (var head = 0; head < count; head++)
                if (head != node && (best < 0 || scores[node, head] > scores[node, best])) best = head;
            heads[node] = best;
        }
        return heads;
    }

    /// <summary>The nodes of a cycle, or null.</summary>
    private static List<int>? Cycle(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var start = 1; start < heads.Length; start++)
        {
            var node = start;
            while (node > 0 && seen[node] == 0)
            {
                seen[node] = start;
                node = heads[node];
            }
            if (node <= 0 || seen[node] != start) continue;
            var cycle = new List<int> { node };
            for (var next = heads[node]; next != node; next = heads[next]) cycle.Add(next);
            return cycle;
        }
        return null;
    }

    /// <summary>Solves the problem with one cycle drawn together into a single node, then opens it again.</summary>
    private static int[] Contract(float[,] scores)
    {
        var heads = Greedy(scores);
        if (Cycle(heads) is not { } cycle) return heads;
        var count = scores.GetLength(0);
        var outside = Enumerable.Range(0, count).Except(cycle).ToArray();
        var merged = outside.Length; // the number of the node that stands for the cycle
        var smaller = new float[merged + 1, merged + 1];
        var enters = new int[merged + 1];
        var leaves = new int[merged + 1];
        for (var i = 0; i < outside.Length; i++)
        {
            for (var j = 0; j < outside.Length; j++) smaller[i, j] = scores[outside[i], outside[j]];
            enters[i] = cycle.MaxBy(node => scores[node, outside[i]] - scores[node, heads[node]]);
            leaves[i] = cycle.MaxBy(node => scores[outside[i], node]);
            smaller[merged, i] = scores[enters[i], outside[i]] - scores[enters[i], heads[enters[i]]];
            smaller[i, merged] = scores[outside[i], leaves[i]];
        }
        var inner = Contract(smaller);
        for (var i = 1; i < outside.Length; i++)
            heads[outside[i]] = inner[i] == merged ? leaves[i] : outside[inner[i]];
        heads[enters[inner[merged]]] = outside[inner[merged]];
        return heads;
    }
}
