namespace Entente.Entities;

/// <summary>Finds whom a description means: an office's holder, an earlier mention, the state that the passage is about.</summary>
internal sealed class DescriptionResolver(Passage passage, History history, Borders borders)
{
    private readonly Groups groups = new(passage, history);

    public void Resolve(Draft draft)
    {
        TakeOwner(draft);
        if (Nouns.IsOther(draft)) draft.Country = null; // "its foes" are not its own
        if (draft.Kind == MentionKind.Person) Person(draft);
        else if (Nouns.IsSide(draft) || Nouns.IsCountry(draft) || Nouns.IsNeighbour(draft)) Country(draft);
        else if (groups.TryResolve(draft)) return;
        else if (draft.Role!.Kind == RoleKind.Person && !draft.IsPlural) Individual(draft);
        else Body(draft);
    }

    // "his army", "its foreign minister": the country of whom the pronoun means.
    private void TakeOwner(Draft draft)
    {
        if (draft.Country is not null) return;
        var owner = passage.Inside(draft.Sentence, draft.First, draft.Head).FindLast(inner => inner != draft && inner.Country is not null && !IsInName(inner) && !Countries.IsOnlyRelated(draft.Sentence, inner));
        if (owner is null || draft.Kind == MentionKind.Person && draft.Entity is not null) return;
        draft.Owner = owner;
        draft.Country = owner.Country;
    }

    // "A Korean War veteran" served wherever.
    private static bool IsInName(Draft inner) => inner.End < inner.Sentence.Tokens.Count && ProperThings.IsOne(inner.Sentence.Tokens[inner.End].Form);

    private void Person(Draft draft)
    {
        if (draft.Entity is not null || draft.Country is not null) return;
        if (draft.Antecedents.Count > 0) draft.Share(draft.Antecedents[0]);
        if (draft.Country is null && history.Last(other => other.Kind == MentionKind.Person && other != draft && other.Name == draft.Name, 200) is { } same)
        {
            draft.Share(same);
            draft.Antecedents.Add(same);
        }
        if (draft.Country is null) Assume(draft);
    }

    private void Country(Draft draft)
    {
        if (Nouns.Number(draft) is { } number)
        {
            groups.States(draft, number);
            return;
        }
        if (Nouns.IsNeighbour(draft))
        {
            Neighbour(draft);
            return;
        }
        if (draft.IsPlural && !Nouns.IsSide(draft))
        {
            draft.Country = null; // "Western countries", "their countries": who they are is not said
            return;
        }
        if (draft.IsPlural)
        {
            groups.States(draft, 2);
            return;
        }
        if (draft.Country is null && Nouns.IsDefinite(draft) && !Nouns.IsSide(draft)
            && history.Last(other => other.IsState && other.Kind is not MentionKind.Nationality && other.Sentence.Index >= draft.Sentence.Index - 3, 3) is { } state)
        {
            draft.Antecedents.Add(History.Root(state));
            draft.Country = state.Country;
        }
        if (passage.Registry.Find(draft.Country) is not { } entity) return;
        draft.Entity = entity;
        draft.Name = entity.Name;
        draft.Sector = "GOV";
        if (draft.Antecedents.Count == 0 && history.Last(other => other.Entity == entity, 200) is { } earlier) draft.Antecedents.Add(History.Root(earlier));
    }

    // A neighbour of X is another state, named before, that borders on X.
    private void Neighbour(Draft draft)
    {
        var of = draft.Country;
        draft.Country = null;
        if (of is null || draft.IsPlural) return;
        var named = history.Back(draft.Sentence.Index, 12).Where(other => other.IsState && other.Country != of && other.Kind == MentionKind.Place).ToList();
        if ((named.Find(other => borders.Touch(of, other.Entity!.Id)) ?? (named.Count > 0 && named.TrueForAll(other => other.Entity == named[0].Entity) ? named[0] : null)) is not { } neighbour) return;
        draft.Antecedents.Add(History.Root(neighbour));
        (draft.Entity, draft.Name, draft.Country, draft.Sector) = (neighbour.Entity, neighbour.Name, neighbour.Country, "GOV");
    }

    private void Individual(Draft draft)
    {
        if (Nouns.IsIndefinite(draft)) return;
        if (draft.Owner is { Kind: MentionKind.Description } owner && !Nouns.IsCountry(owner) && owner.Role!.Noun is not "government") return; // "the leader of the opposition" leads no state
        if (draft.Role!.Noun == "counterpart")
        {
            Counterpart(draft);
            return;
        }
        if (Earlier(draft) is { } earlier) Stand(draft, earlier);
        else if (Holder(draft) is { } office) Hold(draft, office);
        else if (draft.Country is null && Nouns.IsDefinite(draft)) Assume(draft, withHolder: true);
    }

