using Entente.Sentences;

namespace Entente.Events.Clauses;

/// <summary>Finds who stands where around a verb, noun or adjective, through passives, relative clauses, control and shared subjects.</summary>
/// <remarks>Words are given and returned as indices within the sentence; −1 means that there is none.</remarks>
internal sealed partial class Clause(Sentence sentence, Func<string, string, bool> isIn)
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
        if (Child(verb, "xcomp") is var name and >= 0 && this[name].Upos == "PROPN" && Child(name, "case") < 0) return name; // a name that the tree takes for a complement
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
            case "advcl" when IsGerund(verb) && Child(head, "obj") is var accused and >= 0 && HasAnyMark(verb, "of", "from", "into", "for"):
                return accused; // accused China of signalling, kept it from leaving
            case "advcl" when IsGerund(verb) && IsPassive(head) && HasAnyMark(verb, "of", "from", "into", "for"):
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

    /// <summary>"Of shelling", "of having shelled".</summary>
    private bool IsGerund(int verb)
    {
        if (this[verb].Xpos == "VBG") return true;
        foreach (var child in Children(verb))
            if (this[child] is { Deprel: "aux", Xpos: "VBG" })
                return true;
        return false;
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

    /// <summary>Whether a word stands below another in the tree, or is it.</summary>
    public bool IsUnder(int word, int above)
    {
        for (var step = 0; word >= 0 && step <= Sentence.Tokens.Count; step++, word = this[word].Head)
            if (word == above)
                return true;
        return false;
    }
}
