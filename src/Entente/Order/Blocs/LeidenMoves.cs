using Entente.Learning;

namespace Entente.Order.Blocs;

/// <summary>The moves of the Leiden algorithm on a network or one whose nodes were joined.</summary>
internal sealed class LeidenMoves(LeidenGraph whole, double resolution)
{
    private const double Randomness = 0.01; // as a share of the greatest gain

    private readonly double friends = whole.Friends.Sum();
    private readonly double foes = whole.Foes.Sum();

    /// <summary>Moves nodes to the camp that gains most until none gains.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="camp">Camp of each node, below the number of nodes; is changed.</param>
    /// <param name="random">The order of the nodes.</param>
    public void Settle(LeidenGraph graph, int[] camp, SeededRandom random)
    {
        var (sums, size) = (new (double Friends, double Foes)[graph.Nodes], new int[graph.Nodes]);
        for (var node = 0; node < graph.Nodes; node++) Enter(graph, node, camp[node], sums, size);
        int[] order = [.. Enumerable.Range(0, graph.Nodes)];
        random.Shuffle(order.AsSpan());
        var (queue, isQueued) = (new Queue<int>(order), Enumerable.Repeat(true, graph.Nodes).ToArray());
        while (queue.TryDequeue(out var node))
        {
            isQueued[node] = false;
            var old = camp[node];
            Leave(graph, node, old, sums, size);
            var (best, most) = (old, Gain(graph, node, Pull(graph, node, camp, old), sums[old]));
            foreach (var (other, pull) in Pulls(graph, node, camp))
                if (Gain(graph, node, pull, sums[other]) is var gain && gain > most + 1e-10)
                    (best, most) = (other, gain);
            if (most < -1e-10) best = Array.IndexOf(size, 0);
            Enter(graph, node, best, sums, size);
            if (best == old) continue;
            camp[node] = best;
            foreach (var (other, _) in graph.Ties[node])
            {
                if (camp[other] == best || isQueued[other]) continue;
                isQueued[other] = true;
                queue.Enqueue(other);
            }
        }
    }

    /// <summary>Splits each camp into parts, joining single nodes to parts at random, the likelier the more is gained.</summary>
    /// <returns>Part of each node, a number below the number of nodes.</returns>
    public int[] Refine(LeidenGraph graph, int[] camp, SeededRandom random)
    {
        int[] part = [.. Enumerable.Range(0, graph.Nodes)];
        var (sums, size) = (new (double Friends, double Foes)[graph.Nodes], new int[graph.Nodes]);
        for (var node = 0; node < graph.Nodes; node++) Enter(graph, node, node, sums, size);
        int[] order = [.. part];
        random.Shuffle(order.AsSpan());
        foreach (var node in order)
        {
            if (size[part[node]] > 1) continue;
            Leave(graph, node, node, sums, size);
            var gains = Pulls(graph, node, part).Where(pair => camp[pair.Key] == camp[node]).Select(pair => (pair.Key, Gain: Gain(graph, node, pair.Value, sums[pair.Key]))).Where(pair => pair.Gain > 0).ToList();
            if (gains.Count > 0)
            {
                var greatest = gains.Max(pair => pair.Gain);
                var chance = gains.ConvertAll(pair => Math.Exp((pair.Gain - greatest) / (Randomness * greatest)));
                var drawn = random.NextSingle() * chance.Sum();
                var place = 0;
                for (; place < chance.Count - 1 && drawn >= chance[place]; place++) drawn -= chance[place];
                part[node] = gains[place].Key;
            }
            Enter(graph, node, part[node], sums, size);
        }
        return part;
    }

    private double Gain(LeidenGraph graph, int node, double pull, (double Friends, double Foes) sums) =>
        pull - resolution * ((friends > 0 ? graph.Friends[node] * sums.Friends / friends : 0) - (foes > 0 ? graph.Foes[node] * sums.Foes / foes : 0));

    private static SortedDictionary<int, double> Pulls(LeidenGraph graph, int node, int[] camp)
    {
        var pulls = new SortedDictionary<int, double>();
        foreach (var (other, weight) in graph.Ties[node]) pulls[camp[other]] = pulls.GetValueOrDefault(camp[other]) + weight;
        return pulls;
    }

    private static double Pull(LeidenGraph graph, int node, int[] camp, int of)
    {
        double pull = 0;
        foreach (var (other, weight) in graph.Ties[node])
            if (camp[other] == of)
                pull += weight;
        return pull;
    }

    private static void Enter(LeidenGraph graph, int node, int camp, (double Friends, double Foes)[] sums, int[] size)
    {
        sums[camp] = (sums[camp].Friends + graph.Friends[node], sums[camp].Foes + graph.Foes[node]);
        size[camp]++;
    }

    private static void Leave(LeidenGraph graph, int node, int camp, (double Friends, double Foes)[] sums, int[] size)
    {
        sums[camp] = (sums[camp].Friends - graph.Friends[node], sums[camp].Foes - graph.Foes[node]);
        size[camp]--;
    }
}
