namespace Entente.Stories;

/// <summary>Collects the weight of words or names, and gives those that weigh most as a vector of length one.</summary>
internal sealed class TermBag
{
    private readonly Dictionary<uint, (double Count, double Rarity)> terms = [];

    /// <summary>Counts one use of <paramref name="key"/>.</summary>
    public void Add(uint key, double rarity, double count = 1)
    {
        var known = terms.GetValueOrDefault(key);
        terms[key] = (known.Count + count, Math.Max(known.Rarity, rarity));
    }

    /// <summary>The heaviest <paramref name="most"/>, by key.</summary>
    public Weighted[] Heaviest(int most)
    {
        var all = new (uint Key, double Weight)[terms.Count];
        var i = 0;
        foreach (var (key, (count, rarity)) in terms) all[i++] = (key, (1 + Math.Log(Math.Max(1, count))) * rarity * rarity);
        Array.Sort(all, (a, b) => b.Weight.CompareTo(a.Weight) is not 0 and var order ? order : a.Key.CompareTo(b.Key));
        var kept = all.AsSpan(0, Math.Min(most, all.Length));
        double length = 0;
        foreach (var (_, weight) in kept) length += weight * weight;
        length = Math.Sqrt(length);
        var vector = new Weighted[kept.Length];
        for (i = 0; i < vector.Length; i++) vector[i] = new Weighted(kept[i].Key, (byte)Math.Clamp(Math.Round(255 * kept[i].Weight / length), 1, 255));
        Array.Sort(vector, (a, b) => a.Key.CompareTo(b.Key));
        return vector;
    }
}
