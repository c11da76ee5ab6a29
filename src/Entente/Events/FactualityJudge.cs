using Entente.Documents;
using Entente.Events.Clauses;

namespace Entente.Events;

/// <summary>Says whether an act is presented as done, undone, planned or merely possible, and which words say so.</summary>
/// <remarks>Climbs from the act to the edge of the innermost reported clause; <c>data/events/factuality.tsv</c> says what each governing word does.</remarks>
internal sealed class FactualityJudge
{
    private const int Highest = 6; // governing words looked at
    private readonly Dictionary<(string, char), Factuality?> effects = [];

    public FactualityJudge(DataFolder data)
    {
        foreach (var row in data.Table("events/factuality.tsv", ["word", "pos", "effect"], 2))
            effects[(row.Required(0), row.Required(1)[0])] = row.Required(2) switch
            {
                "planned" => Factuality.Planned,
                "possible" => Factuality.Possible,
                "negated" => Factuality.Negated,
                "none" => null,
                var other => throw row.Problem($"'{other}' is not one of planned, possible, negated, none"),
            };
    }

    /// <summary>Judges the act that <paramref name="trigger"/> names.</summary>
    /// <param name="clause">Its sentence.</param>
    /// <param name="trigger">The word that names it.</param>
    /// <param name="isSpeech">Whether a verb hands its clause to a speaker, where the climb ends.</param>
    public (Factuality Value, int Cue) Judge(Clause clause, int trigger, Func<int, bool> isSpeech)
    {
        var (value, cue) = (Factuality.Actual, -1);
        var word = trigger;
        for (var step = 0; step < Highest && word >= 0; step++)
        {
            var (local, localCue) = Local(clause, word, step == 0);
            (value, cue) = Combine(value, cue, local, localCue);
            var head = clause[word].Head;
            if (head < 0) break;
            var relation = clause[word].Deprel;
            if (relation is "conj" && clause.Child(word, "nsubj") < 0 && clause.Child(word, "aux") < 0 && clause[word].Upos == clause[head].Upos)
            {
                word = head;
                continue;
            }
            if (relation is "acl:relcl" or "parataxis" or "appos" or "conj" || (relation == "ccomp" && isSpeech(head) && !Governs(clause, head))) break;
            var (outer, effect) = Governing(clause, word, head, relation);
            if (effect is { } e) (value, cue) = Combine(value, cue, e, outer);
            else if (outer < 0) break;
            word = head;
        }
        if (value == Factuality.Actual && clause[clause.Sentence.Tokens.Count - 1].Form == "?") return (Factuality.Possible, clause.Sentence.Tokens.Count - 1);
        return (value, cue);
    }

    private bool Governs(Clause clause, int head) => effects.TryGetValue((clause[head].Lemma, 'v'), out var effect) && effect is not null && clause[head].Lemma is not ("propose" or "suggest" or "announce" or "predict" or "warn" or "fear");

    /// <summary>What the word above does to the act; (−1, null) where the climb ends, (word, null) where it goes on.</summary>
    private (int Cue, Factuality? Effect) Governing(Clause clause, int word, int head, string relation)
    {
        var token = clause[head];
        var verbal = clause[word].Upos is "VERB" or "AUX";
        var pos = token.Upos switch { "VERB" => 'v', "NOUN" => 'n', "ADJ" => 'a', _ => '?' };
        if (pos == '?') return (-1, null);
        var known = effects.TryGetValue((token.Lemma, pos), out var effect);
        switch (relation)
        {
            case "xcomp" or "advcl" when clause[word].Xpos == "VB" && clause.Child(head, "obj") is var noun and >= 0 && effects.TryGetValue((clause[noun].Lemma, 'n'), out var leaning) && leaning is not null:
                return (noun, leaning); // signalled its willingness to help
            case "xcomp" or "ccomp":
                return known ? (head, effect) : clause[word].Xpos == "VB" && !verbal ? (-1, null) : relation == "xcomp" && verbal ? (head, null) : (-1, null);
            case "acl" when verbal && clause[word].Xpos == "VB":
                return known ? (head, effect) : (head, Factuality.Possible);
            case "acl" when clause[word].Xpos == "VBG" && !clause.HasCase(word, "without"):
                return known ? (head, effect) : (-1, null); // plans for invading, no intention of leaving
            case "advcl" when clause[word].Xpos == "VB" && clause.HasCase(word, "to"):
                return known ? (head, effect) : (word, Factuality.Planned); // a purpose
            case "advcl" when known && effect == Factuality.Negated && clause.HasCase(word, "from"):
                return (head, effect);
            case "obj" or "nsubj:pass" or "obl" when !verbal && pos == 'v':
                if (relation == "obl" && !(clause.HasCase(word, "for") || clause.HasCase(word, "against"))) return (-1, null);
                return known ? (head, effect) : (-1, null);
            case "nsubj" when clause[word].Upos == "NOUN" && pos == 'v' && token.Lemma is "collapse" or "fail" or "founder" or "stall" or "falter":
                return (head, Factuality.Negated); // talks that collapsed
            case "nmod" when pos == 'n' && !verbal && (clause.HasCase(word, "of") || clause.HasCase(word, "for")):
                return known ? (head, effect) : (-1, null);
            case "compound" when pos == 'n':
                return known ? (head, effect) : (-1, null);
            default:
                return (-1, null);
        }
    }

