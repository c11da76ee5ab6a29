using Entente.Documents;
using Entente.Events.Clauses;
using Entente.Events.Patterns;
using Entente.Events.Speech;

namespace Entente.Events;

/// <summary>Makes an event of a match: parties, factuality, the promise rules, whose word it is, when and where.</summary>
internal sealed class EventDraft(Document document, Clause clause, Match match, Ontology ontology, Lexicon lexicon, IReadOnlyList<Event> earlier)
{
    /// <summary>Null where the match is no event: parties missing, or nobody who acts in politics.</summary>
    public Event? Build(FactualityJudge judge, SpeechFinder speech, IReadOnlyList<SpokenWords> spoken, Setting setting)
    {
        var trigger = clause[match.Trigger];
        var (factuality, cue) = judge.Judge(clause, match.Trigger, word => speech.IsSpeech(clause, word));
        var (type, of, shown) = Promised(match.Type, match.Pattern.Of ?? Within(), factuality);
        var (actor, recipient, mutual) = Sides(type);
        if (!IsEvent(type, actor, recipient)) return null;
        var attribution = Attributor.Chain(clause, match, spoken, document.Text);
        var (date, background) = setting.Date(clause, match.Trigger, shown);
        var mode = type == match.Type ? match.Pattern.Mode : null;
        return new Event
        {
            Id = StableId.Of(document.Id, type.ToString(), trigger.Span.Start, trigger.Span.End, actor, recipient),
            Type = type,
            Mode = mode,
            Modes = mode is null ? [] : [mode],
            Contexts = match.Pattern.Contexts,
            Of = of,
            Cameo = type == match.Type ? match.Pattern.Cameo : PromisedCameo(match.Type),
            Quad = ontology.Quad(type),
            Score = ontology.Score(type, mode),
            Actor = actor,
            Recipient = recipient,
            Reciprocal = mutual,
            Trigger = Words(),
            Factuality = shown,
            FactualityCue = cue >= 0 ? new Phrase(clause[cue].Form, clause[cue].Span) : null,
            Background = background,
            Attribution = attribution,
            Date = date,
            Place = setting.Place(clause, match.Trigger),
            Sentence = clause.Sentence.Index,
            Evidence = clause.Sentence.Span,
            Pattern = match.Pattern.Place,
            Confidence = Confidence.Of(match, actor, recipient, clause, shown, document.Source.IsOfficial),
        };
    }

    private EventType? Within() =>
        match.Type is EventType.Agree or EventType.Concede or EventType.Request or EventType.Reject or EventType.Threaten or EventType.Accuse
            ? (match.Type == EventType.Accuse && match.Inner is { Type: EventType.Agree, Inner: { } act } ? act : match.Inner)?.Type : null;

    /// <summary>PLOVER's promise rules: a planned act of cooperation is an agreement, a planned retreat a concession.</summary>
    private static (EventType, EventType?, Factuality) Promised(EventType type, EventType? of, Factuality factuality) => (type, factuality) switch
    {
        (EventType.Consult or EventType.Support or EventType.Cooperate or EventType.Aid, Factuality.Planned) => (EventType.Agree, type, Factuality.Actual),
        (EventType.Retreat, Factuality.Planned) => (EventType.Concede, type, Factuality.Actual),
        _ => (type, of, factuality),
    };

    private static string? PromisedCameo(EventType type) => type switch
    {
        EventType.Consult => "036",
        EventType.Support => "032",
        EventType.Cooperate => "031",
        EventType.Aid => "033",
        EventType.Retreat => "035",
        _ => null,
    };

