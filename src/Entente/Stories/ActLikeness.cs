using Entente.Events;

namespace Entente.Stories;

/// <summary>Whether two acts, told by two documents, may be one.</summary>
internal static class ActLikeness
{
    private const int LooseDays = 1; // papers differ by a day about the day

    /// <summary>Share of the acts of the poorer document that the other tells too, softened for documents of few acts.</summary>
    public static double Share(IReadOnlyList<Act> one, IReadOnlyList<Act> other)
    {
        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        return (Told(few, many) + Told(many, few)) / (4.0 + one.Count + other.Count);
    }

    /// <summary>Whether the two are one act told twice: of one family, by and to parties that may be the same, on days that may be, and held equally true.</summary>
    public static bool IsOne(Act one, Act other) => SameTruth(one, other) && SameDeed(one, other);

    /// <summary>The same without regard to whether it is held to be true.</summary>
    public static bool SameDeed(Act one, Act other) =>
        SameType(one, other) && SameDays(one, other) && SidesFit(one, other);

    private static int Told(IReadOnlyList<Act> acts, IReadOnlyList<Act> others)
    {
        var told = 0;
        foreach (var act in acts)
            foreach (var other in others)
                if (IsOne(act, other))
                {
                    told++;
                    break;
                }
        return told;
    }

    private static bool SameTruth(Act one, Act other) => one.Factuality == other.Factuality;

    // A neighbouring type will do only where day and both sides are known to agree.
    private static bool SameType(Act one, Act other)
    {
        if (one.Type == other.Type) return one.Of == other.Of || one.Of is null || other.Of is null;
        return Family(one.Type) == Family(other.Type) && one.Start is not null && one.Start == other.Start
            && Meet(one.Actor, other.Actor) && Meet(one.Recipient, other.Recipient);
    }

    private static int Family(EventType type) => type switch
    {
        EventType.Concede or EventType.Retreat => -1,
        EventType.Coerce or EventType.Assault => -2,
        EventType.Agree or EventType.Cooperate or EventType.Support => -3,
        EventType.Threaten or EventType.Accuse or EventType.Reject => -4,
        _ => (int)type,
    };

    private static bool SameDays(Act one, Act other) =>
        one.Start is not { } start || other.Start is not { } otherStart
        || (start.DayNumber - LooseDays <= (other.End ?? otherStart).DayNumber && otherStart.DayNumber - LooseDays <= (one.End ?? start).DayNumber);

    private static bool SidesFit(Act one, Act other)
    {
        if (one.Reciprocal && other.Reciprocal) return Meet(one.Actor, other.Actor) && Covered(one.Actor, other.Actor);
        return Covered(one.Actor, other.Actor) && Covered(one.Recipient, other.Recipient) && (Meet(one.Actor, other.Actor) || Meet(one.Recipient, other.Recipient));
    }

    // A telling that leaves a side out may mean the same; one that names others does not.
    private static bool Covered(IReadOnlyList<ActParty> one, IReadOnlyList<ActParty> other)
    {
        if (one.Count == 0 || other.Count == 0) return true;
        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        foreach (var party in few)
            if (!Any(many, party))
                return false;
        return true;
    }

    private static bool Meet(IReadOnlyList<ActParty> one, IReadOnlyList<ActParty> other)
    {
        foreach (var party in one)
            if (Any(other, party))
                return true;
        return false;
    }

    private static bool Any(IReadOnlyList<ActParty> parties, ActParty sought)
    {
        foreach (var party in parties)
            if (party.Fits(sought))
                return true;
        return false;
    }
}
