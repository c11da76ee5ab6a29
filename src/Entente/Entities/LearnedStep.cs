using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Adds the names that no table knows, as the name finder sees them; where both speak, a longer person's name wins over places.</summary>
internal sealed class LearnedStep(NameFinder? finder)
{
    public void Run(Passage passage)
    {
        if (finder is null) return;
        var found = finder.Find([.. passage.Sentences.Select(sentence => sentence.Tokens)]);
        for (var s = 0; s < found.Count; s++)
            foreach (var name in found[s])
                if (name.Type == NameType.Person) Person(passage, passage.Sentences[s], name.First, name.End);
                else if (name.Type == NameType.Organisation) Organisation(passage, passage.Sentences[s], name.First, name.End);
                else if (name.Type == NameType.Place) Place(passage, passage.Sentences[s], name.First, name.End);
    }

    private static void Person(Passage passage, Sentence sentence, int first, int end)
    {
        while (end - first > 1 && RolePhrases.EndingAt(sentence, first + 1, passage.Registry) is not null) first++;
        if (!sentence.Tokens[first].IsCapital()) return;
        foreach (var draft in Overlapping(passage, sentence, first, end))
        {
            var isBare = draft.Entity is null || draft.Use == NameUse.Capital && end - first > 1;
            var isInside = first <= draft.First && draft.End <= end && end - first > draft.End - draft.First && draft.Kind is MentionKind.Place;
            if (!isBare && !isInside) return;
        }
        foreach (var draft in Overlapping(passage, sentence, first, end)) passage.Remove(draft);
        passage.Add(new Draft(sentence, first, end, MentionKind.Person) { NameStart = first, Name = Words.Joined(sentence.Tokens, first, end) });
    }

    // "Russian Foreign Ministry" is left to the roles, which know its country and sector.
    private static void Organisation(Passage passage, Sentence sentence, int first, int end)
    {
        var inner = Overlapping(passage, sentence, first, end);
        if (inner.Exists(draft => draft.Kind is MentionKind.Organisation or MentionKind.Person || draft.First < first || draft.End > end || draft.First == first && draft.End == end)) return;
        if (!sentence.Tokens[first].IsCapital()) return;
        var role = RolePhrases.EndingAt(sentence, end, passage.Registry);
        if (role is { } body && Enumerable.Range(first, Math.Max(0, body.Start - first)).All(i => inner.Exists(draft => draft.Covers(i)) || sentence.Tokens[i].Upos is "DET" or "PART")) return;

        var owner = inner.Find(draft => draft.Country is not null);
        passage.Add(new Draft(sentence, first, end, MentionKind.Organisation)
        {
            NameStart = first,
            Name = Words.Joined(sentence.Tokens, first, end),
            Country = owner?.Country,
            Sector = role is { Role.Kind: not RoleKind.Person } ? role.Value.Role.Sector : null,
            IsParty = true,
        });
    }

    private static void Place(Passage passage, Sentence sentence, int first, int end)
    {
        if (!passage.IsFree(sentence, first, end) || !sentence.Tokens[first].IsCapital()) return;
        passage.Add(new Draft(sentence, first, end, MentionKind.Place) { NameStart = first, Name = Words.Joined(sentence.Tokens, first, end) });
    }

    private static List<Draft> Overlapping(Passage passage, Sentence sentence, int first, int end) =>
        [.. passage.In(sentence.Index).Where(draft => draft.First < end && first < draft.End)];
}
