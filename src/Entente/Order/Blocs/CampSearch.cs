using Entente.Learning;

namespace Entente.Order.Blocs;

/// <summary>Looks for camps with as much weight inside as can be, by moving one node after another, from many starts.</summary>
internal sealed class CampSearch
{
    private readonly NetworkPart part;
    private readonly int most;
    private readonly int[] label;
    private readonly int[] size;
    private readonly double[] pull; // of each camp on each node
    private readonly SeededRandom random;

    /// <param name="part">Where to look.</param>
    /// <param name="most">Most camps.</param>
    /// <param name="random">What shakes the camps.</param>
    public CampSearch(NetworkPart part, int most, SeededRandom random)
    {
        (this.part, this.most, this.random) = (part, most, random);
        (label, size, pull) = (new int[part.Nodes], new int[most], new double[part.Nodes * most]);
    }

    /// <summary>The best camps found from a start.</summary>
    /// <param name="start">Camp of each node.</param>
    /// <param name="rounds">How often to shake and settle.</param>
    public int[] From(int[] start, int rounds)
    {
        Place(start);
        Settle();
        var (best, least) = ((int[])label.Clone(), Cost(part, label));
        for (var round = 0; round < rounds && least > 0; round++)
        {
            Shake();
            Settle();
            var cost = Cost(part, label);
            if (cost < least) least = cost;
            if (cost <= least) label.CopyTo(best, 0);
            else Place(best);
        }
        return best;
    }

    /// <summary>Weight of the foes in one camp and of the friends in two.</summary>
    public static double Cost(NetworkPart part, int[] label)
    {
        double sum = 0;
        for (var tie = 0; tie < part.Weights.Length; tie++)
            if (label[part.Ends[2 * tie]] == label[part.Ends[2 * tie + 1]] != part.Weights[tie] > 0)
                sum += part.Sizes[tie];
        return sum;
    }

    private void Place(int[] start)
    {
        start.CopyTo(label, 0);
        Array.Clear(size);
        Array.Clear(pull);
        foreach (var camp in label) size[camp]++;
        for (var node = 0; node < part.Nodes; node++)
            foreach (var (other, tie) in part.Neighbours[node])
                pull[node * most + label[other]] += part.Weights[tie];
    }

    private void Settle()
    {
        do MoveNodes();
        while (JoinCamps());
    }

    // Joins the two camps between which friends outweigh foes most.
    private bool JoinCamps()
    {
        if (most == 2) return false;
        var between = new Dictionary<(int, int), double>();
        for (var tie = 0; tie < part.Weights.Length; tie++)
        {
            var (a, b) = (label[part.Ends[2 * tie]], label[part.Ends[2 * tie + 1]]);
            if (a == b) continue;
            var pair = a < b ? (a, b) : (b, a);
            between[pair] = between.GetValueOrDefault(pair) + part.Weights[tie];
        }
        if (between.Count == 0) return false;
        var ((into, from), gain) = between.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).First();
        if (gain <= 1e-9) return false;
        for (var node = 0; node < part.Nodes; node++)
            if (label[node] == from)
                Move(node, into);
        return true;
    }

    private void MoveNodes()
    {
        for (var moved = true; moved;)
        {
            moved = false;
            for (var node = 0; node < part.Nodes; node++)
            {
                var best = Best(node);
                if (pull[node * most + best] <= pull[node * most + label[node]] + 1e-9) continue;
                Move(node, best);
                moved = true;
            }
        }
    }

    private int Best(int node)
    {
        var pulls = pull.AsSpan(node * most, most);
        var best = label[node];
        var free = false;
        for (var camp = 0; camp < most; camp++)
        {
            if (size[camp] == 0)
            {
                if (free) continue;
                free = true;
            }
            if (pulls[camp] > pulls[best] + 1e-9) best = camp;
        }
        return best;
    }

    private void Move(int node, int camp)
    {
        size[label[node]]--;
        size[camp]++;
        foreach (var (other, tie) in part.Neighbours[node])
        {
            pull[other * most + label[node]] -= part.Weights[tie];
            pull[other * most + camp] += part.Weights[tie];
        }
        label[node] = camp;
    }

    // Moves some nodes around a random one to other camps.
    private void Shake()
    {
        var node = random.Next(part.Nodes);
        for (var count = 2 + random.Next(Math.Max(2, Math.Min(part.Nodes / 8, 12))); count > 0; count--)
        {
            var neighbours = part.Neighbours[node];
            var other = most == 2 ? 1 - label[node] : random.Next(3) == 0 ? random.Next(most) : label[neighbours[random.Next(neighbours.Length)].Node];
            if (other != label[node]) Move(node, other);
            node = random.Next(2) == 0 ? neighbours[random.Next(neighbours.Length)].Node : random.Next(part.Nodes);
        }
    }
}
