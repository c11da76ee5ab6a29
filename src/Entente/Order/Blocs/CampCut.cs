namespace Entente.Order.Blocs;

/// <summary>Ties that are cut, so that the others please every camp.</summary>
internal static class CampCut
{
    /// <summary>Camps that displease no tie but cut ones.</summary>
    /// <param name="nodes">Number of nodes.</param>
    /// <param name="ends">Ends of the ties.</param>
    /// <param name="weights">Weights of the ties.</param>
    /// <param name="order">Ties to obey, the surest first.</param>
    /// <param name="isTwo">Whether there are two camps, or as many as are left apart.</param>
    public static int[] Camps(int nodes, int[] ends, double[] weights, IEnumerable<int> order, bool isTwo)
    {
        var (tree, kept) = (new int[nodes], new List<int>[nodes]);
        for (var node = 0; node < nodes; node++) (tree[node], kept[node]) = (node, [node]);
        var side = new int[nodes];
        foreach (var tie in order)
        {
            var (a, b) = (ends[2 * tie], ends[2 * tie + 1]);
            if (tree[a] == tree[b] || (!isTwo && weights[tie] < 0)) continue;
            var flip = isTwo && side[a] == side[b] != weights[tie] > 0;
            var (into, from) = kept[tree[a]].Count >= kept[tree[b]].Count ? (tree[a], tree[b]) : (tree[b], tree[a]);
            foreach (var node in kept[from])
            {
                tree[node] = into;
                if (flip) side[node] = 1 - side[node];
            }
            kept[into].AddRange(kept[from]);
        }
        return isTwo ? side : tree;
    }
}
