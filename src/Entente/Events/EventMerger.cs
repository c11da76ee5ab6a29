using Entente.Documents;

namespace Entente.Events;

/// <summary>Makes one event of the mentions of one act in a document.</summary>
internal static class EventMerger
{
    /// <summary>Events in the order of the text, each with the further sentences that say the same.</summary>
    public static IReadOnlyList<Event> Merge(Document document, IReadOnlyList<Event> events)
    {
        var kept = new List<Event>();
        foreach (var e in events.OrderBy(e => document.PartAt(e.Evidence.Start) == PartKind.Title).ThenBy(e => e.Trigger.Span.Start))
        {
            var at = kept.FindIndex(other => Same(document, other, e));
            if (at < 0) kept.Add(e);
            else kept[at] = Joined(kept[at], e);
        }
        return [.. kept.OrderBy(e => e.Trigger.Span.Start)];
    }

    private static bool Same(Document document, Event one, Event other)
    {
        if (one.Type != other.Type || one.Factuality != other.Factuality || one.Of != other.Of) return false;
        if (document.PartAt(other.Evidence.Start) == PartKind.Title) return Overlap(one.Actor, other.Actor) && Overlap(one.Recipient, other.Recipient);
        if (one.Cameo != other.Cameo && (one.Mode != other.Mode || one.Mode is null)) return false;
        if (!SameSide(one.Actor, other.Actor) || !SameSide(one.Recipient, other.Recipient) || !SomeSide(one, other)) return false;
        if (one.Date is null || other.Date is null || one.Date.From != DateOrigin.Expression || other.Date.From != DateOrigin.Expression) return true;
        return one.Date.Start <= other.Date.End && other.Date.Start <= one.Date.End;
    }

    private static Event Joined(Event first, Event second)
    {
        var (kept, more) = second.Actor.Count + second.Recipient.Count > first.Actor.Count + first.Recipient.Count && first.Actor.Count + first.Recipient.Count < 2 ? (second, first) : (first, second);
        return kept with
        {
            Also = more.Evidence == kept.Evidence || kept.Also.Contains(more.Evidence) ? kept.Also : [.. kept.Also.Concat(more.Also).Append(more.Evidence).Where(span => span != kept.Evidence).Distinct().Order()],
            Date = kept.Date is null or { From: not DateOrigin.Expression } && more.Date is { From: DateOrigin.Expression } ? more.Date : kept.Date,
            Place = kept.Place ?? more.Place,
            Confidence = Math.Max(kept.Confidence, more.Confidence),
        };
    }

    /// <summary>A mention that leaves a side out may mean the same as one that fills it.</summary>
    private static bool SameSide(IReadOnlyList<Party> one, IReadOnlyList<Party> other) => one.Count == 0 || other.Count == 0 || SameParties(one, other);

    private static bool SomeSide(Event one, Event other) => (one.Actor.Count > 0 && other.Actor.Count > 0) || (one.Recipient.Count > 0 && other.Recipient.Count > 0);

    private static bool SameParties(IReadOnlyList<Party> one, IReadOnlyList<Party> other) =>
        one.Count == other.Count && one.All(p => other.Any(o => o.Key == p.Key || (o.Country is not null && o.Country == p.Country && o.Sector == p.Sector && (StandsForState(o) || StandsForState(p)))));

    /// <summary>Two ministers of one state are two; a minister and the state are one.</summary>
    private static bool StandsForState(Party party) => party.Entity is null || party.Entity == party.Country;

    private static bool Overlap(IReadOnlyList<Party> one, IReadOnlyList<Party> other) =>
        one.Count == 0 || other.Count == 0 || one.Any(p => other.Any(o => o.Key == p.Key || (o.Country == p.Country && o.Country is not null)));
}
