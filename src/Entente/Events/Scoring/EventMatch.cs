namespace Entente.Events.Scoring;

/// <summary>Whether a coded event is a gold event: its words, its type and its countries agree.</summary>
internal static class EventMatch
{
    private static readonly HashSet<string> blocs = ["IGO", "EUR", "UNO", "IMG", "NGO"];

    /// <summary>2 where the trigger meets the anchor, 1 where it stands in its sentence, 0 for no match.</summary>
    public static int Grade(GoldEvent gold, Event e, string text)
    {
        var anchor = Anchors.Find(text, gold.Anchor) ?? (gold.OtherAnchor is { } other ? Anchors.Find(text, other) : null);
        if (anchor is not { } at) return 0;
        var grade = at.Overlaps(e.Trigger.Span) ? 2 : at.Overlaps(e.Evidence) ? 1 : 0;
        if (grade == 0 || !gold.Types.ContainsKey(Code(e.Type))) return 0;
        return SidesAgree(gold, e) ? grade : 0;
    }

    /// <summary>The type as gold writes it.</summary>
    public static string Code(EventType type) => type.ToString().ToUpperInvariant();

    /// <summary>The countries of some parties.</summary>
    public static HashSet<string> Countries(IEnumerable<Party> parties) => [.. parties.Select(p => p.Country).OfType<string>()];

    private static bool SidesAgree(GoldEvent gold, Event e)
    {
        var (actor, recipient) = (Countries(e.Actor), Countries(e.Recipient));
        if (SideAgrees(actor, gold.Actor, gold.ActorOptional) && SideAgrees(recipient, gold.Recipient, gold.RecipientOptional)) return true;
        if (!e.Reciprocal && !gold.Actor.Overlaps(gold.Recipient)) return false;
        actor.UnionWith(recipient);
        return actor.Count > 0 && Agree(actor, gold.Actor.Union(gold.Recipient).ToHashSet());
    }

    private static bool SideAgrees(HashSet<string> got, IReadOnlySet<string> want, bool optional) =>
        want.Count == 0 ? got.Count <= 2 : got.Count == 0 ? optional : Agree(got, want);

    private static bool Agree(HashSet<string> got, IReadOnlySet<string> want)
    {
        var bloc = want.Where(blocs.Contains).ToList();
        if (bloc.Count > 0 && (bloc.Exists(got.Contains) || got.IsSubsetOf(want))) return true;
        var common = got.Count(want.Contains);
        var all = got.Count + want.Count - common;
        return all == 0 || 2 * common >= all;
    }
}
