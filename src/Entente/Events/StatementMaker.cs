using Entente.Documents;
using Entente.Entities;
using Entente.Events.Clauses;
using Entente.Events.Speech;

namespace Entente.Events;

/// <summary>Makes statements of what the document hands to its speakers, and of a body's own clauses of position.</summary>
internal sealed class StatementMaker
{
    private readonly List<(string Theme, string[] Words)> themes = [];

    public StatementMaker(DataFolder data)
    {
        foreach (var row in data.Table("events/themes.tsv", ["theme", "words"], 2))
            themes.Add((row.Required(0), row.List(1)));
    }

    public IReadOnlyList<Statement> Make(Document document, IReadOnlyList<Clause> clauses, IReadOnlyList<Mention> mentions, Parties parties, IReadOnlyList<SpokenWords> spoken, IReadOnlyList<Event> events)
    {
        var made = new List<Statement>();
        foreach (var words in spoken)
            if (IsStatement(document, clauses, words) && !Repeats(spoken, words) && !OnlyReports(spoken, words))
                made.Add(From(document, mentions, parties, words, Outer(spoken, words, document), events));
        if (parties.Signatory is { } signatory)
            foreach (var clause in clauses)
                if (OwnWords(document, clause, spoken, signatory) is { } own)
                    made.Add(From(document, mentions, parties, own, [], events));
        return [.. made.OrderBy(s => s.Span.Start).ThenBy(s => s.Span.End)];
    }

    private static bool IsStatement(Document document, IReadOnlyList<Clause> clauses, SpokenWords words)
    {
        if (words.Span.Length < 4 || document.PartAt(words.Span.Start) == PartKind.Title && words.Kind == StatementKind.Direct && words.Quoted.Count == 0) return false;
        return words.CueWord < 0 || clauses[words.Sentence][words.CueWord].Lemma is not ("think" or "know" or "feel") || words.Quoted.Count > 0;
    }

    /// <summary>"He said he believes …": one speaker's words within the same speaker's words.</summary>
    private static bool Repeats(IReadOnlyList<SpokenWords> spoken, SpokenWords words) =>
        spoken.Any(outer => !ReferenceEquals(outer, words) && outer.Span.Contains(words.Span) && outer.Sentence == words.Sentence
            && (outer.Span.Length > words.Span.Length || outer.CueWord < words.CueWord) && outer.Speakers.Any(s => words.Speakers.Any(w => w.Key == s.Key || w.Text.Equals("he", StringComparison.OrdinalIgnoreCase) || w.Text.Equals("she", StringComparison.OrdinalIgnoreCase))));

    /// <summary>"According to the readout, Wang said that …": the words are Wang's, on the readout's word.</summary>
    private static bool OnlyReports(IReadOnlyList<SpokenWords> spoken, SpokenWords words) =>
        spoken.Any(inner => !ReferenceEquals(inner, words) && inner.Sentence == words.Sentence && words.Span.Contains(inner.Span) && inner.CueWord != words.CueWord
            && inner.Cue is { } cue && words.Span.Contains(cue.Span) && inner.Span.Length * 10 > words.Span.Length * 6);

    private static List<Attribution> Outer(IReadOnlyList<SpokenWords> spoken, SpokenWords words, Document document)
    {
        var chain = new List<Attribution>();
        foreach (var outer in spoken)
            if (!ReferenceEquals(outer, words) && outer.Span.Contains(words.Span) && outer.Span.Length > words.Span.Length && outer.Cue is { } cue)
                chain.AddRange(outer.Speakers.Where(s => !words.Speakers.Any(w => w.Key == s.Key)).Select(s => new Attribution(s, cue, outer.ByDocument ? AttributionKind.Document : outer.Quoted.Count > 0 ? AttributionKind.Quote : AttributionKind.Paraphrase)));
        return chain.Count > 1 && document.Text.Length > 0 ? [.. chain.DistinctBy(a => a.Speaker.Key)] : chain;
    }

