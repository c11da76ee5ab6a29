using Entente.Events.Clauses;

namespace Entente.Events;

/// <summary>Past occasions that a document has dated: who met "ahead of the opening ceremony", or signed "during the trip", did so then.</summary>
internal sealed class Occasions
{
    private const int Reach = 3; // sentences over which an occasion is still meant

    private readonly List<(string Noun, int Sentence, EventDate Date)> dated = [];

    /// <summary>Remembers the occasions that a dated past act names: its own noun, or the noun it attends, hosts or holds.</summary>
    public void Note(Clause clause, int trigger, EventDate date)
    {
        Note(clause, trigger, trigger, date);
        foreach (var child in clause.Children(trigger))
            if (clause[child].Deprel is "obj" or "obl" or "nsubj:pass") Note(clause, trigger, child, date);
        if (clause[trigger].Lemma is "visit" or "travel" or "arrive" or "attend" or "tour") dated.Add(("trip", clause.Sentence.Index, date));
    }

    /// <summary>The date of an occasion that stands under <paramref name="verb"/> with the article or an owner: "during the trip"; null for none.</summary>
    public EventDate? Recalled(Clause clause, int verb)
    {
        if (dated.Count == 0 || clause[verb].Upos != "VERB") return null;
        for (var word = 0; word < clause.Sentence.Tokens.Count; word++)
        {
            if (clause[word].Upos != "NOUN" || !IsKnown(clause, word) || !IsWhen(clause, word, verb)) continue;
            var noun = clause[word].Lemma;
            for (var i = dated.Count - 1; i >= 0; i--)
                if (dated[i].Noun == noun && clause.Sentence.Index - dated[i].Sentence is > 0 and <= Reach)
                    return dated[i].Date;
        }
        return null;
    }

    // "Met ahead of the ceremony"; "signed deals worth billions during the trip", wherever the tree hangs it.
    private static bool IsWhen(Clause clause, int noun, int verb) =>
        (clause[noun].Head == verb && clause[noun].Deprel.StartsWith("obl", StringComparison.Ordinal)) || (clause.IsUnder(noun, verb)
            && (clause.HasCase(noun, "during") || clause.HasCase(noun, "before") || clause.HasCase(noun, "after") || (clause[noun].Head is var head and >= 0 && clause[head].Lemma == "ahead")));

    private void Note(Clause clause, int trigger, int word, EventDate date)
    {
        if (clause[word].Upos == "NOUN" && IsOccasion(clause[word].Lemma) && (word == trigger || clause[trigger].Upos is "VERB" or "NOUN")) dated.Add((clause[word].Lemma, clause.Sentence.Index, date));
    }

    private static bool IsKnown(Clause clause, int noun)
    {
        foreach (var child in clause.Children(noun))
            if (clause[child].Deprel == "nmod:poss" || (clause[child].Deprel == "det" && clause[child].Lemma is "the" or "that" or "this"))
                return true;
        return false;
    }

    private static bool IsOccasion(string noun) =>
        noun is "ceremony" or "visit" or "trip" or "summit" or "meeting" or "conference" or "talk" or "talks" or "session" or "forum" or "exercise" or "games" or "game" or "congress" or "assembly" or "funeral" or "tour" or "dinner" or "parade" or "inauguration";
}
