namespace Entente.Entities;

/// <summary>What the words of a description tell about how it refers.</summary>
internal static class Nouns
{
    public static bool IsCountry(Draft draft) => draft.Role!.Noun is "country" or "nation" or "state" or "homeland" or "republic" or "kingdom";

    /// <summary>Whether it may stand before the name of a state.</summary>
    public static bool IsStateLike(Draft draft) => IsCountry(draft) || IsNeighbour(draft)
        || draft.Role!.Noun is "ally" or "partner" or "rival" or "archrival" or "adversary" or "enemy" or "foe" or "power" or "superpower" or "member" or "member state";

    /// <summary>Whether it is of another country than its owner.</summary>
    public static bool IsOther(Draft draft) => draft.Kind == MentionKind.Description && !draft.IsResolved
        && draft.Role!.Noun is "ally" or "partner" or "foe" or "enemy" or "rival" or "archrival" or "adversary";

    public static bool IsSide(Draft draft) => draft.Role!.Noun is "side";

    public static bool IsNeighbour(Draft draft) => draft.Role!.Noun is "neighbor" or "neighbour" or "neighboring country" or "neighbouring country" or "neighboring state" or "neighbouring state";

    public static bool IsLeader(RoleNoun role) => role.Noun is "leader" or "strongman" or "strongman leader" or "ruler" or "national leader" or "world leader" or "head of state" or "top leader";

    /// <summary>How many: "the two sides", "both countries"; null when the words do not say.</summary>
    public static int? Number(Draft draft)
    {
        if (!draft.IsPlural && draft.Role!.Noun != "side") return null;
        for (var i = draft.First; i < draft.End; i++)
            switch (draft.Sentence.Tokens[i].Form.ToLowerInvariant())
            {
                case "two" or "both": return 2;
                case "three": return 3;
                case "four": return 4;
            }
        return draft.First > 0 && draft.Sentence.Tokens[draft.First - 1].Form.ToLowerInvariant() is "both" ? 2 : null;
    }

    public static bool IsDefinite(Draft draft) =>
        draft.Sentence.Tokens[draft.First].Form.ToLowerInvariant() is "the" or "this" or "that" or "these" or "those" or "both" or "his" or "her" or "its" or "their" or "our"
        || draft.Owner is not null && !IsIndefinite(draft) || Number(draft) is not null;

    public static bool IsIndefinite(Draft draft)
    {
        for (var i = draft.First; i < draft.End && i < draft.First + 3; i++)
            if (draft.Sentence.Tokens[i].Form.ToLowerInvariant() is "a" or "an" or "any" or "every" or "each" or "no" or "another" or "some" or "other" or "many" or "several" or "most" or "all")
                return true;
        return false;
    }

    /// <summary>Whether "the leader", "the minister" may mean somebody of that role.</summary>
    public static bool Covers(RoleNoun noun, Draft other)
    {
        if (other.Role is not { } role) return false;
        if (role.Noun == noun.Noun || noun.Office is not null && noun.Office == role.Office) return true;
        if (role.Noun.EndsWith(" " + noun.Noun, StringComparison.Ordinal)) return true;
        if (other.RoleText is { } text && text.EndsWith(" " + noun.Noun, StringComparison.OrdinalIgnoreCase)) return true;
        if (IsLeader(noun)) return role.Office is "head_of_state" or "head_of_government";
        return noun.Noun switch
        {
            "diplomat" or "top diplomat" => role.Office == "foreign_minister" || role.Noun.Contains("ambassador", StringComparison.Ordinal) || role.Noun.Contains("envoy", StringComparison.Ordinal),
            "minister" => role.Office is "foreign_minister" or "defence_minister" || role.Noun.EndsWith("minister", StringComparison.Ordinal) && role.Office is not "head_of_government",
            "secretary" => role.Noun.Contains("secretary", StringComparison.Ordinal),
            "spokesman" or "spokeswoman" or "spokesperson" => role.Noun.Contains("spokes", StringComparison.Ordinal),
            "president" => role.Noun.EndsWith("president", StringComparison.Ordinal) && role.Office is not null,
            "official" => role.Sector == "GOV" && role.Office is null,
            _ => false,
        };
    }

