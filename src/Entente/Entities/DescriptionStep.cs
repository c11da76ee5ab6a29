using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Finds common noun phrases that name a part in public life: "US officials", "Iran's parliament", "the president of France".</summary>
internal static class DescriptionStep
{
    public static void Run(Passage passage)
    {
        foreach (var sentence in passage.Sentences)
            foreach (var phrase in Enumerable.Reverse(RolePhrases.Find(sentence, passage.Registry)))
                Read(passage, sentence, phrase); // from the end: "the leader of the opposition" needs the opposition
    }

    private static void Read(Passage passage, Sentence sentence, RolePhrase phrase)
    {
        var tokens = sentence.Tokens;
        var last = tokens[phrase.End - 1];
        var covering = passage.Covering(sentence, phrase.End - 1);
        if (covering is { Kind: MentionKind.Organisation } shorter && phrase.Start < shorter.First && phrase.End == shorter.End)
        {
            passage.Remove(shorter); // not the Security Council but a "National Security Council"
            covering = null;
        }
        if (covering is { Kind: MentionKind.Person or MentionKind.Organisation }) return;
        if (covering is not null && covering.End >= phrase.End && covering.First <= phrase.Start) return;

        if (phrase.Role.Noun is "diet" or "peer" or "crown" or "house" or "general" && !last.IsCapital()) return; // a body only with a capital
        if (IsAbstract(sentence, phrase)) return;

        var draft = new Draft(sentence, phrase.Start, phrase.End, MentionKind.Description) { Role = phrase.Role, IsPlural = last.IsPlural() || phrase.Role.Kind == RoleKind.Group };
        draft.First = NounPhrase.Start(passage, sentence, phrase.Start, phrase.End);
        if (passage.Inside(sentence, draft.First, draft.End) is { Count: > 0 } inner && RolePhrases.Without(sentence, draft.First, draft.End, inner, passage.Registry) is { } fuller
            && fuller.Noun.Length > phrase.Role.Noun.Length)
            draft.Role = fuller;
        draft.RoleText = draft.Role.Noun;
        Countries.FromWithin(passage, draft, phrase.Start);
        draft.IsParty = true;
        draft.Sector ??= draft.Role.Sector;
        if (draft.Role.Kind == RoleKind.Body && !Nouns.IsStateLike(draft) && IsProper(draft)) draft.Kind = MentionKind.Organisation;
        OwnerAfter(passage, draft);
        passage.Add(draft);
    }

    // "opposition to", "took power": no party.
    private static bool IsAbstract(Sentence sentence, RolePhrase phrase) => phrase.Role.Noun switch
    {
        "opposition" => phrase.End < sentence.Tokens.Count && sentence.Tokens[phrase.End].Form is "to" or "against",
        "power" or "force" or "party" or "state" or "member" => !sentence.Tokens[phrase.End - 1].IsPlural()
            && (phrase.Start == 0 || sentence.Tokens[phrase.Start - 1].Upos is not ("DET" or "ADJ" or "PROPN" or "NOUN" or "PART" or "PRON" or "NUM" or "PUNCT")),
        _ => false,
    };

    // "the president of France", "people of Ukraine", "officials from Iran", "protesters in Minsk".
    private static void OwnerAfter(Passage passage, Draft draft)
    {
        var tokens = draft.Sentence.Tokens;
        var at = draft.End;
        if (draft.Country is not null || at + 1 >= tokens.Count || tokens[at].Form is not ("of" or "from" or "in" or "at" or "for")) return;
        var first = at + 1;
        while (first < tokens.Count - 1 && tokens[first].Upos is "DET" or "ADJ" or "NOUN" && passage.Covering(draft.Sentence, first) is null && first < at + 4) first++;
        if (passage.Covering(draft.Sentence, first) is not { Country: not null, Kind: MentionKind.Place or MentionKind.Organisation or MentionKind.Description } owner) return;
        if (owner.Kind == MentionKind.Description && (owner.First < at || tokens[at].Form != "of")) return;
        if (owner.End < tokens.Count && (tokens[owner.End].IsPossessiveMark() || tokens[owner.End].Form is "-" or "–")) return;

        var preposition = tokens[at].Form;
        if (preposition is "in" or "at" or "for" && (draft.Role!.Sector is "MIL" or "JRN" || owner.Kind != MentionKind.Place)) return;
        draft.Owner = owner;
        draft.Country = owner.Country;
        draft.IsAssumed = preposition is "in" or "at" or "for";
        if (preposition == "of") draft.End = owner.End;
        if (!owner.IsState && owner.Sector is { } sector && draft.Role!.Sector == "GOV" && (owner.Kind == MentionKind.Organisation || owner.Kind == MentionKind.Description && !Nouns.IsStateLike(owner))) draft.Sector = sector;
    }

    private static bool IsProper(Draft draft)
    {
        for (var i = draft.First; i < draft.End; i++)
            if (draft.Sentence.Tokens[i] is { Upos: "NOUN" or "PROPN" or "ADJ" } token && !token.IsCapital())
                return false;
        return draft.Sentence.Tokens[draft.End - 1].IsCapital() && (draft.First > 0 || draft.End - draft.First > 1);
    }
}
