using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Ties together what stands side by side: "Wang Yi, China's foreign minister," and "the People's Republic of China (PRC)".</summary>
internal static class AppositionStep
{
    public static void Run(Passage passage)
    {
        foreach (var sentence in passage.Sentences)
        {
            Brackets(passage, sentence);
            foreach (var draft in passage.In(sentence.Index).ToList())
                if (draft.Kind is MentionKind.Description or MentionKind.Organisation && draft.Role is not null)
                    Beside(passage, draft);
        }
        Recall(passage);
    }

    // Name, description, | description, Name,
    private static void Beside(Passage passage, Draft description)
    {
        var (sentence, tokens) = (description.Sentence, description.Sentence.Tokens);
        if (description.IsPlural || description.Role!.Kind == RoleKind.Group) return;
        var before = description.First >= 2 && tokens[description.First - 1].Form == "," ? passage.Covering(sentence, description.First - 2) : null;
        if (before is not null && before.End == description.First - 1 && Agree(before, description) && Ends(tokens, description))
            Tie(description, before);
        else if (description.End + 1 < tokens.Count && tokens[description.End].Form == "," && passage.Covering(sentence, description.End + 1) is { } after
            && after.First == description.End + 1 && after.NameStart == after.First && after.Kind == MentionKind.Person && Agree(after, description)
            && IsLinked(tokens, description, after))
            Tie(description, after);
        else if (description.End < tokens.Count && Nouns.IsStateLike(description) && passage.Covering(sentence, description.End) is { IsState: true, Kind: MentionKind.Place } state
            && state.First == description.End && !(state.End < tokens.Count && tokens[state.End].IsPossessiveMark()))
            Tie(description, state); // "a key ally China"
        else if (description.End < tokens.Count && passage.Covering(sentence, description.End) is { Kind: MentionKind.Person } next && next.First == description.End && Agree(next, description))
            Tie(description, next);
    }

    private static void Tie(Draft description, Draft name)
    {
        if (description.Country is not null && name.Entity is null && name.Country is null) name.Country = description.Country;
        if (name.Sector is null or "CVL") name.Sector = description.Sector;
        if (!name.IsState) (name.Role, name.RoleText) = (name.Role ?? description.Role, name.RoleText ?? description.RoleText);
        name.IsParty = true;
        description.Entity = name.Entity ?? description.Entity;
        description.Name = name.Name;
        description.Country = name.Country ?? description.Country;
        description.Gender = name.Gender;
        description.Antecedents.Add(name);
        description.IsResolved = true;
    }

    private static bool Agree(Draft name, Draft description) => description.Role!.Kind switch
    {
        RoleKind.Person => name.Kind == MentionKind.Person && !(name.Entity is not null && name.Country is not null && description.Country is not null && name.Country != description.Country),
        _ => name.Kind == MentionKind.Organisation && name.Role is null,
    };

    // A list goes on with a comma or "and"; an apposition ends with a comma, a full stop, a bracket or the sentence.
    private static bool Ends(IReadOnlyList<Token> tokens, Draft description) =>
        tokens[description.Head].Deprel is "appos" || tokens[description.Head].Deprel is not ("conj" or "nsubj" or "nsubj:pass" or "obj" or "obl" or "root" or "parataxis")
            && (description.End >= tokens.Count || tokens[description.End].Form is "," or "." or ")" or ";" or ":" or "who" or "—" or "of" or "for" or "in" or "to" or "at" or "on")
            && tokens[description.First].Upos is not "VERB";

    private static bool IsLinked(IReadOnlyList<Token> tokens, Draft one, Draft other) =>
        tokens[other.Head].Deprel is "appos" or "flat" || one.Covers(tokens[other.Head].Head) && tokens[other.Head].Deprel is not "conj"
            || tokens[one.Head].Deprel is not ("obl" or "obj" or "conj" or "root") && other.End < tokens.Count && tokens[other.End].Form == ",";

    private static void Brackets(Passage passage, Sentence sentence)
    {
        var tokens = sentence.Tokens;
        for (var i = 2; i + 1 < tokens.Count; i++)
        {
            if (tokens[i - 1].Form != "(" || tokens[i + 1].Form != ")" || !IsAcronym(tokens[i].Form)) continue;
            if (passage.Covering(sentence, i - 2) is not { } named || named.End != i - 1 || named.Kind is MentionKind.Person or MentionKind.Pronoun) continue;
            if (passage.Covering(sentence, i) is { } own && own.Entity is not null) continue;
            passage.Aliases.TryAdd(tokens[i].Form, named);
        }
    }

    // Later uses of an acronym that the text has introduced.
    private static void Recall(Passage passage)
    {
        if (passage.Aliases.Count == 0) return;
        foreach (var sentence in passage.Sentences)
            for (var i = 0; i < sentence.Tokens.Count; i++)
            {
                if (!passage.Aliases.TryGetValue(sentence.Tokens[i].Form, out var named)) continue;
                if (passage.Covering(sentence, i) is { } covering)
                {
                    if (covering.Entity is not null || covering.End - covering.First > 1) continue;
                    passage.Remove(covering);
                }
                var draft = passage.Add(new Draft(sentence, i, i + 1, named.Kind == MentionKind.Description ? MentionKind.Organisation : named.Kind) { NameStart = i, Use = NameUse.Abbreviation });
                draft.Share(named);
                draft.Antecedents.Add(named);
            }
    }

    private static bool IsAcronym(string form) => form.Length is >= 2 and <= 8 && form.All(c => char.IsUpper(c) || char.IsDigit(c) || c is '-' or '.') && char.IsUpper(form[0]);
}
