using Entente.Documents;
using Entente.Learning;

namespace Entente.Events.Scoring;

/// <summary>Counts what is right, article by article.</summary>
internal sealed class EventTally
{
    private readonly Dictionary<string, (int Right, int Of)> counts = [];

    /// <summary>Adds one article; a missing reading misses all that was demanded.</summary>
    public void Add(GoldArticle gold, Reading? reading)
    {
        if (reading is null)
        {
            foreach (var e in gold.Events) if (e.Must) Count("recall", false);
            return;
        }
        var pairs = Pair(gold, reading);
        foreach (var i in Enumerable.Range(0, reading.Events.Count)) Count("precision", pairs.ContainsValue(i));
        for (var i = 0; i < gold.Events.Count; i++)
        {
            if (gold.Events[i].Must) Count("recall", pairs.ContainsKey(i));
            if (pairs.TryGetValue(i, out var found)) Details(gold.Events[i], reading.Events[found]);
        }
        foreach (var statement in gold.Statements)
            if (statement.Must) Count("statements", Anchors.Find(reading.Document.Text, statement.Anchor) is { } at && reading.Statements.Any(s => IsSame(s, statement, at)));
        foreach (var junk in gold.NotText) Count("boilerplate removed", !reading.Document.Text.Contains(junk, StringComparison.Ordinal));
    }

    /// <summary>All measures; recall, precision and F1 of events first.</summary>
    public IReadOnlyList<Score> Scores()
    {
        var (recall, precision) = (Of("recall"), Of("precision"));
        double? f1 = recall.Value + precision.Value is > 0 and var sum ? 2 * precision.Value * recall.Value / sum : null;
        return
        [
            recall, precision, new Score("events F1", f1, recall.N, null, null), Of("factuality"), Of("factuality of not-actual events"), Of("background"), Of("background of background"), Of("background of news"),
            Of("attribution"), Of("attribution of attributed"), Of("attribution of unattributed"), Of("date"), Of("statements"), Of("boilerplate removed"),
        ];
    }

    private static Dictionary<int, int> Pair(GoldArticle gold, Reading reading)
    {
        var candidates =
            from g in Enumerable.Range(0, gold.Events.Count)
            from e in Enumerable.Range(0, reading.Events.Count)
            let grade = EventMatch.Grade(gold.Events[g], reading.Events[e], reading.Document.Text)
            where grade > 0
            orderby grade descending, gold.Events[g].Must descending, g, e
            select (Gold: g, Event: e);
        var pairs = new Dictionary<int, int>();
        foreach (var (g, e) in candidates)
            if (!pairs.ContainsKey(g) && !pairs.ContainsValue(e)) pairs[g] = e;
        return pairs;
    }

    private void Details(GoldEvent gold, Event e)
    {
        var factual = gold.Types[EventMatch.Code(e.Type)].Contains(e.Factuality.ToString().ToLowerInvariant());
        Count("factuality", factual);
        if (gold.Types.Values.All(v => !v.Contains("actual"))) Count("factuality of not-actual events", factual);
        if (gold.Background is { } background)
        {
            Count("background", e.Background == background);
            Count(background ? "background of background" : "background of news", e.Background == background);
        }
        var voices = EventMatch.Countries(e.Attribution.Select(a => a.Speaker));
        if (gold.Voice is { Count: > 0 } wanted)
        {
            Count("attribution", voices.Overlaps(wanted));
            Count("attribution of attributed", voices.Overlaps(wanted));
        }
        else if (gold.Voice is not null)
        {
            Count("attribution", voices.Count == 0);
            Count("attribution of unattributed", voices.Count == 0);
        }
        if (gold.Date is { } date) Count("date", IsWithin(e.Date, date));
    }

    private static bool IsWithin(EventDate? got, string want)
    {
        if (got is null) return false;
        var slash = want.IndexOf('/', StringComparison.Ordinal);
        var (low, high) = slash < 0 ? (want, want) : (want[..slash], want[(slash + 1)..]);
        var (start, end) = (got.Start.ToString("O"), got.End.ToString("O"));
        if (start.StartsWith(low, StringComparison.Ordinal)) return true;
        var from = start[..Math.Min(low.Length, start.Length)];
        return string.CompareOrdinal(low, from) <= 0 && string.CompareOrdinal(from, high) <= 0 && string.CompareOrdinal(end[..Math.Min(high.Length, end.Length)], high) <= 0;
    }

    private static bool IsSame(Statement statement, GoldStatement gold, TextSpan anchor) =>
        statement.Span.Overlaps(anchor)
        && EventMatch.Countries([statement.Speaker, .. statement.CoSpeakers]).Overlaps(gold.Speakers)
        && (gold.Kinds is null || gold.Kinds.Contains(statement.Kind.ToString().ToLowerInvariant()));

    private void Count(string measure, bool right)
    {
        var (r, of) = counts.GetValueOrDefault(measure);
        counts[measure] = (r + (right ? 1 : 0), of + 1);
    }

    private Score Of(string measure)
    {
        var (right, of) = counts.GetValueOrDefault(measure);
        return Score.OfShare(measure, right, of);
    }
}
