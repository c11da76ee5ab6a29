namespace Entente.Stories;

/// <summary>The measures of coreference.</summary>
internal static class ClusterMeasures
{
    /// <summary>Bagga and Baldwin (1998): how pure each item's group is, and how much of its gold group is in it.</summary>
    public static (double Precision, double Recall) BCubed(IReadOnlyList<(string Gold, string Found, string Block)> items)
    {
        var (gold, found, both) = Counts(items);
        double precision = 0, recall = 0;
        foreach (var ((g, f), n) in both)
        {
            precision += (double)n * n / found[f];
            recall += (double)n * n / gold[g];
        }
        return (precision / items.Count, recall / items.Count);
    }

    /// <summary>Vilain et al. (1995): links that must be added; F1, null when gold has only single items.</summary>
    public static double? Muc(IReadOnlyList<(string Gold, string Found, string Block)> items)
    {
        var (gold, found, both) = Counts(items);
        var needed = items.Count - gold.Count;
        if (needed == 0) return null;
        var given = items.Count - found.Count;
        var right = items.Count - both.Count;
        return right == 0 ? 0 : 2.0 * right / (needed + given);
    }

    /// <summary>Luo (2005), φ4: the best matching of groups, each pair by its own F1.</summary>
    public static double CeafE(IReadOnlyList<(string Gold, string Found, string Block)> items)
    {
        var (gold, found, both) = Counts(items);
        var (golds, founds) = (Numbers(gold.Keys), Numbers(found.Keys));
        var sets = new DisjointSets(golds.Count + founds.Count);
        foreach (var (g, f) in both.Keys) sets.Join(golds[g], golds.Count + founds[f]);
        double sum = 0;
        foreach (var part in both.GroupBy(pair => sets.Of(golds[pair.Key.Gold])))
            sum += Best([.. part.Select(pair => (pair.Key.Gold, pair.Key.Found, 2.0 * pair.Value / (gold[pair.Key.Gold] + found[pair.Key.Found])))]);
        return 2 * sum / (gold.Count + found.Count);
    }

    /// <summary>Over pairs of items; null where no pair is in one group.</summary>
    public static (double? Precision, double? Recall) Pairs(IReadOnlyList<(string Gold, string Found, string Block)> items)
    {
        var (gold, found, both) = Counts(items);
        var right = both.Values.Sum(Choose);
        var (given, needed) = (found.Values.Sum(Choose), gold.Values.Sum(Choose));
        return (given == 0 ? null : right / given, needed == 0 ? null : right / needed);
    }

    private static double Choose(int n) => n * (n - 1.0) / 2;

    private static (Dictionary<string, int> Gold, Dictionary<string, int> Found, Dictionary<(string Gold, string Found), int> Both) Counts(IReadOnlyList<(string Gold, string Found, string Block)> items)
    {
        var (gold, found, both) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<(string, string), int>());
        foreach (var (g, f, _) in items)
        {
            gold[g] = gold.GetValueOrDefault(g) + 1;
            found[f] = found.GetValueOrDefault(f) + 1;
            both[(g, f)] = both.GetValueOrDefault((g, f)) + 1;
        }
        return (gold, found, both);
    }

    private static Dictionary<string, int> Numbers(IEnumerable<string> keys) => keys.Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);

    private static double Best(IReadOnlyList<(string Gold, string Found, double Worth)> pairs)
    {
        if (pairs.Count == 1) return pairs[0].Worth;
        var (rows, columns) = (Numbers(pairs.Select(pair => pair.Gold).Distinct()), Numbers(pairs.Select(pair => pair.Found).Distinct()));
        var size = Math.Max(rows.Count, columns.Count);
        var worth = new double[size, size];
        foreach (var (gold, found, value) in pairs) worth[rows[gold], columns[found]] = value;
        return Assignment.Most(worth);
    }
}
