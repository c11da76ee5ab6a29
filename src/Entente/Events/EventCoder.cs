using Entente.Documents;
using Entente.Entities;
using Entente.Events.Clauses;
using Entente.Events.Patterns;
using Entente.Events.Speech;
using Entente.Sentences;

namespace Entente.Events;

/// <summary>Codes the events and statements of a document.</summary>
/// <remarks>Immutable once loaded; share one instance between threads.</remarks>
public sealed class EventCoder
{
    private readonly Lexicon lexicon;
    private readonly Ontology ontology;
    private readonly FactualityJudge judge;
    private readonly SpeechFinder speechFinder;
    private readonly PatternMatcher matcher;
    private readonly StatementMaker statements;
    private readonly Registry registry;

    /// <summary>Loads patterns and tables.</summary>
    /// <param name="data">The tables.</param>
    /// <param name="registry">Who is who, for the members of blocs and the places on the map.</param>
    /// <exception cref="DataFileException">A table or a pattern cannot be read.</exception>
    public EventCoder(DataFolder data, Registry registry)
    {
        this.registry = registry;
        lexicon = LexiconFiles.Load(data);
        ontology = new Ontology(data);
        judge = new FactualityJudge(data);
        speechFinder = new SpeechFinder(new SpeechVerbs(data));
        matcher = new PatternMatcher(lexicon);
        statements = new StatementMaker(data);
    }

    internal Lexicon Lexicon => lexicon;

    /// <summary>Events and statements in the order of the text.</summary>
    public (IReadOnlyList<Event> Events, IReadOnlyList<Statement> Statements) Code(Document document, IReadOnlyList<Sentence> sentences, IReadOnlyList<Mention> mentions)
    {
        Clause[] clauses = [.. sentences.Select(s => new Clause(s, lexicon.IsIn))];
        var parties = new Parties(document, clauses, mentions, (bloc, day) => registry.Members(bloc.Id, day));
        var spoken = speechFinder.Find(document, clauses, parties);
        var turns = new Turns(document, mentions);
        parties.FirstPerson = position => FirstPersonAt(spoken, turns, parties, position);
        var setting = new Setting(document, sentences, mentions);
        var events = new List<Event>();
        foreach (var clause in clauses)
            Coded(document, clause, parties, spoken, setting, events);
        events.RemoveAll(e => IsPrivateHarm(e) && !events.Exists(other => other.Quad == 4 && !IsPrivateHarm(other)));
        var merged = EventMerger.Merge(document, events);
        return (merged, statements.Make(document, clauses, mentions, parties, spoken, merged));
    }

    private static IReadOnlyList<Party> FirstPersonAt(List<SpokenWords> spoken, Turns turns, Parties parties, int position)
    {
        var inside = spoken.FindLast(s => s.Quoted.Any(q => q.Start <= position && position < q.End));
        return inside is not null ? inside.Speakers : turns.At(position) is { } guests ? guests : parties.Signatory is { } signatory ? [signatory] : [];
    }

    private void Coded(Document document, Clause clause, Parties parties, List<SpokenWords> spoken, Setting setting, List<Event> events)
    {
        var matches = matcher.Find(clause, parties);
        foreach (var match in matches)
        {
            if (IsAbsorbed(match) || IsAllegedWillingness(match) || IsTopic(clause, match)) continue;
            if (new EventDraft(document, clause, match, ontology, lexicon, events).Build(judge, speechFinder, spoken, setting) is { } e) events.Add(e);
        }
    }

    /// <summary>Accused of being willing to act: the allegation is the act, not the willingness.</summary>
    private static bool IsAllegedWillingness(Match match) => match is { Type: EventType.Agree, Inner: not null, Outer.Type: EventType.Accuse };

    /// <summary>"They discussed expanding cooperation": what is talked about is not done by talking.</summary>
    private bool IsTopic(Clause clause, Match match)
    {
        if (ontology.Quad(match.Type) > 2) return false;
        for (int word = match.Trigger, step = 0; step < 5; step++)
        {
            if (clause[word].Head < 0 || clause[word].Deprel is not ("obj" or "xcomp" or "nmod" or "conj" or "compound" or "ccomp" or "nsubj:pass")) return false;
            word = clause[word].Head;
            if (clause[word] is { Upos: "VERB", Lemma: "discuss" or "review" or "debate" }) return true;
        }
        return false;
    }

    /// <summary>Somebody hurt or held, nobody knows by whom: a crime or an accident, unless the document tells of a conflict.</summary>
    private static bool IsPrivateHarm(Event e) => e.Type is EventType.Assault or EventType.Coerce && e.Actor.Count == 0 && !e.Recipient.Any(p => p.IsPolitical);

    /// <summary>What is promised, asked for, refused or threatened is only the outer act's <c>of</c>.</summary>
    private static bool IsAbsorbed(Match match)
    {
        for (var outer = match.Outer; outer is not null; outer = outer.Outer)
            if ((Ontology.Absorbs(outer.Type) && !IsAllegedWillingness(outer)) || (outer.Type == match.Type && outer.Type == EventType.Consult))
                return true;
        return false;
    }
}
