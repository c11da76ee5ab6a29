using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Finds whom a pronoun stands for: the nearest fitting mention, subjects first.</summary>
internal sealed class PronounResolver(Passage passage, History history)
{
    private readonly Quotes quotes = new(passage.Document.Text);
    private Draft? signatory;
    private bool isSigned;

    public void Resolve(Draft pronoun)
    {
        var kind = PronounStep.Gender(pronoun.Sentence.Tokens[pronoun.First]);
        if (kind is 'i' or 'w') FirstPerson(pronoun, kind == 'w');
        else if (kind is 'm' or 'f') Single(pronoun, other => other.IsPerson && !other.IsPlural && !(other.Gender is not null && other.Gender != pronoun.Gender));
        else if (kind is 'n') Thing(pronoun);
        else if (kind is 'p') Many(pronoun);
    }

    // In a document of its own, the body that publishes it is "we", and its signatory is "I". Inside quotation marks others speak.
    private void FirstPerson(Draft pronoun, bool we)
    {
        if (!passage.Document.Source.IsOfficial || quotes.Covers(pronoun.Span.Start)) return;
        if (!we && Signatory() is { } signer)
        {
            Take(pronoun, signer);
            return;
        }
        var source = passage.Document.Source;
        pronoun.Country = source.Country;
        pronoun.Entity = passage.Registry.Find(source.Country);
        pronoun.Name = pronoun.Entity?.Name ?? source.Name;
        pronoun.Sector = "GOV";
        pronoun.IsParty = true;
    }

    // "Statement by President Biden on …": the first person in the title.
    private Draft? Signatory()
    {
        if (isSigned) return signatory;
        isSigned = true;
        var title = passage.Document.Title ?? "";
        if (title.Contains(" by ", StringComparison.OrdinalIgnoreCase) || title.Contains(" from ", StringComparison.OrdinalIgnoreCase) || title.Contains(" of ", StringComparison.OrdinalIgnoreCase))
            signatory = passage.All.TakeWhile(draft => draft.Span.End <= title.Length).FirstOrDefault(draft => draft.Kind == MentionKind.Person);
        return signatory;
    }

    private void Single(Draft pronoun, Func<Draft, bool> suits)
    {
        Draft? best = null;
        var most = 0.0;
        foreach (var other in history.Back(pronoun.Sentence.Index, 3))
            if (suits(other) && !(other.Kind == MentionKind.Pronoun && (other.Antecedents.Count == 0 || IsFirst(other))) && !IsBound(pronoun, other) && Score(pronoun, other) is var score && score > most)
                (best, most) = (other, score);
        if (best is not null) Take(pronoun, best);
    }

    // Who says "I" is not "he".
    private static bool IsFirst(Draft pronoun) => PronounStep.Gender(pronoun.Sentence.Tokens[pronoun.First]) is 'i' or 'w';

    private void Thing(Draft pronoun)
    {
        if (Doer(pronoun) is { } doer)
        {
            Take(pronoun, doer);
            return;
        }
        if (IsAboutThing(pronoun)) return;
        Single(pronoun, other => !other.IsPerson && !other.IsPlural && other.IsParty && other.Kind is not MentionKind.Nationality);
    }

    // "Russia's assault on its neighbor": whose deed it is that holds the pronoun.
    private Draft? Doer(Draft pronoun)
    {
        var tokens = pronoun.Sentence.Tokens;
        for (int word = tokens[pronoun.First].Head, step = 0; word >= 0 && step < 4 && tokens[word].Upos == "NOUN"; word = tokens[word].Head, step++)
            foreach (var child in pronoun.Sentence.Children(word))
                if (tokens[child].Deprel == "nmod:poss" && child < pronoun.First)
                    return history.Back(pronoun.Sentence.Index, 0).FirstOrDefault(other => other.Head == child && other.IsParty && !other.IsPerson && !other.IsPlural);
        return null;
    }

    private void Many(Draft pronoun)
    {
        if (SubjectGroup(pronoun) is { Count: > 1 } group)
        {
            pronoun.Antecedents.AddRange(group);
            pronoun.IsParty = group.Exists(member => member.IsParty);
            if (group.Select(member => member.Country).Distinct().Count() == 1) pronoun.Country = group[0].Country;
            pronoun.Sector = group.Select(member => member.Sector).Distinct().Count() == 1 ? group[0].Sector : null;
            return;
        }
        if (IsAboutThing(pronoun)) return;
        Single(pronoun, other => other.IsPlural || !other.IsPerson && other.Entity is { Kind: EntityKind.Group or EntityKind.Body or EntityKind.Organisation, Sector: not ("BUS" or "JRN") });
    }

