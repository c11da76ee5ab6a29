using Entente.Events;

namespace Entente.Stories;

/// <summary>Finds what one voice of a story asserts and another denies.</summary>
internal static class Disputes
{
    /// <summary>The disputes over <paramref name="events"/>, in their order.</summary>
    public static List<Dispute> Of(IReadOnlyList<Signature> documents, List<(StoryEvent Event, List<(int Document, Act Act)> Acts)> events)
    {
        var disputes = new List<Dispute>();
        var denials = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var denial in documents.SelectMany(document => document.Denials))
            (denials.TryGetValue(denial.Event, out var speakers) ? speakers : denials[denial.Event] = []).Add(denial.Speaker);
        var negated = events.FindAll(e => e.Event.Factuality == Factuality.Negated);
        if (denials.Count == 0 && negated.Count == 0) return disputes;
        foreach (var (asserted, acts) in events)
        {
            if (asserted.Factuality is not (Factuality.Actual or Factuality.Possible)) continue;
            var denied = acts.SelectMany(telling => denials.GetValueOrDefault(telling.Act.Id, []));
            foreach (var (_, nots) in negated)
                if (ActLikeness.SameDeed(acts[0].Act, nots[0].Act))
                    denied = denied.Concat(nots.SelectMany(not => denials.GetValueOrDefault(not.Act.Id) ?? [Voice(documents, not)]));
            var against = Sorted(denied);
            if (against.Count > 0) disputes.Add(new Dispute(asserted.Lead.Event, Sorted(acts.Select(telling => Voice(documents, telling)).Where(voice => !against.Contains(voice))), against));
        }
        return disputes;
    }

    // Whose word it is: the innermost speaker's, else the outlet's own.
    private static string Voice(IReadOnlyList<Signature> documents, (int Document, Act Act) telling) =>
        telling.Act.Speakers.Count > 0 ? telling.Act.Speakers[^1] : documents[telling.Document].Outlet ?? "";

    private static List<string> Sorted(IEnumerable<string> voices) => [.. voices.Where(voice => voice.Length > 0).Distinct().Order(StringComparer.Ordinal)];
}