    private (Factuality, int) Local(Clause clause, int word, bool isTrigger)
    {
        var (value, cue) = (Factuality.Actual, -1);
        foreach (var child in clause.Children(word))
        {
            var token = clause[child];
            var lemma = token.Lemma.ToLowerInvariant();
            switch (token.Deprel)
            {
                case "aux":
                    (value, cue) = Combine(value, cue, Auxiliary(clause, word, lemma), child);
                    break;
                case "advmod" when lemma is "not" or "n't" or "never" or "hardly" or "barely" or "nearly" or "almost" or "nor" or "neither":
                    (value, cue) = Combine(value, cue, Factuality.Negated, child);
                    break;
                case "advmod" when effects.TryGetValue((lemma, 'r'), out var adverb) && adverb is { } a:
                    (value, cue) = Combine(value, cue, a, child);
                    break;
                case "det" when lemma is "no" or "neither":
                case "cc:preconj" when lemma is "neither":
                    (value, cue) = Combine(value, cue, Factuality.Negated, child);
                    break;
                case "mark" when lemma is "if" or "unless" or "whether" or "lest" or "until":
                    if (clause[word].Deprel is "advcl" or "ccomp" or "acl") (value, cue) = Combine(value, cue, Factuality.Possible, child);
                    break;
                case "case" when isTrigger && lemma is "without":
                    (value, cue) = Combine(value, cue, Factuality.Negated, child);
                    break;
                case "amod" when clause[word].Upos is "NOUN" && effects.TryGetValue((lemma, 'a'), out var adjective) && adjective is not null:
                    (value, cue) = Combine(value, cue, adjective!.Value, child);
                    break;
                case "amod" when clause[word].Upos is "NOUN" && token.Upos == "VERB" && effects.TryGetValue((lemma, 'v'), out var participle) && participle is { } p && lemma is not "call" and not "say":
                    (value, cue) = Combine(value, cue, p, child);
                    break;
                case "nsubj" when clause.Child(child, "det") is var det and >= 0 && clause[det].Lemma == "no":
                case "obj" when clause.Child(child, "det") is var objectDet and >= 0 && clause[objectDet].Lemma == "no" && clause[word].Upos == "VERB":
                    (value, cue) = Combine(value, cue, Factuality.Negated, child);
                    break;
            }
        }
        return (value, cue);
    }

    private static Factuality Auxiliary(Clause clause, int verb, string lemma)
    {
        switch (lemma)
        {
            case "will" or "shall" or "'ll" or "wo":
                return Factuality.Planned;
            case "would" or "'d":
                if (clause.Child(verb, "aux") is >= 0 && HasAuxiliary(clause, verb, "have")) return Factuality.Negated;
                return clause[verb].Deprel is "ccomp" or "acl" or "acl:relcl" ? Factuality.Planned : Factuality.Possible;
            case "may" or "might" or "could" or "can" or "should" or "must" or "ought":
                return Factuality.Possible;
            default:
                return Factuality.Actual;
        }
    }

    private static bool HasAuxiliary(Clause clause, int verb, string lemma)
    {
        foreach (var child in clause.Children(verb))
            if (clause[child].Deprel == "aux" && clause[child].Lemma == lemma)
                return true;
        return false;
    }

    /// <summary>Negation outweighs possibility, and possibility a plan; a negated refusal is an act again.</summary>
    private static (Factuality, int) Combine(Factuality value, int cue, Factuality more, int moreCue) => (value, more) switch
    {
        (_, Factuality.Actual) => (value, cue),
        (Factuality.Actual, _) => (more, moreCue),
        (Factuality.Negated, Factuality.Negated) => (Factuality.Actual, -1),
        (Factuality.Negated, _) => (value, cue),
        (_, Factuality.Negated) => (more, moreCue),
        (Factuality.Planned, Factuality.Possible) => (more, moreCue),
        _ => (value, cue),
    };
}