    // "his Chinese counterpart": who holds the same office there.
    private void Counterpart(Draft draft)
    {
        var peer = history.Back(draft.Sentence.Index, 1).FirstOrDefault(other => other.IsPerson && other.Role?.Office is not null && other.Country != draft.Country);
        if (peer is null || draft.Country is null) return;
        draft.Role = peer.Role;
        if (Holder(draft) is { } office) Hold(draft, office);
    }

    private void Hold(Draft draft, Office office)
    {
        draft.Entity = office.Person;
        draft.Name = office.Person.Name;
        draft.Gender = office.Person.Gender;
        draft.Country = office.Of.Country ?? draft.Country;
        if (history.Last(other => other.Entity == office.Person, 200) is { } earlier) draft.Antecedents.Add(History.Root(earlier));
    }

    private Office? Holder(Draft draft)
    {
        if (draft.IsFormer || draft.Country is null || draft.Kind == MentionKind.Person || !Nouns.IsDefinite(draft) && draft.Owner is null) return null;
        var of = draft.Owner?.Entity is { Kind: EntityKind.Organisation } body ? body.Id : draft.Country;
        return Nouns.IsLeader(draft.Role!) ? passage.Registry.Leader(of, passage.Day)
            : draft.Role!.Office is null && draft.Owner?.Entity is not { Kind: EntityKind.Organisation } ? null
            : passage.Registry.Holder(of, draft.Role, passage.Day);
    }

    // "the minister", "the top Moscow diplomat": the nearest person of that office, and of that country if one is said.
    private Draft? Earlier(Draft draft) => !Nouns.IsDefinite(draft) ? null : history.Back(draft.Sentence.Index, 12).FirstOrDefault(other =>
        other.IsPerson && other.Kind != MentionKind.Pronoun && (draft.Country is null || draft.Country == other.Country)
        && !(other.Sentence == draft.Sentence && other.Covers(draft.Head)) && (other.Kind == MentionKind.Person || other.Antecedents.Count == 0 && !Nouns.IsIndefinite(other) || other.Entity is not null)
        && other.IsFormer == draft.IsFormer && Nouns.Covers(draft.Role!, other));

    private static void Stand(Draft draft, Draft earlier)
    {
        var root = History.Root(earlier);
        draft.Antecedents.Add(root);
        var sector = draft.Sector;
        draft.Share(root);
        draft.Sector = root.Sector ?? sector;
        draft.IsAssumed = root.IsAssumed;
    }

    private void Body(Draft draft)
    {
        if (draft.Country is not null || Nouns.IsIndefinite(draft)) return;
        if (Nouns.IsDefinite(draft) && draft.Role!.Kind == RoleKind.Body && history.Last(other => other != draft && !other.IsPerson && Nouns.IsSameBody(draft, other), 12) is { } earlier)
            Stand(draft, earlier);
        else
            Assume(draft);
    }

    // In a government's own text: "governments must act", "young people", "the forces of history", "the Assembly" that it speaks to.
    private static bool IsGeneral(Draft draft) =>
        !Nouns.IsDefinite(draft) && draft.IsPlural || draft.Role!.Sector is "CVL" or "OPP" or "PTY" or "LAB" or "UAF" && !Nouns.IsDefinite(draft) || draft.Role.Noun is "assembly" or "council" or "force";

    // Domestic by default: police, the government, the president belong to the state that the passage is about.
    private void Assume(Draft draft, bool withHolder = false)
    {
        if (!Nouns.IsDomestic(draft) || passage.Document.Source.IsOfficial && IsGeneral(draft)) return;
        var same = history.Last(other => other != draft && other.Country is not null && other.RoleText is { } role && draft.RoleText is { } own && (role == own || own.StartsWith(role, StringComparison.OrdinalIgnoreCase)), 6);
        var source = passage.Document.Source;
        draft.Country = same is { IsAssumed: false } ? same.Country
            : source is { Kind: Documents.SourceKind.Government, Country: not null } && draft.Role!.Sector is "GOV" ? source.Country
            : history.Country(draft.Sentence.Index, passage.Document.Source.IsOfficial);
        if (draft.Country is null) return;
        draft.IsAssumed = true;
        if (withHolder && Holder(draft) is { } office) Hold(draft, office);
    }
}