    private (List<Party> Actor, List<Party> Recipient, bool Mutual) Sides(EventType type)
    {
        List<Party> actor = [.. match.Actor], recipient = [.. match.Recipient];
        if (clause.Supporter(match.Trigger) is var verb and >= 0 && clause[verb].Lemma is "suffer" or "receive" or "face") (actor, recipient) = (recipient, actor);
        if (recipient.Count == 0 && Ontology.Absorbs(type) && match.Inner is { } act) recipient = [.. act.Recipient.Concat(act.Actor).Where(p => !actor.Any(a => a.Key == p.Key))];
        if (recipient.Count == 0 && type == EventType.Accuse && match.Inner is { Actor.Count: > 0 } inner) recipient = [.. inner.Actor.Where(p => !actor.Any(a => a.Key == p.Key))];
        if (recipient.Count == 0 && type is EventType.Accuse or EventType.Support or EventType.Reject) recipient = Recalled(actor);
        if (type is EventType.Coerce or EventType.Assault && document.Source.IsOfficial) recipient = Subjects(actor, recipient);
        var everyone = actor.Concat(recipient).DistinctBy(p => p.Key).ToList();
        var mutual = everyone.Count > 1 && (match.Pattern.Mutual || (recipient.Count == 0 && SaysEachOther()));
        if (!mutual && actor.Count > 0) recipient.RemoveAll(p => (p.Sector is "GOV" || p.Antecedent is not null) && actor.Exists(a => a.Key == p.Key)); // nobody warns or attacks itself
        return mutual ? (everyone, everyone, true) : (Known(actor), Known(recipient), false);
    }

    /// <summary>"The regime detains peaceful protesters": its own, where a foreign government is blamed and the text names no other state.</summary>
    private List<Party> Subjects(List<Party> actor, List<Party> recipient)
    {
        if (actor is not [{ Sector: "GOV" or "COP" or "MIL", Country: { Length: 3 } state }] || state == document.Source.Country) return recipient;
        return [.. recipient.Select(p => p is { Country: null, Entity: null, Sector: "CVL" or "OPP" or "JRN" or "SOC" or "LEG" } ? p with { Country = state, IsAssumed = true } : p)];
    }

    private bool SaysEachOther()
    {
        for (var i = match.Trigger; i + 1 < clause.Sentence.Tokens.Count && i < match.Trigger + 12; i++)
            if (clause[i + 1].Lemma is "other" or "another" && clause[i].Lemma is "each" or "one")
                return true;
        return false;
    }

    /// <summary>"These attacks": whoever did the last act of that type which the document told.</summary>
    private List<Party> Recalled(List<Party> actor)
    {
        var act = clause.Patient(match.Trigger);
        if (act < 0 || clause[act].Upos != "NOUN" || clause.Child(act, "det") is not (var det and >= 0) || clause[det].Lemma is "a" or "an" or "any" or "no") return [];
        var types = lexicon.Of("NOUN", clause[act].Lemma.ToLowerInvariant()).Select(p => p.Type).ToHashSet();
        var told = earlier.LastOrDefault(e => types.Contains(e.Type) && e.Actor.Count > 0);
        var span = clause[act].Span;
        return told is null ? [] : [.. told.Actor.Where(p => !actor.Any(a => a.Key == p.Key)).Select(p => p with { Text = span.In(document.Text).ToString(), Span = span, Antecedent = p.Antecedent ?? p.Span })];
    }

    /// <summary>"Attacks on our democracy", "violence against journalists": a kind of act, none in particular.</summary>
    private bool IsGeneric()
    {
        foreach (var child in clause.Children(match.Trigger))
            if (clause[child].Deprel is "det" or "nummod" or "nmod:poss" or "amod" or "acl" or "acl:relcl" or "compound") return false;
        return clause[match.Trigger].Xpos is "NNS" or "NN" && match.Trigger > 0;
    }

    private static List<Party> Known(IReadOnlyList<Party> side) => [.. side.DistinctBy(p => p.Key)];

