namespace Entente.Events.Scoring;

/// <summary>Chooses a few events of every pattern, at random but from different corpora and documents as far as there are any, and counts all.</summary>
/// <param name="each">How many events of a pattern to choose at most.</param>
/// <param name="seed">Another seed, another choice.</param>
/// <remarks>What is chosen depends on the seed and on what was added, not on the order in which. Memory grows with the patterns, not with the texts. Not safe for several threads.</remarks>
internal sealed class PatternSample<T>(int each, ulong seed)
{
    private readonly Dictionary<(string Pattern, string Corpus), List<Kept>> kept = [];
    private readonly Dictionary<(string Pattern, string Corpus), int> hits = [];

    /// <summary>How often each pattern coded an event in each corpus.</summary>
    public IReadOnlyDictionary<(string Pattern, string Corpus), int> Hits => hits;

    /// <summary>Takes in all events of one document.</summary>
    public void Add(string corpus, string document, IEnumerable<Candidate<T>> events)
    {
        foreach (var group in events.GroupBy(e => e.Pattern))
        {
            var turn = 0;
            var drawn = group.Select(e => (Candidate: e, Rank: Lot.Of(seed, e.Pattern, e.Words))).ToList();
            foreach (var (candidate, rank) in drawn.OrderBy(d => d.Rank).ThenBy(d => d.Candidate.Event, StringComparer.Ordinal))
                Keep((group.Key, corpus), new Kept(turn++, rank, document, candidate));
            hits[(group.Key, corpus)] = hits.GetValueOrDefault((group.Key, corpus)) + drawn.Count;
        }
    }

    /// <summary>The chosen events by pattern, patterns in ordinal order; the corpora take turns, so that any first few of a pattern's are spread as well.</summary>
    public IEnumerable<(string Pattern, IReadOnlyList<T> Items)> Chosen() =>
        kept.GroupBy(pair => pair.Key.Pattern).OrderBy(lists => lists.Key, StringComparer.Ordinal).Select(lists => (lists.Key, InTurn(lists.Key, lists)));

    private IReadOnlyList<T> InTurn(string pattern, IEnumerable<KeyValuePair<(string Pattern, string Corpus), List<Kept>>> lists)
    {
        var corpora = lists.OrderBy(pair => Lot.Of(seed, pattern, pair.Key.Corpus)).Select(pair => pair.Value).ToList();
        return [.. Enumerable.Range(0, each).SelectMany(turn => corpora.Where(list => turn < list.Count).Select(list => list[turn].Candidate.Item)).Take(each)];
    }

    private void Keep((string Pattern, string Corpus) at, Kept one)
    {
        if (!kept.TryGetValue(at, out var list)) kept[at] = list = [];
        if (list.FindIndex(other => other.Candidate.Words == one.Candidate.Words) is var equal and >= 0)
        {
            if (one.CompareTo(list[equal]) >= 0) return;
            list.RemoveAt(equal);
        }
        var place = list.BinarySearch(one);
        list.Insert(place < 0 ? ~place : place, one);
        if (list.Count > each) list.RemoveAt(each);
    }

    /// <summary>A document's first event goes before any document's second.</summary>
    private sealed record Kept(int Turn, ulong Rank, string Document, Candidate<T> Candidate) : IComparable<Kept>
    {
        public int CompareTo(Kept? other)
        {
            if (other is null) return 1;
            if (Turn != other.Turn) return Turn.CompareTo(other.Turn);
            if (Rank != other.Rank) return Rank.CompareTo(other.Rank);
            var documents = string.CompareOrdinal(Document, other.Document);
            return documents != 0 ? documents : string.CompareOrdinal(Candidate.Event, other.Candidate.Event);
        }
    }
}
