namespace Entente.Order.Blocs;

/// <summary>Who is tied to whom, as friend or as foe: an undirected network, at most one tie a pair.</summary>
/// <remarks>Nodes and ties are kept in ordinal order, so what is measured does not depend on the order in which they come. Immutable.</remarks>
public sealed class SignedNetwork
{
    private readonly string[] nodes;
    private readonly SignedTie[] ties;

    private SignedNetwork(string[] nodes, SignedTie[] ties, int[] ends, double[] weights, int opposed)
    {
        (this.nodes, this.ties, Ends, Weights, Opposed) = (nodes, ties, ends, weights, opposed);
        Neighbours = new Neighbours(nodes.Length, ends);
    }

    /// <summary>Names, each once, in ordinal order.</summary>
    public IReadOnlyList<string> Nodes => nodes;

    /// <summary>Ties in ordinal order, <see cref="SignedTie.A"/> before <see cref="SignedTie.B"/>.</summary>
    public IReadOnlyList<SignedTie> Ties => ties;

    /// <summary>Number of pairs that were given ties of both signs, and were netted or dropped.</summary>
    public int Opposed { get; }

    /// <summary>Node numbers of the two ends of tie t at 2t and 2t + 1.</summary>
    internal int[] Ends { get; }

    /// <summary>Weights of the ties.</summary>
    internal double[] Weights { get; }

    /// <summary>The ties at each node.</summary>
    internal Neighbours Neighbours { get; }

    /// <summary>Makes a network.</summary>
    /// <param name="nodes">Names, isolated ones too; ends of ties need not be among them. Repeated names count once.</param>
    /// <param name="ties">Ties in any order and direction. Weights of several ties of one sign between two nodes are added.</param>
    /// <param name="opposed">What becomes of pairs with ties of both signs.</param>
    /// <exception cref="ArgumentException">A weight is 0 or not finite, or a tie leads from a node to itself; the message names the tie.</exception>
    public static SignedNetwork Of(IEnumerable<string> nodes, IEnumerable<SignedTie> ties, OpposedTies opposed = OpposedTies.Net)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(ties);
        var names = new SortedSet<string>(nodes, StringComparer.Ordinal);
        var pairs = new SortedDictionary<(string A, string B), List<double>>(Comparer<(string A, string B)>.Create(Compare));
        foreach (var tie in ties)
        {
            if (!double.IsFinite(tie.Weight) || tie.Weight == 0) throw new ArgumentException($"the tie {tie.A} – {tie.B} weighs {tie.Weight}; give a finite weight other than 0, or leave the tie out", nameof(ties));
            if (tie.A == tie.B) throw new ArgumentException($"the tie {tie.A} – {tie.B} leads from a node to itself; leave it out", nameof(ties));
            var pair = string.CompareOrdinal(tie.A, tie.B) < 0 ? (tie.A, tie.B) : (tie.B, tie.A);
            if (!pairs.TryGetValue(pair, out var weights)) pairs.Add(pair, weights = []);
            weights.Add(tie.Weight);
            names.Add(tie.A);
            names.Add(tie.B);
        }
        return Of([.. names], pairs, opposed);
    }

    private static SignedNetwork Of(string[] nodes, SortedDictionary<(string A, string B), List<double>> pairs, OpposedTies opposed)
    {
        var (kept, ends, both) = (new List<SignedTie>(pairs.Count), new List<int>(2 * pairs.Count), 0);
        foreach (var ((a, b), weights) in pairs)
        {
            weights.Sort(); // so that the sum does not depend on the order of the ties
            var isOpposed = weights[0] < 0 && weights[^1] > 0;
            if (isOpposed) both++;
            var sum = isOpposed && opposed == OpposedTies.Drop ? 0 : weights.Sum();
            if (sum == 0) continue;
            kept.Add(new SignedTie(a, b, sum));
            ends.Add(Array.BinarySearch(nodes, a, StringComparer.Ordinal));
            ends.Add(Array.BinarySearch(nodes, b, StringComparer.Ordinal));
        }
        return new SignedNetwork(nodes, [.. kept], [.. ends], [.. kept.Select(tie => tie.Weight)], both);
    }

    private static int Compare((string A, string B) one, (string A, string B) other)
    {
        var first = string.CompareOrdinal(one.A, other.A);
        return first != 0 ? first : string.CompareOrdinal(one.B, other.B);
    }
}
