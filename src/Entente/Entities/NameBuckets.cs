namespace Entente.Entities;

/// <summary>Which feature buckets have weights, and in which row: rare features have none.</summary>
internal sealed class NameBuckets
{
    private readonly int[] rows = new int[NameFeatures.Buckets]; // from 1; 0 where a bucket has none

    /// <param name="kept">A bit for each bucket.</param>
    /// <exception cref="InvalidDataException">There are more or fewer bits than buckets.</exception>
    public NameBuckets(sbyte[] kept)
    {
        if (kept.Length != NameFeatures.Buckets / 8) throw new InvalidDataException($"A name model has {NameFeatures.Buckets} buckets; this one has {kept.Length * 8}.");
        Kept = kept;
        for (var bucket = 0; bucket < rows.Length; bucket++)
            if ((kept[bucket >> 3] >> (bucket & 7) & 1) != 0)
                rows[bucket] = ++Count;
    }

    public sbyte[] Kept { get; }

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The row of a bucket; −1 when it has none.</summary>
    public int Row(int bucket) => rows[bucket] - 1;

    /// <summary>Keeps the buckets that occur at least so often.</summary>
    public static NameBuckets Of(IEnumerable<int> features, int least)
    {
        var counts = new int[NameFeatures.Buckets];
        foreach (var feature in features) counts[feature]++;
        var kept = new sbyte[counts.Length / 8];
        for (var bucket = 0; bucket < counts.Length; bucket++)
            if (counts[bucket] >= least) kept[bucket >> 3] |= (sbyte)(1 << (bucket & 7));
        return new NameBuckets(kept);
    }
}
