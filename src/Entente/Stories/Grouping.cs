namespace Entente.Stories;

/// <summary>Divides documents that are linked, some of them weakly, into groups: always joins the two groups of the highest mean likeness (average linkage).</summary>
/// <remarks>Documents that were not compared count as unlike. The result depends on the numbers alone: ties go to the lowest members.</remarks>
internal sealed class Grouping
{
    private readonly int[] owner;
    private readonly List<int>[] members;
    private readonly Dictionary<int, long>[] sums;
    private readonly HashSet<int>[] apart;
    private readonly int[] version;
    private readonly PriorityQueue<(int One, int Other, int Versions), (double Unlike, int One, int Other)> queue = new();
    private readonly double joinAt;

    private Grouping(int count, double joinAt)
    {
        this.joinAt = joinAt;
        owner = new int[count];
        version = new int[count];
        members = new List<int>[count];
        sums = new Dictionary<int, long>[count];
        apart = new HashSet<int>[count];
        for (var i = 0; i < count; i++) (owner[i], members[i], sums[i], apart[i]) = (i, [i], [], []);
    }

    /// <summary>The groups of documents 0 to <paramref name="count"/>, each sorted, by their lowest members.</summary>
    /// <param name="count">How many documents there are, numbered in an order that their arrival does not change.</param>
    /// <param name="links">Likeness of two in ten-thousandths, each pair once.</param>
    /// <param name="together">Pairs that must stand together.</param>
    /// <param name="apart">Pairs that must not; stronger than the pairs before.</param>
    /// <param name="joinAt">Least mean likeness that joins, 0 to 1.</param>
    public static List<List<int>> Of(int count, IEnumerable<(int One, int Other, int Same)> links, IEnumerable<(int One, int Other)> together, IEnumerable<(int One, int Other)> apart, double joinAt)
    {
        var grouping = new Grouping(count, joinAt);
        foreach (var (one, other, same) in links) grouping.sums[one][other] = grouping.sums[other][one] = same;
        foreach (var (one, other) in apart) _ = grouping.apart[one].Add(other) | grouping.apart[other].Add(one);
        foreach (var (one, other) in together) grouping.Force(one, other);
        for (var i = 0; i < count; i++) grouping.Offer(i, onlyHigher: true);
        grouping.Run();
        return [.. grouping.members.Where((group, i) => grouping.owner[i] == i).Select(group => group.Order().ToList())];
    }

    private void Run()
    {
        while (queue.TryDequeue(out var pair, out _))
            if (owner[pair.One] == pair.One && owner[pair.Other] == pair.Other && version[pair.One] + version[pair.Other] == pair.Versions)
                Offer(Join(pair.One, pair.Other), onlyHigher: false);
    }

    private void Force(int one, int other)
    {
        (one, other) = (owner[one], owner[other]);
        if (one != other && !apart[one].Contains(other)) Join(Math.Min(one, other), Math.Max(one, other));
    }

    // The group keeps the lower number, and takes over what the other was linked with.
    private int Join(int kept, int gone)
    {
        foreach (var member in members[gone]) owner[member] = kept;
        members[kept].AddRange(members[gone]);
        sums[kept].Remove(gone);
        sums[gone].Remove(kept);
        foreach (var (other, sum) in sums[gone])
        {
            sums[other].Remove(gone);
            sums[other][kept] = sums[kept][other] = sums[kept].GetValueOrDefault(other) + sum;
        }
        foreach (var other in apart[gone])
        {
            apart[other].Remove(gone);
            apart[other].Add(kept);
            apart[kept].Add(other);
        }
        version[kept] += members[gone].Count;
        return kept;
    }

    private void Offer(int group, bool onlyHigher)
    {
        if (owner[group] != group) return;
        foreach (var (other, sum) in sums[group])
        {
            if (onlyHigher && other < group || apart[group].Contains(other)) continue;
            var mean = sum / (Edge.Unit * members[group].Count * members[other].Count);
            var (low, high) = group < other ? (group, other) : (other, group);
            if (mean >= joinAt) queue.Enqueue((low, high, version[low] + version[high]), (-mean, low, high));
        }
    }
}
