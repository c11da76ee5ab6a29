namespace Entente.Entities;

/// <summary>Takes in what stands before a person's name: "Russian Foreign Minister Sergei Lavrov".</summary>
internal static class TitleStep
{
    public static void Run(Passage passage)
    {
        foreach (var person in passage.All.Where(draft => draft.Kind == MentionKind.Person).ToList())
            Read(passage, person);
    }

    private static void Read(Passage passage, Draft person)
    {
        var (sentence, tokens) = (person.Sentence, person.Sentence.Tokens);
        while (person.First > 0 && tokens[person.First - 1].Form is "Mr." or "Mr" or "Mrs." or "Mrs" or "Ms." or "Ms" or "Dr." or "Dr" or "Sir" or "Dame") person.First--;
        if (person.First == 0) return;

        if (RolePhrases.EndingAt(sentence, person.First, passage.Registry) is { Role.Kind: RoleKind.Person } title && !tokens[title.End - 1].IsPlural())
        {
            person.First = title.Start;
            if (title.Role.Noun != "counterpart" || person.Role is null) (person.RoleText, person.Role) = (Words.Joined(tokens, title.Start, title.End), title.Role);
        }
        else if (passage.Covering(sentence, person.First - 1) is not { Kind: MentionKind.Nationality } || tokens[person.First - 1].IsPossessiveMark())
        {
            Possessor(passage, person);
            return;
        }
        person.First = NounPhrase.Start(passage, sentence, person.First, person.End);
        Countries.FromWithin(passage, person, person.NameStart);
    }

    // "China's Xi": no title, yet a country.
    private static void Possessor(Passage passage, Draft person)
    {
        var tokens = person.Sentence.Tokens;
        if (person.First < 2 || !tokens[person.First - 1].IsPossessiveMark()) return;
        if (passage.Covering(person.Sentence, person.First - 2) is not { IsState: true } state) return;
        person.First = state.First;
        Countries.FromWithin(passage, person, person.NameStart);
    }
}
