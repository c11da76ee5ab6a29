namespace Entente.Entities;

/// <summary>Says whom descriptions and pronouns stand for, reading forward; a later mention leans on earlier ones only.</summary>
internal sealed class Resolver
{
    private readonly Passage passage;
    private readonly History history;
    private readonly PronounResolver pronouns;
    private readonly DescriptionResolver descriptions;

    public Resolver(Passage passage, Borders borders)
    {
        this.passage = passage;
        history = new History(passage);
        pronouns = new PronounResolver(passage, history);
        descriptions = new DescriptionResolver(passage, history, borders);
    }

    public void Run()
    {
        // By the word on which it depends: "his" in "his country" comes before the whole.
        foreach (var draft in passage.All.OrderBy(draft => draft.Sentence.Index).ThenBy(draft => draft.Head).ThenBy(draft => draft.End - draft.First).ToList())
        {
            if (draft.Kind == MentionKind.Pronoun) pronouns.Resolve(draft);
            else if (!draft.IsResolved && draft.Role is not null) descriptions.Resolve(draft);
            else if (draft is { Kind: MentionKind.Person, Entity: null }) Recall(draft);
            history.Add(draft);
        }
        Chains.Number(passage);
    }

    // A person whom the registry does not know, named again in full.
    private void Recall(Draft draft)
    {
        if (draft.Antecedents.Count > 0)
        {
            draft.Share(draft.Antecedents[0]);
        }
        else if (history.Last(other => other.Kind == MentionKind.Person && other.Name == draft.Name, 200) is { } earlier)
        {
            draft.Share(earlier);
            draft.Antecedents.Add(earlier);
        }
    }
}
