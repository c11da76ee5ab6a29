using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Ties a surname that stands alone to the person of that name: in this document, else in office.</summary>
internal static class SurnameStep
{
    public static void Run(Passage passage)
    {
        var known = passage.All.Where(draft => draft.Kind == MentionKind.Person).SelectMany(Surnames).ToLookup(pair => pair.Surname, pair => pair.Person);
        foreach (var draft in passage.All.Where(draft => draft is { Kind: MentionKind.Person, Entity: null } && draft.End - draft.NameStart == 1))
            Recall(passage, draft, known);
        foreach (var sentence in passage.Sentences)
            for (var i = 0; i < sentence.Tokens.Count; i++)
                Read(passage, sentence, i, known);
    }

    // "President Trump", "Mr. Tedeschi": a surname with a title.
    private static void Recall(Passage passage, Draft draft, ILookup<string, Draft> known)
    {
        var namesakes = known[draft.Sentence.Tokens[draft.NameStart].Form].Where(other => other.Entity is not null || other.End - other.NameStart > 1);
        if (Pick(draft.Sentence, draft.NameStart, namesakes) is not { } person)
        {
            if (InOffice(passage, draft.Sentence, draft.NameStart) is { } official) Offices.Fill(draft, official, passage);
            return;
        }
        draft.Name = person.Name;
        draft.Share(person);
        draft.Antecedents.Add(person);
    }

    private static void Read(Passage passage, Sentence sentence, int i, ILookup<string, Draft> known)
    {
        var token = sentence.Tokens[i];
        if (!token.IsCapital() || token.Upos is not ("PROPN" or "NOUN" or "X") || token.IsDay()) return;
        var covering = passage.Covering(sentence, i);
        if (covering is not null && (covering.Kind != MentionKind.Place || covering.End - covering.First > 1 || covering.IsState && covering.Use != NameUse.Capital)) return;

        var inText = Pick(sentence, i, known[token.Form]);
        if (inText is null && covering is not null) return;
        var person = inText?.Entity ?? (inText is null ? InOffice(passage, sentence, i) : null);
        if (inText is null && person is null) return;
        if (covering is not null) passage.Remove(covering);

        var draft = passage.Add(new Draft(sentence, i, i + 1, MentionKind.Person) { NameStart = i, Use = NameUse.Surname });
        if (person is not null) Offices.Fill(draft, person, passage);
        if (inText is null) return;
        draft.Share(inText);
        draft.Antecedents.Add(inText);
    }

    private static IEnumerable<(string Surname, Draft Person)> Surnames(Draft draft)
    {
        if (draft.Entity?.Surname is { } surname) yield return (surname, draft);
        else if (draft.End - draft.NameStart > 1 || draft.NameStart > draft.First) yield return (draft.Sentence.Tokens[draft.End - 1].Form, draft);
        if (draft.Entity is null && draft.End - draft.NameStart is 2 or 3)
            yield return (draft.Sentence.Tokens[draft.NameStart].Form, draft); // Wang Wenbin: the family name may come first; and children go by their first
    }

    // The nearest before, else the first after; of two namesakes a spokesperson speaks, the other acts.
    private static Draft? Pick(Sentence sentence, int i, IEnumerable<Draft> namesakes)
    {
        var all = namesakes.Where(draft => draft.Sentence != sentence || draft.First != i).ToList();
        if (all.Count == 0) return null;
        var before = all.FindAll(draft => draft.Sentence.Index < sentence.Index || draft.Sentence.Index == sentence.Index && draft.First < i);
        var ordered = before.Count > 0 ? [.. before.OrderByDescending(draft => draft.Sentence.Index).ThenByDescending(draft => draft.First)] : all;
        if (ordered.Select(Identity).Distinct().Count() == 1) return ordered[0];

        var speaks = IsSpeaker(sentence, i);
        return ordered.Find(draft => IsSpokesperson(draft) == speaks && (speaks || draft.Sentence.Index >= sentence.Index - 60)) ?? ordered[0];
    }

    private static string Identity(Draft draft) => draft.Entity?.Id ?? draft.Name ?? "";

    private static bool IsSpokesperson(Draft draft) =>
        RoleBefore(draft).StartsWith("spokes", StringComparison.Ordinal) || draft.Role?.Noun.Contains("spokes", StringComparison.Ordinal) == true;

    private static string RoleBefore(Draft draft) =>
        draft.NameStart > 0 ? draft.Sentence.Tokens[draft.NameStart - 1].Form.ToLowerInvariant() : "";

    private static bool IsSpeaker(Sentence sentence, int i)
    {
        var token = sentence.Tokens[i];
        return token.Deprel == "nsubj" && token.Head >= 0
            && sentence.Tokens[token.Head].Form is "said" or "says" or "added" or "told" or "tells" or "stressed" or "noted" or "replied" or "stated" or "declared" or "explained";
    }

    // Nobody of that name in the text: one who holds high office on the day, if only one does.
    private static Entity? InOffice(Passage passage, Sentence sentence, int i)
    {
        if (sentence.Tokens[i].Upos != "PROPN") return null;
        var (end, senses) = passage.Registry.Longest(sentence.Tokens, i, (sense, _, to) =>
            sense.Use == NameUse.Surname && to == i + 1 && string.Equals(sense.Name, sentence.Tokens[i].Form, StringComparison.Ordinal));
        var isTitled = passage.Covering(sentence, i) is { Kind: MentionKind.Person };
        if (end == i || !isTitled && i > 0 && sentence.Tokens[i - 1].Upos == "PROPN" && sentence.Tokens[i - 1].IsCapital()) return null;
        if (i + 1 < sentence.Tokens.Count && sentence.Tokens[i + 1].Upos == "PROPN" && sentence.Tokens[i + 1].IsCapital()) return null;

        var holders = senses.Select(sense => (Person: sense.Entity!, Office: passage.Registry.OfficeOf(sense.Entity!, passage.Day)))
            .Where(holder => holder.Office is not null && Registry.Rank(holder.Office) <= 4).OrderBy(holder => Registry.Rank(holder.Office!)).ToList();
        if (holders.Count == 0) return null;
        var countries = passage.All.Select(draft => draft.Country).ToHashSet();
        var near = holders.FindAll(holder => countries.Contains(holder.Office!.Of.Country));
        return near.Count > 0 ? near[0].Person : holders.Count == 1 ? holders[0].Person : null;
    }
}
