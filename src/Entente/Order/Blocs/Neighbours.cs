namespace Entente.Order.Blocs;

/// <summary>The ties at each node, in the order of the ties.</summary>
internal sealed class Neighbours
{
    private readonly int[] starts;
    private readonly Neighbour[] all;

    /// <param name="nodes">Number of nodes.</param>
    /// <param name="ends">Ends of tie t at 2t and 2t + 1.</param>
    public Neighbours(int nodes, int[] ends)
    {
        starts = new int[nodes + 1];
        foreach (var end in ends) starts[end + 1]++;
        for (var node = 0; node < nodes; node++) starts[node + 1] += starts[node];
        var next = starts.AsSpan(0, nodes).ToArray();
        all = new Neighbour[ends.Length];
        for (var tie = 0; tie < ends.Length / 2; tie++)
        {
            var (a, b) = (ends[2 * tie], ends[2 * tie + 1]);
            all[next[a]++] = new Neighbour(b, tie);
            all[next[b]++] = new Neighbour(a, tie);
        }
    }

    public ReadOnlySpan<Neighbour> this[int node] => all.AsSpan(starts[node], starts[node + 1] - starts[node]);
}
