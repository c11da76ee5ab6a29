using Entente.Events.Patterns;
using Entente.Sentences;

namespace Entente.Events.Clauses;

/// <summary>Finds who stands where around a verb, noun or adjective, through passives, relative clauses, control and shared subjects.</summary>
/// <remarks>Words are given and returned as indices within the sentence; −1 means that there is none.</remarks>
internal sealed class Clause(Sentence sentence, Func<string, string, bool> isIn)
{
    private const int Deepest = 8; // links followed for a shared subject; deeper chains are parser errors

    public Sentence Sentence { get; } = sentence;

    public Token this[int index] => Sentence.Tokens[index];

    public ReadOnlySpan<int> Children(int index) => Sentence.Children(index);

    /// <summary>The relation without its subtype.</summary>
    public static ReadOnlySpan<char> Relation(Token token) =>
        token.Deprel.IndexOf(':', StringComparison.Ordinal) is var colon and > 0 ? token.Deprel.AsSpan(0, colon) : token.Deprel;

    /// <summary>First child with this relation, subtype and all.</summary>
    public int Child(int index, string relation)
    {
        foreach (var child in Children(index))
            if (this[child].Deprel == relation)
                return child;
        return -1;
    }

    public bool IsPassive(int verb)
    {
        if (Child(verb, "nsubj:pass") >= 0 || Child(verb, "aux:pass") >= 0 || Child(verb, "csubj:pass") >= 0) return true;
        if (this[verb].Xpos != "VBN" || Child(verb, "aux") >= 0) return false;
        return this[verb].Deprel is "acl" or "advcl" or "amod" or "xcomp"
            || (this[verb].Deprel == "conj" && IsPassive(this[verb].Head) && Child(verb, "nsubj") < 0)
            || (Child(verb, "nsubj") < 0 && Child(verb, "obl:agent") >= 0);
    }

    /// <summary>Who does it: the subject of an active verb, the by-phrase of a passive one.</summary>
    public int Agent(int verb) => IsPassive(verb) ? ByPhrase(verb) : Subject(verb, Deepest);

    /// <summary>To whom it is done: the object of an active verb, the subject of a passive one.</summary>
    public int Patient(int verb)
    {
        if (IsPassive(verb)) return Subject(verb, Deepest) is var subject and >= 0 ? subject : Child(verb, "obj");
        if (Child(verb, "obj") is var found and >= 0) return IsRelative(found) ? RelativeHead(verb) : found;
        if (RaisedSubject(verb) is var raised and >= 0) return raised;
        if (Child(verb, "iobj") is var only and >= 0) return IsRelative(only) ? RelativeHead(verb) : only; // "urged Berlin to send", where the tree says iobj
        return this[verb].Deprel == "acl:relcl" && Child(verb, "nsubj") is var own and >= 0 && !IsRelative(own) && !HasObliqueRelative(verb)
            ? RelativeHead(verb) : -1;
    }

    /// <summary>Whom one urges, wants or expects to act, where the tree makes them the infinitive's subject.</summary>
    private int RaisedSubject(int verb)
    {
        foreach (var child in Children(verb))
            if (this[child] is { Deprel: "xcomp" or "ccomp", Xpos: "VB" } && HasCase(child, "to") && Child(child, "nsubj") is var subject and >= 0)
                return subject;
        return -1;
    }

    private int ByPhrase(int verb)
    {
        if (Child(verb, "obl:agent") is var agent and >= 0) return agent;
        foreach (var child in Children(verb))
            if (this[child].Deprel is "obl" or "nmod" && HasCase(child, "by"))
                return child;
        return -1;
    }

