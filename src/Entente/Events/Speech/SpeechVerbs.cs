using Entente.Documents;

namespace Entente.Events.Speech;

/// <summary>Verbs that hand words to a speaker (<c>data/events/speech.tsv</c>).</summary>
internal sealed class SpeechVerbs
{
    private readonly Dictionary<string, (bool Plain, StanceValue Stance)> verbs = new(StringComparer.Ordinal);

    public SpeechVerbs(DataFolder data)
    {
        foreach (var row in data.Table("events/speech.tsv", ["verb", "use", "stance"]))
            verbs[row.Required(0)] = (row.Required(1) == "say", Enum.TryParse<StanceValue>(row.Required(2), true, out var stance) ? stance : throw row.Problem($"'{row.Required(2)}' is not a stance"));
    }

    /// <summary>Whether the lemma is a verb of speech at all.</summary>
    public bool Contains(string lemma) => verbs.ContainsKey(lemma);

    /// <summary>Whether its clause is a statement even without quotation marks.</summary>
    public bool IsPlain(string lemma) => verbs.TryGetValue(lemma, out var verb) && verb.Plain;

    /// <summary>What the verb itself says of the words.</summary>
    public StanceValue Stance(string lemma) => verbs.TryGetValue(lemma, out var verb) ? verb.Stance : StanceValue.Neutral;
}