    private bool IsEvent(EventType type, List<Party> actor, List<Party> recipient)
    {
        if (actor.Count + recipient.Count == 0) return false;
        if (actor.Count == 0 && match.Pattern.Pos == 'n' && ontology.Quad(type) == 4 && IsGeneric()) return false;
        if (!actor.Concat(recipient).Any(p => p.Country is not null || p.Entity is not null)) return false;
        if (type != EventType.Protest && actor.Count > 0 && !actor.Concat(recipient).Any(p => p.IsPolitical)) return false;
        if (type is EventType.Consult or EventType.Agree or EventType.Cooperate or EventType.Mobilize or EventType.Concede && actor.Count > 0 && !actor.Exists(p => p.IsPolitical)) return false;
        var needsBoth = type is EventType.Support or EventType.Accuse or EventType.Consult or EventType.Agree or EventType.Cooperate or EventType.Aid or EventType.Sanction or EventType.Threaten or EventType.Reject or EventType.Request;
        if (needsBoth && actor.Count == 0) return false;
        if ((ontology.NeedsRecipient(type) || type == EventType.Support) && recipient.Count == 0) return false;
        if (IsHousekeeping(type, actor, recipient) || IsRhetoric(type, actor, recipient) || IsUnsaid(type, actor, recipient) || IsPoliceWork(type, actor, recipient) || IsCrime(type, actor, recipient)) return false;
        if (type == EventType.Consult && recipient.Count == 0 && match.Pattern.Mode != "visit" && !actor.Exists(p => p.IsMany)) return false;
        var verbal = ontology.Quad(type) is 1 or 3;
        if (verbal && recipient.Count == 0 && !actor.Exists(p => p.Country is not null || p.Entity is not null)) return false;
        if (recipient.Count == 0 && match.Inner is null && (type == EventType.Accuse || (verbal && match.Pattern.Pos == 'n' && type is not EventType.Consult))) return false;
        return true;
    }

    /// <summary>A government that thanks, meets, orders or promises something to its own people, in its own publications.</summary>
    private bool IsHousekeeping(EventType type, List<Party> actor, List<Party> recipient) =>
        (ontology.Quad(type) <= 2 || type == EventType.Request) && document.Source is { IsOfficial: true, Country: { } home } && actor.Concat(recipient).All(p => p.Country == home || p.Country is null);

    /// <summary>"We will fight for it", "we cannot rule this out": a speaker's own word of conflict with nobody named.</summary>
    private bool IsRhetoric(EventType type, List<Party> actor, List<Party> recipient) =>
        ontology.Quad(type) >= 3 && match.Inner is null && document.Source.IsOfficial && clause.OpenComplement(match.Trigger) < 0 && actor.Count > 0 && actor.TrueForAll(p => p.IsFirstPerson) && recipient.TrueForAll(p => p.Country is null);

    /// <summary>Police that speak to, ask or are helped by a suspect or a witness: no politics, unless they hold or hurt somebody.</summary>
    private static bool IsPoliceWork(EventType type, List<Party> actor, List<Party> recipient) =>
        type is EventType.Consult or EventType.Agree or EventType.Cooperate or EventType.Request && actor.Concat(recipient).Any(p => p.Sector is "COP")
        && actor.Concat(recipient).All(p => p.Sector is "COP" || IsPrivate(p)) && actor.Concat(recipient).Select(p => p.Country).OfType<string>().Distinct(StringComparer.Ordinal).Count() < 2;

    /// <summary>One man with a gun or a knife, and no victim in politics: a crime.</summary>
    private static bool IsCrime(EventType type, List<Party> actor, List<Party> recipient) =>
        type is EventType.Assault or EventType.Threaten && actor is [{ IsMany: false, Sector: "CVL" or "UAF" or "CRM" or "SOC", Role: var role }] && role?.EndsWith('s') != true
        && recipient.TrueForAll(p => p.Sector is "COP" || IsPrivate(p)) && recipient.TrueForAll(p => p.Country is null || actor[0].Country is null || p.Country == actor[0].Country);

    private static bool IsPrivate(Party party) => !party.IsPolitical || party.Sector is "UAF" or "CRM";

    /// <summary>Done by nobody, to people of whom the text says no country: no more than a topic.</summary>
    private bool IsUnsaid(EventType type, List<Party> actor, List<Party> recipient) =>
        document.Source.IsOfficial && type != EventType.Protest && actor.Count == 0 && recipient.TrueForAll(p => (p.IsAssumed || p.Country is null) && p.Entity is null && !p.IsPolitical);

    /// <summary>The trigger with its particle and the noun that a light verb carries.</summary>
    private Phrase Words()
    {
        var span = clause[match.Trigger].Span;
        if (clause.Child(match.Trigger, "compound:prt") is var particle and >= 0) span = span.Cover(clause[particle].Span);
        foreach (var word in match.Consumed)
            if (Math.Abs(word - match.Trigger) <= 6) span = span.Cover(clause[word].Span);
        return new Phrase(span.In(document.Text).ToString(), span);
    }
}
