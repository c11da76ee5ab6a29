namespace Entente.Stories;

/// <summary>Divides documents that are linked, some of them weakly, into groups: always joins the two groups of the highest mean likeness (average linkage).</summary>
/// <remarks>Then single documents and pairs go to the larger group that has a few members very like them, for a short report is like few others. Documents that were not compared count as unlike. The result depends on the numbers alone: ties go to the lowest members.</remarks>
internal sealed class Grouping
{
    private const int Small = 2; // members of a group that may still go to a larger one
    private const int Few = 3;   // members of the larger group that speak for it

    private readonly int[] owner;
    private readonly List<int>[] members;
    private readonly Dictionary<int, long>[] sums;
    private readonly HashSet<int>[] apart;
    private readonly int[] version;
    private readonly PriorityQueue<(int One, int Other, int Versions), (double Unlike, int One, int Other)> queue = new();
    private readonly double joinAt;
    private readonly List<(int Other, int Same)>[] links;

    private Grouping(int count, double joinAt)
    {
        this.joinAt = joinAt;
        links = new List<(int, int)>[count];
        owner = new int[count];
        version = new int[count];
        members = new List<int>[count];
        sums = new Dictionary<int, long>[count];
        apart = new HashSet<int>[count];
        for (var i = 0; i < count; i++) (owner[i], members[i], sums[i], apart[i], links[i]) = (i, [i], [], [], []);
    }

    /// <summary>The groups of documents 0 to <paramref name="count"/>, each sorted, by their lowest members.</summary>
    /// <param name="count">How many documents there are, numbered in an order that their arrival does not change.</param>
    /// <param name="links">Likeness of two in ten-thousandths, each pair once.</param>
    /// <param name="together">Pairs whose groups are to be one.</param>
    /// <param name="apart">Pairs that must not; stronger than the pairs before.</param>
    /// <param name="options">From where on groups join.</param>
    public static List<List<int>> Of(int count, IEnumerable<(int One, int Other, int Same)> links, IEnumerable<(int One, int Other)> together, IEnumerable<(int One, int Other)> apart, StoryOptions options)
    {
        var grouping = new Grouping(count, options.JoinAt);
        foreach (var (one, other, same) in links) grouping.Link(one, other, same);
        foreach (var (one, other) in apart) _ = grouping.apart[one].Add(other) | grouping.apart[other].Add(one);
        for (var i = 0; i < count; i++) grouping.Offer(i, onlyHigher: true);
        grouping.Run();
        grouping.Attach(options.AttachAt);
        foreach (var (one, other) in together) grouping.Force(one, other); // a merge joins the groups as they would be without it
        return [.. grouping.members.Where((group, i) => grouping.owner[i] == i).Select(group => group.Order().ToList())];
    }

    private void Link(int one, int other, int same)
    {
        sums[one][other] = sums[other][one] = same;
        links[one].Add((other, same));
        links[other].Add((one, same));
    }

    // All small groups choose among the groups as they stand, so none has to wait for another.
    private void Attach(double attachAt)
    {
        var chosen = new List<(int Small, int Large)>();
        for (var group = 0; group < owner.Length; group++)
            if (owner[group] == group && members[group].Count <= Small && Nearest(group, attachAt) is { } large) chosen.Add((group, large));
        foreach (var (small, large) in chosen)
            if (!apart[small].Contains(large)) Join(large, small);
    }

    private int? Nearest(int small, double attachAt)
    {
        var (best, nearest, isTie) = (attachAt, (int?)null, false);
        foreach (var large in sums[small].Keys.Where(other => members[other].Count > Small && !apart[small].Contains(other)).Order())
        {
            var like = members[small].Average(member => Closest(member, large));
            isTie = like == best ? nearest is not null : like < best && isTie;
            if (like >= best) (best, nearest) = (like, nearest is not null && like == best ? nearest : large);
        }
        return isTie ? null : nearest;
    }

    private double Closest(int member, int group)
    {
        Span<int> top = stackalloc int[Few];
        foreach (var (other, same) in links[member])
            if (owner[other] == group && same > top[^1])
            {
                top[^1] = same;
                top.Sort((a, b) => b.CompareTo(a));
            }
        return (top[0] + top[1] + top[2]) / (Few * Edge.Unit);
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
