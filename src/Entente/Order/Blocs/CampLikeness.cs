namespace Entente.Order.Blocs;

/// <summary>How alike two partitions of the same nodes are, whatever their camps are called.</summary>
public static class CampLikeness
{
    /// <summary>Adjusted Rand index: 1 for the same camps, 0 on average for camps by chance, below 0 for less than that.</summary>
    /// <remarks>Hubert &amp; Arabie 1985.</remarks>
    /// <returns>Null when both put all nodes into one camp, or both each into its own, as then there is nothing beside chance.</returns>
    /// <exception cref="ArgumentException">The camps are of different nodes.</exception>
    public static double? AdjustedRand(Camps one, Camps other)
    {
        var (cells, rows, columns) = Counts(one, other);
        var (both, left, right) = (cells.Sum(Pairs), rows.Sum(Pairs), columns.Sum(Pairs));
        var all = Pairs(one.Nodes.Count);
        if (all == 0) return null;
        var expected = left * right / all;
        var most = (left + right) / 2;
        return most == expected ? null : (both - expected) / (most - expected);
    }

    /// <summary>Variation of information: 0 for the same camps, at most the logarithm of the number of nodes, in nats.</summary>
    /// <remarks>Meilă 2007.</remarks>
    /// <returns>Null without nodes.</returns>
    /// <exception cref="ArgumentException">The camps are of different nodes.</exception>
    public static double? VariationOfInformation(Camps one, Camps other)
    {
        var (cells, rows, columns) = Counts(one, other);
        double n = one.Nodes.Count;
        return n == 0 ? null : Math.Max(0, 2 * Entropy(cells, n) - Entropy(rows, n) - Entropy(columns, n));
    }

    private static double Pairs(int count) => count * (count - 1.0) / 2;

    private static double Entropy(int[] counts, double all) => -counts.Where(count => count > 0).Sum(count => count / all * Math.Log(count / all));

    private static (int[] Cells, int[] Rows, int[] Columns) Counts(Camps one, Camps other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (!one.Nodes.SequenceEqual(other.Nodes)) throw new ArgumentException("the two are of different nodes; compare them on the nodes that both have", nameof(other));
        var (cells, rows, columns) = (new int[one.Count * other.Count], new int[one.Count], new int[other.Count]);
        for (var node = 0; node < one.Of.Count; node++)
        {
            cells[one.Of[node] * other.Count + other.Of[node]]++;
            rows[one.Of[node]]++;
            columns[other.Of[node]]++;
        }
        return (cells, rows, columns);
    }
}