    /// <summary>Whether "the ministry", "the group" may mean a body named before.</summary>
    public static bool IsSameBody(Draft draft, Draft other)
    {
        var noun = draft.Role!.Noun;
        if (other.Role is { Kind: RoleKind.Body } role && other.RoleText is not null && (role.Noun == noun || role.Noun.EndsWith(" " + noun, StringComparison.Ordinal)) && other.Country is not null) return true;
        if (other.Entity is not { } entity) return false;
        if (entity.Name.EndsWith(noun, StringComparison.OrdinalIgnoreCase) && entity.Kind is not (EntityKind.State or EntityKind.Territory)) return true;
        return noun switch
        {
            "group" or "movement" or "organization" or "organisation" or "militant group" or "militia" => entity.Kind == EntityKind.Group || entity.Kind == EntityKind.Organisation && noun.StartsWith("organi", StringComparison.Ordinal),
            "bloc" or "alliance" or "union" => entity.Kind == EntityKind.Organisation,
            "agency" or "department" => entity.Kind == EntityKind.Body,
            "company" or "firm" => entity.Country == "MNC" || entity.Sector == "BUS",
            "party" => entity.Sector == "PTY",
            _ => false,
        };
    }

    /// <summary>"External forces", "foreign troops", "hostile powers": of anybody but the state at hand.</summary>
    public static bool IsFromAbroad(Draft draft)
    {
        if (draft.Role is not { } role) return false;
        for (var i = draft.First; i < draft.End; i++)
            if (draft.Sentence.Tokens[i].Form.ToLowerInvariant() is "external" or "foreign" or "outside" or "hostile" or "enemy" or "opposing" or "invading" or "occupying" or "unfriendly"
                && !role.Noun.Contains(draft.Sentence.Tokens[i].Form, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    // "The governments of the region", "the Member States": each of another state.
    private static bool IsOneOfMany(Draft draft) =>
        draft.Sentence.Tokens[draft.Head].IsPlural() && draft.Role!.Noun is "government" or "parliament" or "member state" or "state" or "head of state" or "head of government" or "president" or "prime minister" or "foreign minister";

    /// <summary>Whether it belongs to the state at hand when nothing else is said.</summary>
    public static bool IsDomestic(Draft draft) =>
        draft.Role!.Sector is "GOV" or "MIL" or "COP" or "LEG" or "JUD" or "OPP" or "PTY" or "SPY" or "PRM" or "REB" or "LAB" or "CVL" or "UAF"
        && !IsIndefinite(draft) && !IsOneOfMany(draft) && !IsOther(draft) && !IsFromAbroad(draft) && !(draft is { IsPlural: true, Role.Kind: RoleKind.Body, Owner: null } && !IsDefinite(draft) && draft.Sentence.Tokens[draft.Head].IsPlural()
            && draft.Role.Noun is not ("police" or "authority" or "security force" or "armed force")) && !(draft.Role is { Sector: "OPP", Kind: RoleKind.Person } && !draft.Role.Noun.Contains("opposition", StringComparison.Ordinal)) && draft.Role.Noun is not ("counterpart" or "ally" or "partner" or "delegation" or "diplomat" or "envoy" or "leader" or "world leader" or "man" or "woman" or "child"
            or "power" or "adversary" or "rival" or "critic" or "opponent" or "alliance" or "coalition" or "enemy" or "aggressor" or "party" or "person" or "someone" or "member" or "friend" or "family" or "partner country" or "superpower" or "great power")
        && (draft.Role.Sector is not "CVL" || draft.Role.Noun is "protester" or "demonstrator" or "citizen" or "people" or "resident" or "activist" or "civilian" or "population" or "public" or "crowd" or "voter" or "marcher");
}
