namespace Entente.Order.Blocs;

/// <summary>How far apart the nodes of a picture want to be.</summary>
internal static class LayoutDistances
{
    private const double Foes = 2;
    private const double Apart = 3;

    public static double[][] Of(SignedNetwork network)
    {
        var steps = Enumerable.Range(0, network.Nodes.Count).Select(node => Friendships(network, node)).ToArray();
        var longest = steps.Length == 0 ? 0 : steps.Max(row => row.Max());
        var wanted = steps.Select(row => row.Select(far => far < 0 ? longest + Apart : far).ToArray()).ToArray();
        for (var tie = 0; tie < network.Weights.Length; tie++)
        {
            if (network.Weights[tie] > 0) continue;
            var (a, b) = (network.Ends[2 * tie], network.Ends[2 * tie + 1]);
            wanted[a][b] = wanted[b][a] = wanted[a][b] + Foes;
        }
        return wanted;
    }

    // −1 where no friendships lead.
    private static double[] Friendships(SignedNetwork network, int from)
    {
        var (far, queue) = (new double[network.Nodes.Count], new Queue<int>([from]));
        Array.Fill(far, -1);
        far[from] = 0;
        while (queue.TryDequeue(out var node))
            foreach (var (other, tie) in network.Neighbours[node])
            {
                if (network.Weights[tie] < 0 || far[other] >= 0) continue;
                far[other] = far[node] + 1;
                queue.Enqueue(other);
            }
        return far;
    }
}
