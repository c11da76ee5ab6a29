using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Whose somebody is, by the words of their own noun phrase.</summary>
internal static class Countries
{
    /// <summary>Gives a person or description the country, sector and role that words from its first to <paramref name="until"/> say.</summary>
    public static void FromWithin(Passage passage, Draft draft, int until)
    {
        var inner = passage.Inside(draft.Sentence, draft.First, until).FindAll(other => other != draft && !IsOnlyRelated(draft.Sentence, other));
        var owner = inner.FindLast(other => other.Country is not null && other.Kind != MentionKind.Person) ?? inner.FindLast(other => other.Kind == MentionKind.Organisation) ?? inner.FindLast(other => other.Country is not null);
        draft.IsFormer = IsFormer(draft.Sentence, draft.First, until);
        if (owner is not null)
        {
            draft.Owner = owner;
            draft.Country = draft.Entity is null || draft.Country is null || owner.IsState ? owner.Country : draft.Country;
        }
        if (draft.Role is { } role)
        {
            draft.IsParty = true;
            var sector = role.Sector == "GOV" && owner is { IsState: false, Kind: not MentionKind.Person, Sector: { } own } && own is not "GOV" ? own : role.Sector;
            var isOver = draft.IsFormer && sector is ("GOV" or "MIL" or "LEG" or "SPY" or "JUD" or "COP");
            if (isOver && sector is not null && !draft.Sectors.Contains(sector)) draft.Sectors.Add(sector);
            if (isOver) draft.Sector = "ELI";
            else if (draft.Entity is null || draft.Sector is null or "ELI") draft.Sector = sector;
        }
        else if (owner is not null)
        {
            draft.IsParty = true;
            draft.Sector ??= "CVL";
        }
    }

    /// <summary>Whether a name in front only says who stands behind or against: "US-backed", "pro-Russian".</summary>
    public static bool IsOnlyRelated(Sentence sentence, Draft inner)
    {
        var tokens = sentence.Tokens;
        if (inner.End + 1 < tokens.Count && tokens[inner.End].Form is "-" or "–" && tokens[inner.End + 1] is { Upos: "VERB" or "ADJ" } after)
            return after.Form is not ("led" or "run" or "ruled" or "born" or "based");
        return inner.First >= 2 && tokens[inner.First - 1].Form is "-" && tokens[inner.First - 2].Form.ToLowerInvariant() is "pro" or "anti" or "non" or "ex";
    }

    private static bool IsFormer(Sentence sentence, int first, int until)
    {
        for (var i = first; i < until; i++)
            if (sentence.Tokens[i].Form.ToLowerInvariant() is "former" or "ex" or "ex-" or "ousted" or "deposed" or "late" or "erstwhile")
                return true;
        return false;
    }
}
