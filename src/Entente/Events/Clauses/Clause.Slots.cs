using Entente.Events.Patterns;

namespace Entente.Events.Clauses;

/// <summary>What fills the slots of a pattern.</summary>
internal sealed partial class Clause
{
    /// <summary>All words that fill a slot beside a trigger, in order of the text.</summary>
    public IEnumerable<int> Fill(int trigger, Slot slot)
    {
        var verbal = this[trigger].Upos is "VERB" or "AUX";
        switch (slot.Kind)
        {
            case SlotKind.Subject:
                return One(verbal ? Agent(trigger) : NominalSubject(trigger));
            case SlotKind.Object:
                return One(verbal ? Patient(trigger) : Child(trigger, "obj"));
            case SlotKind.IndirectObject:
                return One(Child(trigger, "iobj"));
            case SlotKind.Particle:
                return Particles(trigger);
            case SlotKind.Infinitive:
                return One(OpenComplement(trigger));
            case SlotKind.That:
                return One(FiniteComplement(trigger));
            case SlotKind.Possessor:
                return One(Child(trigger, "nmod:poss"));
            case SlotKind.Modifier:
                return Modifiers(trigger);
            case SlotKind.ComplementSubject:
                return One(ComplementSubject(trigger));
            default:
                return Prepositional(trigger, slot.Preposition!, verbal);
        }
    }

    private static IEnumerable<int> One(int index) => index >= 0 ? [index] : [];

    /// <summary>Who makes the visit, holds the talks, is at war: the subject of the verb that carries a noun, or its own.</summary>
    public int NominalSubject(int noun)
    {
        if (Child(noun, "nsubj") is var own and >= 0) return IsRelative(own) ? this[noun].Head : own;
        var head = this[noun].Head;
        if (head < 0) return -1;
        if (this[noun].Upos == "ADJ")
            return this[noun].Deprel is "xcomp" ? Subject(head, Deepest) : this[noun].Deprel is "acl" or "acl:relcl" ? head : -1;
        return Supporter(noun) is var verb and >= 0 ? Agent(verb) : -1;
    }

    /// <summary>The support verb that carries a noun (<em>hold</em> talks, <em>launch</em> an attack); −1 when none does.</summary>
    public int Supporter(int noun)
    {
        var verb = this[noun].Head;
        if (verb < 0 || this[verb].Upos != "VERB" || !isIn("@support_verb", this[verb].Lemma)) return -1;
        return this[noun].Deprel is "obj" or "nsubj:pass" || (this[noun].Deprel == "obl" && isIn("@support_oblique", this[verb].Lemma)) ? verb : -1;
    }

    public int OpenComplement(int trigger)
    {
        foreach (var child in Children(trigger))
        {
            var token = this[child];
            if (token.Deprel == "xcomp" && token.Upos is "VERB" or "AUX" or "NOUN" or "ADJ") return child;
            if (token.Deprel is "acl" && token.Upos == "VERB" && this[trigger].Upos is "NOUN" or "ADJ" && token.Xpos is "VB" or "VBG") return child;
        }
        foreach (var child in Children(trigger))
        {
            var token = this[child];
            if (token.Deprel is "advcl" or "ccomp" && token.Xpos is "VBG" or "VB" && Child(child, "nsubj") < 0
                && (HasAnyMark(child, "of", "from", "to", "for", "into", "against", "on", "about", "in") || token.Deprel == "ccomp")) return child;
        }
        return -1;
    }

    private bool HasAnyMark(int index, params ReadOnlySpan<string> words)
    {
        foreach (var child in Children(index))
            if (this[child].Deprel is "mark" or "case" && words.Contains(this[child].Lemma))
                return true;
        return false;
    }

    public int FiniteComplement(int trigger)
    {
        foreach (var child in Children(trigger))
            if (this[child].Deprel is "ccomp" && (Child(child, "nsubj") >= 0 || Child(child, "nsubj:pass") >= 0 || Child(child, "expl") >= 0 || HasCase(child, "that")))
                return child;
        if (this[trigger].Upos is "NOUN")
            foreach (var child in Children(trigger))
                if (this[child].Deprel is "acl" && HasCase(child, "that"))
                    return child;
        return -1;
    }

    private int ComplementSubject(int trigger)
    {
        var clause = FiniteComplement(trigger);
        if (clause < 0) clause = OpenComplement(trigger);
        if (clause < 0) return -1;
        var subject = this[clause].Upos is "VERB" ? Subject(clause, Deepest) : NominalSubject(clause);
        return subject == Agent(trigger) ? -1 : subject;
    }

    private List<int> Particles(int verb)
    {
        var found = new List<int>();
        foreach (var child in Children(verb))
            if (this[child].Deprel is "compound:prt" or "advmod")
                found.Add(child);
            else if (this[child].Deprel is "obl")
                foreach (var word in Children(child)) // "moved out of the town"
                    if (this[word] is { Deprel: "case", Lemma: "out" or "off" or "away" or "back" or "up" or "down" })
                        found.Add(word);
        return found;
    }

    private List<int> Modifiers(int noun)
    {
        var found = new List<int>();
        foreach (var child in Children(noun))
            if (this[child].Deprel is "amod" or "compound" or "nmod" && Child(child, "case") < 0)
                found.Add(child);
        return found;
    }

    private List<int> Prepositional(int trigger, string preposition, bool verbal)
    {
        var found = new List<int>();
        Collect(trigger, preposition, found);
        if (verbal)
        {
            if (Patient(trigger) is var patient and >= 0 && this[patient].Upos is "NOUN") Collect(patient, preposition, found);
            if (found.Count == 0 && OpenComplement(trigger) is var inner and >= 0) Collect(inner, preposition, found);
            if (found.Count == 0 && this[trigger].Deprel == "conj" && this[trigger].Head >= 0 && this[this[trigger].Head].Upos == "VERB") Collect(this[trigger].Head, preposition, found);
        }
        else if (found.Count == 0)
        {
            if (Supporter(trigger) is var support and >= 0) Collect(support, preposition, found);
            else if (preposition is not "of" and not "in" and not "by" && this[trigger].Deprel is "obj" && this[trigger].Head >= 0) Collect(this[trigger].Head, preposition, found);
            if (found.Count == 0 && preposition is not "of" and not "in") Hung(trigger, preposition, found);
        }
        return found;
    }

    /// <summary>"A raid by the army against rebels": what the tree hangs on the doer rather than on the deed.</summary>
    private void Hung(int noun, string preposition, List<int> found)
    {
        foreach (var child in Children(noun))
            if (this[child].Deprel is "nmod" && (HasCase(child, "by") || HasCase(child, "of") || HasCase(child, "from") || HasCase(child, "between")))
                Collect(child, preposition, found);
    }

    private void Collect(int head, string preposition, List<int> found)
    {
        foreach (var child in Children(head))
            if (this[child].Deprel is "obl" or "nmod" or "obl:agent" or "xcomp" or "advcl" or "obl:unmarked" or "nmod:unmarked" && this[child].Upos is not "VERB" && HasCase(child, preposition))
                found.Add(child);
    }
}