    private int Subject(int verb, int depth)
    {
        if (NearestSubject(verb) is var own and >= 0)
            return IsRelative(own) && this[verb].Deprel.StartsWith("acl", StringComparison.Ordinal) ? RelativeHead(verb) : own;
        var head = this[verb].Head;
        if (head < 0) return Misplaced(verb);
        if (depth == 0) return -1;
        switch (this[verb].Deprel)
        {
            case "conj" or "parataxis" when IsVerbal(head):
                return IsPassive(head) && !IsPassive(verb) && Child(verb, "aux") < 0 && this[verb].Xpos != "VBN" ? SurfaceSubject(head, depth - 1) : SurfaceSubject(head, depth - 1);
            case "xcomp":
                if (IsVerbal(head) && Child(head, "obj") is var controller and >= 0 && this[head].Lemma != "promise") return controller;
                return SurfaceSubject(head, depth - 1);
            case "advcl" when this[verb].Xpos == "VBG" && Child(head, "obj") is var accused and >= 0 && HasAnyMark(verb, "of", "from", "into", "for"):
                return accused; // accused China of signalling, kept it from leaving
            case "advcl" when this[verb].Xpos == "VBG" && IsPassive(head) && HasAnyMark(verb, "of", "from", "into", "for"):
                return SurfaceSubject(head, depth - 1);
            case "advcl" or "ccomp":
                return SurfaceSubject(head, depth - 1);
            case "acl" when this[verb].Xpos == "VBG" || IsPassive(verb):
                return this[verb].Xpos == "VBG" && HasMark(verb) ? NounOwner(head, depth - 1) : head;
            case "acl":
                return NounOwner(head, depth - 1);
            case "acl:relcl":
                return head;
            default:
                return -1;
        }
    }

    /// <summary>Of several subjects, as where a quotation precedes its speaker, the one next to the verb.</summary>
    private int NearestSubject(int verb)
    {
        var nearest = -1;
        foreach (var child in Children(verb))
            if (this[child].Deprel is "nsubj" or "nsubj:pass" or "nsubj:outer" && (nearest < 0 || Math.Abs(child - verb) < Math.Abs(nearest - verb)))
                nearest = child;
        return nearest;
    }

    /// <summary>"On Thursday, Lavrov, the minister, said": a subject that the tree has made a by-name of the day.</summary>
    private int Misplaced(int verb)
    {
        foreach (var child in Children(verb))
            if (this[child].Deprel is "obl" or "obl:unmarked" && child < verb && Child(child, "appos") is var name and >= 0 && name < verb && this[name].Upos == "PROPN")
                return name;
        return -1;
    }

    private int SurfaceSubject(int verb, int depth) => Subject(verb, depth);

    /// <summary>Whose decision, plan or attempt it is: the possessor, else the subject of the verb that governs the noun.</summary>
    private int NounOwner(int noun, int depth)
    {
        if (Child(noun, "nmod:poss") is var owner and >= 0) return owner;
        var verb = this[noun].Head;
        return verb >= 0 && depth > 0 && this[noun].Deprel is "obj" or "obl" or "xcomp" && verb >= 0 && IsVerbal(verb) ? Agent(verb) : -1;
    }

    private bool HasMark(int verb) => Child(verb, "mark") >= 0;

    private bool IsVerbal(int index) => this[index].Upos is "VERB" or "AUX" or "ADJ" || Child(index, "cop") >= 0 || Child(index, "nsubj") >= 0;

    private bool IsRelative(int index) => this[index].Xpos is "WDT" or "WP" or "WP$" || (this[index].Lemma is "that" && this[index].Upos == "PRON" && this[index].Xpos != "DT");

    private bool HasObliqueRelative(int verb)
    {
        foreach (var child in Children(verb))
            if (IsRelative(child) || this[child].Lemma is "where" or "when" or "why")
                return true;
        return false;
    }

    private int RelativeHead(int verb) => this[verb].Head;

    public bool HasCase(int index, string preposition)
    {
        foreach (var child in Children(index))
            if (this[child].Deprel is "case" or "mark" && this[child].Lemma == preposition)
                return true;
        return false;
    }

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
