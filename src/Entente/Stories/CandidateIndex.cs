using System.Runtime.InteropServices;

namespace Entente.Stories;

/// <summary>Finds the documents worth comparing with a new one: those that share a stretch of text, or several of the words and names that matter most to both, within some days.</summary>
/// <remarks>Whether two documents find each other depends on the two alone, never on what else is there.</remarks>
internal sealed class CandidateIndex(int windowDays)
{
    private const int TextBands = 24, TextRows = 3;
    private const int MatterBands = 16, MatterRows = 2;
    private const int TopTerms = 16, TopNames = 6;
    private const int OfBand = 3, OfTerm = 1, Needed = 3;
    private const int Undated = int.MaxValue;

    private readonly Dictionary<ulong, int> heads = [];
    private readonly List<(int Slot, int Next)> postings = [];
    private readonly SortedSet<int> buckets = [];
    private readonly List<byte> evidence = [];

    /// <summary>Enters a document under <paramref name="slot"/>, and gives those already there that it should be compared with.</summary>
    public List<int> Add(Signature signature, int slot)
    {
        while (evidence.Count <= slot) evidence.Add(0);
        Span<(uint Key, byte Worth)> keys = stackalloc (uint, byte)[TextBands + MatterBands + TopTerms + TopNames];
        keys = keys[..Keys(signature, keys)];
        var bucket = signature.Day is { } day ? day.DayNumber / windowDays : Undated;
        var found = new List<int>();
        foreach (var near in Near(bucket))
            foreach (var (key, worth) in keys)
                Collect(Posting(near, key), worth, found);
        foreach (var (key, _) in keys) Enter(Posting(bucket, key), slot);
        buckets.Add(bucket);
        return Chosen(found);
    }

    private List<int> Near(int bucket)
    {
        if (bucket == Undated) return [.. buckets];
        return [bucket - 1, bucket, bucket + 1, Undated];
    }

    private void Collect(ulong posting, byte worth, List<int> found)
    {
        if (!heads.TryGetValue(posting, out var at)) return;
        var counts = CollectionsMarshal.AsSpan(evidence);
        for (; at >= 0; at = postings[at].Next)
        {
            var other = postings[at].Slot;
            if (counts[other] == 0) found.Add(other);
            counts[other] = (byte)Math.Min(255, counts[other] + worth);
        }
    }

    private List<int> Chosen(List<int> found)
    {
        var counts = CollectionsMarshal.AsSpan(evidence);
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            var other = found[i];
            if (counts[other] >= Needed) found[kept++] = other;
            counts[other] = 0;
        }
        found.RemoveRange(kept, found.Count - kept);
        return found;
    }

    private void Enter(ulong posting, int slot)
    {
        ref var head = ref CollectionsMarshal.GetValueRefOrAddDefault(heads, posting, out var exists);
        postings.Add((slot, exists ? head : -1));
        head = postings.Count - 1;
    }

    private static ulong Posting(int bucket, uint key) => ((ulong)(uint)bucket << 32) | key;

    private static int Keys(Signature signature, Span<(uint, byte)> keys)
    {
        var count = Bands(signature.Text.AsSpan(), TextBands, TextRows, 1, keys);
        count += Bands(signature.Matter.AsSpan(), MatterBands, MatterRows, 2, keys[count..]);
        count += Top(signature.Terms.AsSpan(), TopTerms, 3, keys[count..]);
        return count + Top(signature.Names.AsSpan(), TopNames, 4, keys[count..]);
    }

    private static int Bands(ReadOnlySpan<uint> sketch, int bands, int rows, uint salt, Span<(uint, byte)> keys)
    {
        if (sketch.IsEmpty) return 0;
        for (var band = 0; band < bands; band++)
        {
            var key = Hashing.Of(salt, (uint)band);
            for (var row = 0; row < rows; row++) key = Hashing.Of(key, sketch[band * rows + row]);
            keys[band] = (key, OfBand);
        }
        return bands;
    }

    private static int Top(ReadOnlySpan<Weighted> terms, int most, uint salt, Span<(uint, byte)> keys)
    {
        var sorted = terms.ToArray();
        Array.Sort(sorted, (a, b) => b.Weight.CompareTo(a.Weight) is not 0 and var order ? order : a.Key.CompareTo(b.Key));
        var count = Math.Min(most, sorted.Length);
        for (var i = 0; i < count; i++) keys[i] = (Hashing.Of(salt, sorted[i].Key), OfTerm);
        return count;
    }
}
