namespace Entente.Entities;

/// <summary>What has been mentioned so far, and which state the passage is about.</summary>
internal sealed class History(Passage passage)
{
    private readonly List<Draft> past = [];
    private string? mostNamed;

    public void Add(Draft draft) => past.Add(draft);

    /// <summary>Earlier mentions at most <paramref name="sentences"/> sentences back, the nearest first.</summary>
    public IEnumerable<Draft> Back(int from, int sentences)
    {
        for (var i = past.Count - 1; i >= 0 && past[i].Sentence.Index >= from - sentences; i--)
            yield return past[i];
    }

    /// <summary>The nearest earlier mention of which <paramref name="suits"/> holds; null when none does.</summary>
    public Draft? Last(Func<Draft, bool> suits, int sentences) =>
        past.Count == 0 ? null : Back(past[^1].Sentence.Index, sentences).FirstOrDefault(suits);

    /// <summary>The named mention that stands behind a pronoun or description; itself for a name.</summary>
    public static Draft Root(Draft draft)
    {
        for (var steps = 0; steps < 8 && draft.Antecedents.Count == 1 && draft.Antecedents[0] != draft; steps++)
            draft = draft.Antecedents[0];
        return draft;
    }

    /// <summary>The state that the passage around a sentence is about; null when it names none.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="nearby">Whether only what was named nearby counts.</param>
    /// <remarks>Near and acting mentions weigh more; without any nearby, the state that the document names most.</remarks>
    public string? Country(int sentence, bool nearby = false)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var draft in Back(sentence, 3))
            if (IsState(draft.Country) && draft.Kind != MentionKind.Pronoun)
                weights[draft.Country!] = weights.GetValueOrDefault(draft.Country!) + Weight(draft, sentence);
        return weights.Count > 0 ? weights.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).First().Key : nearby ? null : mostNamed ??= MostNamed();
    }

    /// <summary>Whether a code is a state's rather than UNO, IGO and the like.</summary>
    public bool IsState(string? country) => country is not null && passage.Registry.Find(country) is { Kind: EntityKind.State or EntityKind.Territory };

    private static double Weight(Draft draft, int sentence) =>
        (draft.IsAssumed ? 0.3 : 1) * (draft.IsSubject ? 2 : 1) * (draft.Kind == MentionKind.Nationality ? 0.8 : 1) / (1 + sentence - draft.Sentence.Index);

    private string? MostNamed() => passage.All
        .Where(draft => IsState(draft.Country) && !draft.IsAssumed)
        .GroupBy(draft => draft.Country!)
        .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key ?? (IsState(passage.Document.Source.Country) ? passage.Document.Source.Country : null);
}
