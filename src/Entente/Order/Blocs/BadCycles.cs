namespace Entente.Order.Blocs;

/// <summary>Finds cycles of which no camps can please every tie: with an odd number of foes for two camps, with one pair of foes for any number.</summary>
/// <remarks>
/// For two camps the ties that given camps displease are called odd: a cycle is bad when it holds an odd number of them, whatever the camps. For any
/// number the foes are odd, and the others of the cycle must be friends. Each bad cycle is found from an odd tie by the shortest way around it.
/// </remarks>
internal sealed class BadCycles
{
    private const double PerTie = 1e-6; // of equals the shorter way

    private readonly NetworkPart part;
    private readonly bool isTwo;
    private readonly bool[] isOdd;
    private readonly double[] distance;
    private readonly Neighbour[] before;
    private readonly int[] reached;
    private readonly PriorityQueue<int, double> queue = new();

    /// <param name="part">Where to look.</param>
    /// <param name="camps">Good camps, as a start; null when any number of camps is allowed.</param>
    public BadCycles(NetworkPart part, int[]? camps)
    {
        (this.part, isTwo) = (part, camps is not null);
        isOdd = [.. part.Weights.Select((weight, tie) => camps is null ? weight < 0 : camps[part.Ends[2 * tie]] == camps[part.Ends[2 * tie + 1]] != weight > 0)];
        (distance, before, reached) = (new double[2 * part.Nodes], new Neighbour[2 * part.Nodes], new int[2 * part.Nodes]);
    }

    /// <summary>Bad triangles of which one tie alone is displeased, as these prove most; a few for each displeased tie.</summary>
    public List<CoverRow> Triangles(bool[] isDispleased, int mostEach)
    {
        var (found, tieTo) = (new List<CoverRow>(), new int[part.Nodes]);
        for (var tie = 0; tie < isDispleased.Length; tie++)
        {
            if (!isDispleased[tie]) continue;
            var (a, b) = (part.Ends[2 * tie], part.Ends[2 * tie + 1]);
            Array.Fill(tieTo, -1);
            foreach (var (node, side) in part.Neighbours[a]) tieTo[node] = side;
            var left = mostEach;
            foreach (var (node, side) in part.Neighbours[b])
            {
                var other = tieTo[node];
                if (other < 0 || isDispleased[side] || isDispleased[other] || !IsBad(tie, side, other)) continue;
                found.Add(CoverRow.OneOf([tie, side, other]));
                if (--left == 0) break;
            }
        }
        return found;
    }

    /// <summary>Bad cycles of which less than one tie is cut, at most one for each odd tie and end.</summary>
    public List<CoverRow> Missed(double[] cut)
    {
        var (found, seen) = (new List<CoverRow>(), new HashSet<string>());
        for (var node = 0; node < part.Nodes; node++)
        {
            var limit = double.NegativeInfinity;
            foreach (var (_, tie) in part.Neighbours[node])
                if (isOdd[tie])
                    limit = Math.Max(limit, 1 - Math.Max(0, cut[tie]));
            if (limit <= 1e-6) continue;
            Search(node, cut, limit + 1e-3);
            foreach (var (other, tie) in part.Neighbours[node])
            {
                if (!isOdd[tie] || distance[2 * other] + cut[tie] > 1 - 1e-6 + 1e-3) continue;
                var row = CoverRow.OneOf(Around(node, other, tie));
                if (row.Missed(cut) > 1e-6 && seen.Add(string.Join(',', row.Ties.Order()))) found.Add(row);
            }
        }
        return found;
    }

    private bool IsBad(int a, int b, int c)
    {
        var odd = (isOdd[a] ? 1 : 0) + (isOdd[b] ? 1 : 0) + (isOdd[c] ? 1 : 0);
        return odd == 1 || (isTwo && odd == 3);
    }

    // Dijkstra's shortest ways over friends, or over all ties with the odd ones leading to the other layer.
    private void Search(int source, double[] cut, double limit)
    {
        Array.Fill(distance, double.PositiveInfinity);
        Array.Clear(reached);
        queue.Clear();
        distance[2 * source] = 0;
        queue.Enqueue(2 * source, 0);
        while (queue.TryDequeue(out var state, out var far))
        {
            if (reached[state]++ > 0) continue;
            foreach (var (other, tie) in part.Neighbours[state >> 1])
            {
                if (isOdd[tie] && !isTwo) continue;
                var next = 2 * other + ((state & 1) ^ (isOdd[tie] ? 1 : 0));
                var length = far + Math.Max(0, cut[tie]) + PerTie;
                if (length >= limit || length >= distance[next]) continue;
                (distance[next], before[next]) = (length, new Neighbour(state, tie));
                queue.Enqueue(next, length);
            }
        }
    }

    // The way may pass a node twice; then one of the loops is bad by itself.
    private int[] Around(int source, int end, int tie)
    {
        var (nodes, ties) = (new List<int> { end }, new List<int>());
        for (var state = 2 * end; state != 2 * source;)
        {
            ties.Add(before[state].Tie);
            state = before[state].Node;
            var seen = nodes.IndexOf(state >> 1);
            nodes.Add(state >> 1);
            if (seen < 0) continue;
            var loop = ties[seen..];
            if (loop.Count(isOddTie => isOdd[isOddTie]) % 2 == 1) return [.. loop];
            nodes.RemoveRange(seen + 1, nodes.Count - seen - 1);
            ties.RemoveRange(seen, ties.Count - seen);
        }
        return [.. ties, tie];
    }
}
