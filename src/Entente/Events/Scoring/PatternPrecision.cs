using Entente.Events.Patterns;
using Entente.Learning;

namespace Entente.Events.Scoring;

/// <summary>How many of the events coded in running text were judged right: of all, and by corpus, type, file, pattern.</summary>
/// <remarks>A sample that takes equally many events of each pattern says how good the patterns are; weighted by how often each coded anything, how good the events are.</remarks>
internal sealed class PatternPrecision
{
    private readonly IReadOnlyList<JudgedEvent> all;
    private readonly IReadOnlyList<JudgedEvent> judged;
    private readonly ILookup<string, JudgedEvent> byPattern;
    private readonly PatternHits hits, further;
    private readonly IReadOnlyList<Pattern> patterns;
    private readonly Dictionary<string, Pattern> known;

    /// <param name="all">Of an event judged twice, the batch that comes first counts.</param>
    /// <param name="hits">How often each pattern coded an event in the texts they were drawn from.</param>
    /// <param name="further">The same in further texts, for patterns that coded nothing in the first.</param>
    /// <param name="lexicon">The patterns of today; one whose header has changed counts as another.</param>
    public PatternPrecision(IReadOnlyList<JudgedEvent> all, PatternHits hits, PatternHits further, Lexicon lexicon)
    {
        this.further = further;
        this.all = all;
        this.hits = hits;
        judged = [.. all.OrderBy(e => e.Batch, StringComparer.Ordinal).DistinctBy(e => (e.Document, e.Event))];
        byPattern = judged.ToLookup(e => e.Pattern);
        patterns = [.. lexicon.Patterns.Where(p => p.Type is not null).DistinctBy(p => p.Key)];
        known = patterns.ToDictionary(p => p.Key);
    }

    /// <summary>Every event once.</summary>
    public IReadOnlyList<JudgedEvent> Judged => judged;

    /// <summary>All events; each counts once.</summary>
    public Score Plain => Share("all", judged);

    /// <summary>All events; each stands for as many as its pattern coded in the first texts for every one judged, so that those from the further ones, where only rare patterns were looked at, do not count.</summary>
    public Score Weighted => Score.OfWeighted("all", [.. judged.Select(e => (e.IsRight, (double)hits.Of(e.Pattern) / byPattern[e.Pattern].Count()))]);

    /// <summary>Share of the coded events whose pattern was judged, for which <see cref="Weighted"/> can speak.</summary>
    public double Covered => hits.Total == 0 ? 0 : (double)hits.Patterns.Where(byPattern.Contains).Sum(hits.Of) / hits.Total;

    /// <summary>Corpus by corpus, plain and weighted.</summary>
    public IEnumerable<(Score Plain, Score Weighted)> ByCorpus() =>
        from corpus in judged.GroupBy(e => e.Corpus).OrderBy(events => events.Key, StringComparer.Ordinal)
        let counts = corpus.CountBy(e => e.Pattern).ToDictionary()
        select (Share(corpus.Key, corpus), Score.OfWeighted(corpus.Key, [.. corpus.Select(e => (e.IsRight, (double)hits.Of(e.Pattern, corpus.Key) / counts[e.Pattern]))]));

    /// <summary>By the type that was coded, the most judged first.</summary>
    public IEnumerable<Score> ByType() => Grouped(judged, e => e.Type.ToString().ToUpperInvariant());

    /// <summary>By verb, noun, adjective.</summary>
    public IEnumerable<Score> ByPartOfSpeech() => Grouped(judged, e => e.Pattern[0] switch { 'v' => "verb", 'n' => "noun", _ => "adjective" });

    /// <summary>By pattern file, of the patterns that are still there.</summary>
    public IEnumerable<Score> ByFile() => Grouped(judged.Where(e => known.ContainsKey(e.Pattern)), e => known[e.Pattern].Place.Split(':')[0]["events/".Length..]);

    /// <summary>The kinds of error, the most frequent first.</summary>
    public IEnumerable<(string Kind, string Meaning, int Count)> Errors() =>
        JudgedEvent.Errors.Select(error => (error.Kind, error.Meaning, judged.Count(e => e.Error == error.Kind))).OrderByDescending(error => error.Item3);

    /// <summary>Factuality, background and attribution: of all acts, and of the events that are right.</summary>
    public IEnumerable<(Score OfActs, Score OfRight)> Facets()
    {
        (string Name, Func<JudgedEvent, bool?> Verdict)[] facets = [("factuality", e => e.Factuality), ("background", e => e.Background), ("attribution", e => e.Attribution)];
        foreach (var (name, verdict) in facets)
        {
            var acts = judged.Where(e => verdict(e) is not null).ToList();
            yield return (Score.OfShare(name, acts.Count(e => verdict(e) == true), acts.Count), Score.OfShare(name, acts.Count(e => e.IsRight && verdict(e) == true), acts.Count(e => e.IsRight)));
        }
    }

    /// <summary>Patterns of today with at least so many judged events, in the order of the files, each with the events that it coded in the first and further texts.</summary>
    public IEnumerable<(Pattern Pattern, Score Score, int Hits)> Patterns(int least) =>
        patterns.Where(p => byPattern[p.Key].Count() >= Math.Max(1, least)).Select(p => (p, Share(p.Key, byPattern[p.Key]), Coded(p)));

    /// <summary>Patterns of today that coded nothing in any of the texts, in the order of the files.</summary>
    public IEnumerable<Pattern> Silent => patterns.Where(p => Coded(p) == 0);

    /// <summary>How many patterns of today have how many judged events.</summary>
    public IReadOnlyList<(int Events, int Patterns)> Coverage() =>
        [.. patterns.CountBy(p => byPattern[p.Key].Count()).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value))];

    /// <summary>Judged events whose pattern has another header today or is gone.</summary>
    public int Orphaned => judged.Count(e => !known.ContainsKey(e.Pattern));

    /// <summary>Of the events judged in two batches, how many got one verdict, and Cohen's κ; null when it has none.</summary>
    public (Score Same, double? Kappa) Agreement()
    {
        var pairs = all.GroupBy(e => (e.Document, e.Event)).Select(same => same.OrderBy(e => e.Batch, StringComparer.Ordinal).DistinctBy(e => e.Batch).Take(2).ToList())
            .Where(pair => pair.Count == 2).Select(pair => (First: pair[0].IsRight, Second: pair[1].IsRight)).ToList();
        var same = Score.OfShare("same verdict", pairs.Count(p => p.First == p.Second), pairs.Count);
        if (same.Value is not { } observed) return (same, null);
        var (first, second) = (pairs.Average(p => p.First ? 1.0 : 0), pairs.Average(p => p.Second ? 1.0 : 0));
        var expected = first * second + (1 - first) * (1 - second);
        return (same, expected < 1 ? (observed - expected) / (1 - expected) : null);
    }

    private int Coded(Pattern pattern) => hits.Of(pattern.Key) + further.Of(pattern.Key);

    private static IEnumerable<Score> Grouped(IEnumerable<JudgedEvent> events, Func<JudgedEvent, string> by) =>
        events.GroupBy(by).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => Share(group.Key, group));

    private static Score Share(string measure, IEnumerable<JudgedEvent> events)
    {
        var list = events.ToList();
        return Score.OfShare(measure, list.Count(e => e.IsRight), list.Count);
    }
}
