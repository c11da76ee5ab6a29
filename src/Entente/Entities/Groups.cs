namespace Entente.Entities;

/// <summary>Finds whom plural descriptions sum up: "the two ministers", "the leaders", "both countries".</summary>
internal sealed class Groups(Passage passage, History history)
{
    /// <summary>Whether the description sums up persons named before.</summary>
    public bool TryResolve(Draft draft)
    {
        if (!draft.IsPlural || draft.Role!.Kind != RoleKind.Person || draft.Country is not null || !Nouns.IsDefinite(draft)) return false;
        var number = Nouns.Number(draft);
        var persons = Distinct(draft, history.Back(draft.Sentence.Index, number is null ? 1 : 4)
            .Where(other => other.IsPerson && other.Kind is not MentionKind.Pronoun && !(other.Sentence == draft.Sentence && other.Head > draft.Head) && Nouns.Covers(draft.Role, other)), number ?? 2);
        if (persons.Count < (number ?? 2)) return false;
        Take(draft, persons);
        return true;
    }

    /// <summary>Ties "the two countries", "both sides" to the states mentioned last.</summary>
    public void States(Draft draft, int number)
    {
        var source = passage.Document.Source;
        var ours = passage.Inside(draft.Sentence, draft.First, draft.Head).Find(inner => inner.Kind == MentionKind.Pronoun && inner.Country is not null);
        var states = Distinct(draft, history.Back(draft.Sentence.Index, 3).Where(other => history.IsState(other.Country) && other.Kind is not MentionKind.Pronoun && !other.IsAssumed), number, byCountry: true);
        if (ours is not null && ours.Country == source.Country && states.TrueForAll(state => state.Country != ours.Country))
            states = [ours, .. states.Take(number - 1)];
        if (states.Count == number) Take(draft, states);
        else draft.Country = null;
    }

    private static List<Draft> Distinct(Draft draft, IEnumerable<Draft> nearest, int number, bool byCountry = false)
    {
        var found = new List<Draft>();
        foreach (var other in nearest)
        {
            var root = byCountry ? other : History.Root(other);
            if (other == draft || root.Antecedents.Count > 1 || found.Exists(one => Key(one, byCountry) == Key(root, byCountry))) continue;
            found.Add(root);
            if (found.Count == number) break;
        }
        return found;
    }

    private static string? Key(Draft draft, bool byCountry) => byCountry ? draft.Country : draft.Entity?.Id ?? draft.Name;

    private static void Take(Draft draft, List<Draft> members)
    {
        draft.Antecedents.AddRange(members);
        draft.Country = members.Select(member => member.Country).Distinct().Count() == 1 ? members[0].Country : null;
        draft.Sector = "GOV";
        draft.IsParty = true;
        draft.IsPlural = true;
    }
}
