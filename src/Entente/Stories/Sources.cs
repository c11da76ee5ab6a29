namespace Entente.Stories;

/// <summary>Which documents of a story rest on one source: of one family of owners, on one agency's word, or with one text.</summary>
internal sealed class Sources
{
    private readonly DisjointSets sets;

    private Sources(DisjointSets sets, IReadOnlyList<Copy> copies, Signature original, int count) => (this.sets, Copies, Original, Count) = (sets, copies, original, count);

    /// <summary>Why they do: at most one reason of each sort a document.</summary>
    public IReadOnlyList<Copy> Copies { get; }

    /// <summary>The document on which the most others rest; the earliest of several.</summary>
    public Signature Original { get; }

    /// <summary>How many independent sources there are.</summary>
    public int Count { get; }

    /// <summary>Number of the source of a document, by its place in the order of telling.</summary>
    public int SourceOf(int document) => sets.Of(document);

    /// <summary>The sources of <paramref name="documents"/>, which stand in the order of telling.</summary>
    /// <param name="documents">All documents of a story.</param>
    /// <param name="texts">Pairs that share text, by place, the earlier first.</param>
    public static Sources Of(IReadOnlyList<Signature> documents, IReadOnlyList<(int From, int To, Edge Edge)> texts)
    {
        var sets = new DisjointSets(documents.Count);
        var reasons = new SortedDictionary<(int From, int To), (double Share, CopyKind Kind, List<string> Why)>();
        Owners(documents, sets, reasons);
        Credits(documents, sets, reasons);
        Texts(texts, sets, reasons);
        var copies = reasons.Select(pair => new Copy(documents[pair.Key.From].Id, documents[pair.Key.To].Id, Math.Round(pair.Value.Share, 2), pair.Value.Kind, string.Join("; ", pair.Value.Why))).ToList();
        var count = Enumerable.Range(0, documents.Count).Count(document => sets.Of(document) == document);
        return new Sources(sets, copies, documents[First(documents, reasons.Keys)], count);
    }

    private static void Owners(IReadOnlyList<Signature> documents, DisjointSets sets, SortedDictionary<(int, int), (double, CopyKind, List<string>)> reasons)
    {
        var last = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < documents.Count; i++)
        {
            if (documents[i].Owner is not { } owner) continue;
            if (last.TryGetValue(owner, out var earlier)) Tell(earlier, i, 0, CopyKind.None, "same owner", sets, reasons);
            last.TryAdd(owner, i);
        }
    }

    // A text that credits several agencies adds none of them: it is counted with the first that is there.
    private static void Credits(IReadOnlyList<Signature> documents, DisjointSets sets, SortedDictionary<(int, int), (double, CopyKind, List<string>)> reasons)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < documents.Count; i++)
            if (documents[i] is { Owner: { } owner, Credits.Count: 0 }) first.TryAdd(owner, i);
        for (var i = 0; i < documents.Count; i++)
            if (documents[i].Credits.Count == 1) Credit(i, 0);
        for (var i = 0; i < documents.Count; i++)
        {
            if (documents[i].Credits.Count < 2) continue;
            var known = Enumerable.Range(0, documents[i].Credits.Count).Where(c => first.ContainsKey(documents[i].CreditOwners[c])).Take(1).ToList();
            Credit(i, known.Count > 0 ? known[0] : 0);
        }

        void Credit(int document, int number)
        {
            var (agency, owner) = (documents[document].Credits[number], documents[document].CreditOwners[number]);
            if (first.TryGetValue(owner, out var source) && source != document) Tell(source, document, 0, CopyKind.None, $"credits {agency}", sets, reasons);
            first.TryAdd(owner, document);
        }
    }

    private static void Texts(IReadOnlyList<(int From, int To, Edge Edge)> texts, DisjointSets sets, SortedDictionary<(int, int), (double, CopyKind, List<string>)> reasons)
    {
        foreach (var (from, to, _) in texts) sets.Join(from, to);
        foreach (var copies in texts.GroupBy(text => text.To))
        {
            var (from, to, edge) = copies.OrderByDescending(text => text.Edge.Share).ThenBy(text => text.From).First();
            Tell(from, to, edge.Share, edge.Kind, "same text", sets, reasons);
        }
    }

    private static void Tell(int from, int to, double share, CopyKind kind, string why, DisjointSets sets, SortedDictionary<(int, int), (double, CopyKind, List<string>)> reasons)
    {
        sets.Join(from, to);
        var (known, knownKind, whys) = reasons.GetValueOrDefault((from, to), (0, CopyKind.None, []));
        reasons[(from, to)] = (Math.Max(known, share), kind == CopyKind.None ? knownKind : kind, [.. whys, why]);
    }

    private static int First(IReadOnlyList<Signature> documents, IEnumerable<(int From, int To)> reasons)
    {
        var resting = new int[documents.Count];
        foreach (var (from, _) in reasons) resting[from]++;
        var best = 0;
        for (var i = 1; i < documents.Count; i++)
            if (resting[i] > resting[best] || (resting[i] == resting[best] && documents[best].Credits.Count > 0 && documents[i].Credits.Count == 0)) best = i;
        return best;
    }
}
