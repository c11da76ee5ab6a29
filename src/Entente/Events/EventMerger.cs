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
        if (one.Mode != other.Mode && one.Mode is not null && other.Mode is not null) return false;
        if (!SameParties(one.Actor, other.Actor) || !SameParties(one.Recipient, other.Recipient)) return false;
        if (one.Background != other.Background && one.Date?.Start != other.Date?.Start) return false;
        return one.Date is null || other.Date is null || one.Date.Start <= other.Date.End && other.Date.Start <= one.Date.End;
    }

    private static Event Joined(Event kept, Event more) => kept with
    {
        Also = more.Evidence == kept.Evidence || kept.Also.Contains(more.Evidence) ? kept.Also : [.. kept.Also, more.Evidence],
        Date = kept.Date is null or { From: DateOrigin.Publication } && more.Date is { From: not DateOrigin.Publication } ? more.Date : kept.Date,
        Place = kept.Place ?? more.Place,
        Confidence = Math.Max(kept.Confidence, more.Confidence),
    };

    private static bool SameParties(IReadOnlyList<Party> one, IReadOnlyList<Party> other) =>
        one.Count == other.Count && one.All(p => other.Any(o => o.Key == p.Key || (o.Country == p.Country && o.Sector == p.Sector && o.Country is not null)));

    private static bool Overlap(IReadOnlyList<Party> one, IReadOnlyList<Party> other) =>
        one.Count == 0 || other.Count == 0 || one.Any(p => other.Any(o => o.Key == p.Key || (o.Country == p.Country && o.Country is not null)));
}