    private Statement From(Document document, IReadOnlyList<Mention> mentions, Parties parties, SpokenWords words, IReadOnlyList<Attribution> outer, IReadOnlyList<Event> events)
    {
        var text = words.Span.In(document.Text).ToString();
        var about = About(mentions, parties, words);
        var found = themes.Where(t => t.Words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))).Select(t => t.Theme).ToList();
        var denied = words.Stance == StanceValue.Deny ? events.FirstOrDefault(e => words.Span.Contains(e.Trigger.Span)) : null;
        return new Statement
        {
            Id = StableId.Of(document.Id, "statement", words.Span.Start, words.Span.End, words.Speakers),
            Speaker = words.Speakers[0],
            CoSpeakers = [.. words.Speakers.Skip(1)],
            Addressee = words.Addressee,
            Kind = words.Kind,
            Words = new Phrase(text, words.Span),
            Sentence = words.Sentence,
            Cue = words.Cue,
            Attribution = outer,
            Date = document.Day is { } day ? new EventDate(day, day, DatePrecision.Day, DateOrigin.Publication, null) : null,
            About = about,
            Themes = found,
            Stance = Stances(about, found, words, text, events),
            Denies = denied?.Id,
            Confidence = words.Speakers[0].Country is null ? 0.5 : words.Kind == StatementKind.Indirect ? 0.7 : 0.8,
        };
    }

    private static List<Party> About(IReadOnlyList<Mention> mentions, Parties parties, SpokenWords words)
    {
        var about = new List<Party>();
        foreach (var mention in mentions)
            if (words.Span.Contains(mention.Span) && mention.Kind is not MentionKind.Pronoun && mention.Country is not null)
                foreach (var party in parties.At(mention.Sentence, mention.Head, true))
                    if (!about.Exists(p => p.Country == party.Country && p.Sector == party.Sector) && !words.Speakers.Any(s => s.Key == party.Key))
                        about.Add(party);
        return about;
    }

    private static List<Stance> Stances(List<Party> about, List<string> themes, SpokenWords words, string text, IReadOnlyList<Event> events)
    {
        var value = words.Stance != StanceValue.Neutral ? words.Stance : OfEvents(words, events) ?? OfWords(text);
        if (about.Count > 0) return [new Stance(about[0], null, value)];
        return themes.Count > 0 ? [new Stance(null, themes[0], value)] : [];
    }

    private static StanceValue? OfEvents(SpokenWords words, IReadOnlyList<Event> events) =>
        events.FirstOrDefault(e => words.Span.Contains(e.Trigger.Span) && e.Factuality == Factuality.Actual)?.Type switch
        {
            EventType.Accuse => StanceValue.Condemn,
            EventType.Support or EventType.Agree or EventType.Aid => StanceValue.Support,
            EventType.Request => StanceValue.Demand,
            EventType.Reject => StanceValue.Oppose,
            EventType.Threaten => StanceValue.Warn,
            _ => null,
        };

    private static StanceValue OfWords(string text) =>
        text.Contains(" must ", StringComparison.Ordinal) || text.Contains(" should ", StringComparison.Ordinal) ? StanceValue.Demand
        : text.Contains("oppos", StringComparison.OrdinalIgnoreCase) ? StanceValue.Oppose
        : text.Contains("support", StringComparison.OrdinalIgnoreCase) || text.Contains("stand with", StringComparison.OrdinalIgnoreCase) ? StanceValue.Support
        : StanceValue.Neutral;

    /// <summary>A sentence in which a government or body speaks for itself: "we condemn", "I told him", "the United States will".</summary>
    private static SpokenWords? OwnWords(Document document, Clause clause, IReadOnlyList<SpokenWords> spoken, Party signatory)
    {
        if (clause.Sentence.Part != PartKind.Body || spoken.Any(s => s.Span.Overlaps(clause.Sentence.Span) && s.Span.Length * 2 > clause.Sentence.Span.Length)) return null;
        if (!clause.Sentence.Tokens.Any(t => t.Upos == "VERB") || !HasVoice(clause)) return null;
        var span = clause.Sentence.Span;
        return new SpokenWords(span, clause.Sentence.Index, [signatory with { Span = new TextSpan(span.Start, span.Start), Text = signatory.Name ?? document.Source.Name ?? "" }], StatementKind.Direct);
    }

    private static bool HasVoice(Clause clause)
    {
        foreach (var token in clause.Sentence.Tokens)
        {
            if (token.Deprel is not ("nsubj" or "nmod:poss" or "nsubj:pass")) continue;
            if (token.Lemma is "I" or "we" || token.Form is "I" or "We" or "we" or "our" or "Our" or "my" or "My") return true;
        }
        foreach (var token in clause.Sentence.Tokens)
            if (token is { Deprel: "aux", Lemma: "must" or "should" })
                return true;
        return false;
    }
}
