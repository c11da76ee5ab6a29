namespace Entente.Order.Blocs;

/// <summary>Which node stands in which camp.</summary>
/// <remarks>Camps are numbered from 0, the largest first, of equals the one whose first node comes first. Two are alike when they part the nodes alike.</remarks>
public sealed class Camps : IEquatable<Camps>
{
    private readonly string[] nodes;
    private readonly int[] of;

    private Camps(string[] nodes, int[] of, int count) => (this.nodes, this.of, Count) = (nodes, of, count);

    /// <summary>Names of the nodes, in ordinal order.</summary>
    public IReadOnlyList<string> Nodes => nodes;

    /// <summary>Camp of each of <see cref="Nodes"/>, from 0 to <see cref="Count"/> − 1.</summary>
    public IReadOnlyList<int> Of => of;

    /// <summary>Number of camps.</summary>
    public int Count { get; }

    /// <summary>Members of the camps, each in ordinal order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Members =>
        [.. Enumerable.Range(0, Count).Select(camp => (IReadOnlyList<string>)[.. nodes.Where((_, node) => of[node] == camp)])];

    /// <summary>Makes camps of labels.</summary>
    /// <param name="nodes">Names, each once.</param>
    /// <param name="labels">A label for each; nodes with one label are one camp.</param>
    /// <exception cref="ArgumentException">There are not as many labels as names, or a name stands twice.</exception>
    public static Camps From(IEnumerable<string> nodes, IEnumerable<int> labels)
    {
        string[] names = [.. nodes];
        int[] given = [.. labels];
        if (names.Length != given.Length) throw new ArgumentException($"{names.Length} nodes have {given.Length} labels; give one for each", nameof(labels));
        Array.Sort(names, given, StringComparer.Ordinal);
        for (var node = 1; node < names.Length; node++)
            if (names[node] == names[node - 1])
                throw new ArgumentException($"the node {names[node]} is given twice", nameof(nodes));
        var groups = given.Select((label, node) => (label, node)).GroupBy(pair => pair.label, pair => pair.node).OrderByDescending(group => group.Count()).ThenBy(group => group.Min()).ToList();
        var of = new int[names.Length];
        for (var camp = 0; camp < groups.Count; camp++)
            foreach (var node in groups[camp])
                of[node] = camp;
        return new Camps(names, of, groups.Count);
    }

    /// <summary>Whether the same nodes are parted alike.</summary>
    public bool Equals(Camps? other) => other is not null && nodes.AsSpan().SequenceEqual(other.nodes) && of.AsSpan().SequenceEqual(other.of);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Camps);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(nodes.Length, Count, of.Length > 0 ? of[^1] : 0);
}