    // "Putin met Xi. They …", "Russia and China … their".
    private List<Draft> SubjectGroup(Draft pronoun)
    {
        foreach (var sentence in (int[])[pronoun.Sentence.Index, pronoun.Sentence.Index - 1])
        {
            if (sentence < 0) continue;
            var group = new List<Draft>();
            foreach (var draft in passage.In(sentence))
            {
                if (draft.Sentence == pronoun.Sentence && draft.First >= pronoun.First) break;
                if (draft.Kind is MentionKind.Nationality or MentionKind.Pronoun && draft.Antecedents.Count < 2) continue;
                var head = draft.Sentence.Tokens[draft.Head];
                if (draft.IsSubject) group = draft.Antecedents.Count > 1 ? [.. draft.Antecedents] : [draft]; // the nearest subject counts
                else if (draft.IsParty && head.Deprel == "conj" && head.Head >= 0 && group.Exists(member => member.Sentence == draft.Sentence && member.Covers(head.Head))) group.Add(draft);
            }
            if (group.Count > 1) return group.TrueForAll(member => member.IsParty || member.IsPerson) ? group : [];
            if (group.Count == 1 && group[0].IsPlural) return [];
        }
        return [];
    }

    // The nearest subject before is a thing that is nobody: "the agreement … it".
    private bool IsAboutThing(Draft pronoun)
    {
        var tokens = pronoun.Sentence.Tokens;
        for (var i = pronoun.First - 1; i >= 0; i--)
            if (tokens[i].Deprel is "nsubj" or "nsubj:pass")
                return IsThing(pronoun.Sentence, i);
        if (pronoun.Sentence.Index == 0) return false;
        var before = passage.Sentences[pronoun.Sentence.Index - 1];
        for (var i = 0; i < before.Tokens.Count; i++)
            if (before.Tokens[i].Deprel is "nsubj" or "nsubj:pass" && before.Tokens[i].Head is var head and >= 0 && before.Tokens[head].Head < 0)
                return IsThing(before, i);
        return false;
    }

    private bool IsThing(Sentence sentence, int token) =>
        sentence.Tokens[token].Upos == "NOUN" && !passage.In(sentence.Index).Any(draft => draft.Head == token);

    private static double Score(Draft pronoun, Draft other)
    {
        var distance = pronoun.Sentence.Index - other.Sentence.Index;
        var score = distance == 0 ? Math.Max(60 - 0.8 * (pronoun.First - other.First), 40) : 46 - 14 * distance;
        if (other.IsSubject) score += 18;
        if (distance == 0 && other.End == pronoun.First - 1 && pronoun.Sentence.Tokens[other.End].Form == "and") score += 30; // "Putin and his counterpart"
        if (other.Kind == MentionKind.Description) score -= 4;
        if (other.Owner is null && other.End < other.Sentence.Tokens.Count && other.Sentence.Tokens[other.End].IsPossessiveMark()) score -= 4;
        return score;
    }

    // "Lavrov met him": not himself. Nor is he part of what he heads.
    private static bool IsBound(Draft pronoun, Draft other)
    {
        if (other.Sentence != pronoun.Sentence) return false;
        if (other.First <= pronoun.First && pronoun.End <= other.End || other.First >= pronoun.First) return true;
        var token = pronoun.Sentence.Tokens[pronoun.First];
        return token.Xpos is not "PRP$" && !token.Form.EndsWith("sel", StringComparison.Ordinal) && !token.Form.EndsWith("self", StringComparison.Ordinal)
            && !token.Form.EndsWith("selves", StringComparison.Ordinal) && token.Head >= 0 && token.Head == other.Sentence.Tokens[other.Head].Head;
    }

    private static void Take(Draft pronoun, Draft other)
    {
        var root = History.Root(other);
        if (other.Antecedents.Count > 1) pronoun.Antecedents.AddRange(other.Antecedents);
        else pronoun.Antecedents.Add(root);
        pronoun.Share(root);
        pronoun.IsAssumed = root.IsAssumed;
    }
}
