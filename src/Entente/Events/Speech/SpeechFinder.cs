using Entente.Documents;
using Entente.Events.Clauses;
using Entente.Sentences;

namespace Entente.Events.Speech;

/// <summary>Finds who says what: reported clauses, "according to", quotations within, across and after sentences.</summary>
internal sealed class SpeechFinder(SpeechVerbs verbs)
{
    /// <summary>All words that the document hands to a speaker, in order of the text.</summary>
    public List<SpokenWords> Find(Document document, IReadOnlyList<Clause> clauses, Parties parties)
    {
        var quotes = Quotations.Find(document.Text);
        var found = new List<SpokenWords>();
        foreach (var clause in clauses)
            for (var i = 0; i < clause.Sentence.Tokens.Count; i++)
                if (Reported(document, clauses, clause, i, quotes, parties, found) is { } words && !found.Exists(f => f.Sentence == words.Sentence && f.Span.Contains(words.Span) && f.CueWord == words.CueWord))
                    found.Add(words);
        AddLooseQuotations(document, clauses, quotes, parties, found);
        return [.. found.OrderBy(f => f.Span.Start).ThenByDescending(f => f.Span.End)];
    }

    /// <summary>Whether a word hands its clause to a speaker.</summary>
    public bool IsSpeech(Clause clause, int word) => clause[word].Upos == "VERB" && verbs.Contains(clause[word].Lemma);

    private SpokenWords? Reported(Document document, IReadOnlyList<Clause> clauses, Clause clause, int word, IReadOnlyList<TextSpan> quotes, Parties parties, List<SpokenWords> found)
    {
        if (clause[word].Lemma.Equals("accord", StringComparison.OrdinalIgnoreCase) || clause[word].Form.Equals("according", StringComparison.OrdinalIgnoreCase)) return AccordingTo(document, clause, word, quotes, parties);
        if (!IsSpeech(clause, word)) return null;
        var content = Content(clause, word, quotes);
        if (content is null || quotes.Any(q => q.Contains(clause[word].Span) && q.End + 1 < content.Value.End)) return null;
        var speakerWord = clause.Agent(word);
        if (speakerWord < 0 && clause[word].Deprel is "parataxis" or "ccomp") speakerWord = InvertedSubject(clause, word);
        if (speakerWord < 0) return null;
        var speakers = parties.At(clause.Sentence.Index, speakerWord, false);
        var byDocument = IsDocument(clause[speakerWord].Lemma);
        if (speakers.Count == 0 && byDocument) speakers = Issuers(clauses, clause.Sentence.Index, clause[speakerWord].Lemma, parties);
        if (speakers.Count == 0)
        {
            if (clause[speakerWord].Upos is "NOUN" or "PROPN") speakers = [Unnamed(document, clause, speakerWord)];
            else if (clause[speakerWord].Upos == "PRON" && clause[speakerWord].Lemma is "they" or "he" or "she" or "it" && found.LastOrDefault() is { } before) speakers = before.Speakers;
            else return null;
        }
        var span = Trim(document.Text, content.Value);
        var inside = quotes.Where(q => q.Overlaps(span)).ToList();
        if (!HasClause(clause, span)) return null;
        if (inside is [var only] && only.Start <= span.Start + 2 && only.End + 1 < span.End && span.End > only.End && document.Text[Math.Min(only.End + 1, document.Text.Length - 1)] == ',') span = Trim(document.Text, only);
        var plain = verbs.IsPlain(clause[word].Lemma);
        if (!plain && inside.Count == 0 && clause.FiniteComplement(word) < 0) return null;
        return new SpokenWords(Widen(document.Text, span, inside), clause.Sentence.Index, speakers, KindOf(document.Text, span, inside))
        {
            CueWord = word,
            Cue = new Phrase(clause[word].Form, clause[word].Span),
            Quoted = inside,
            Stance = verbs.Stance(clause[word].Lemma),
            ByDocument = byDocument,
            Addressee = Addressee(clause, word, parties),
        };
    }

    /// <summary>Who issued the statement that is now said to say something.</summary>
    private static IReadOnlyList<Party> Issuers(IReadOnlyList<Clause> clauses, int sentence, string lemma, Parties parties)
    {
        for (var s = sentence - 1; s >= 0; s--)
            for (var i = 0; i < clauses[s].Sentence.Tokens.Count; i++)
                if (clauses[s][i] is { Deprel: "obj" or "nsubj:pass" } token && token.Lemma == lemma && clauses[s][token.Head].Lemma is "issue" or "release" or "sign" or "publish" or "adopt" or "make"
                    && clauses[s].Agent(clauses[s][i].Head) is var agent and >= 0 && parties.At(s, agent, false) is { Count: > 0 } issuers)
                    return issuers;
        return [];
    }

    /// <summary>"Its willingness", "a “historic” day": without a verb, or several words, nothing is said.</summary>
    private static bool HasClause(Clause clause, TextSpan span)
    {
        var words = clause.Sentence.Tokens.Where(t => span.Contains(t.Span)).ToList();
        return words.Count >= 6 || words.Exists(t => t.Upos is "VERB" or "AUX");
    }

    private static SpokenWords? AccordingTo(Document document, Clause clause, int word, IReadOnlyList<TextSpan> quotes, Parties parties)
    {
        var voice = clause[word].Deprel is "case" ? clause[word].Head : -1;
        if (voice < 0)
            foreach (var child in clause.Children(word))
                if (clause[child].Deprel is "obl" or "nmod" && clause.HasCase(child, "to")) voice = child;
        if (voice < 0) return null;
        var speakers = parties.At(clause.Sentence.Index, voice, false);
        if (speakers.Count == 0) speakers = [Unnamed(document, clause, voice)];
        var phrase = Subtree(clause, voice, -1);
        var sentence = clause.Sentence.Span;
        var span = phrase.Start - sentence.Start <= sentence.End - phrase.End
            ? new TextSpan(Math.Min(phrase.End, sentence.End), sentence.End) : new TextSpan(sentence.Start, Math.Max(sentence.Start, Math.Min(clause[word].Span.Start, phrase.Start)));
        span = Trim(document.Text, span);
        if (span.Length < 3) return null;
        var inside = quotes.Where(q => q.Overlaps(span)).ToList();
        return new SpokenWords(span, clause.Sentence.Index, speakers, KindOf(document.Text, span, inside))
        {
            CueWord = word,
            Cue = new Phrase(clause[word].Form, clause[word].Span),
            Quoted = inside,
            ByDocument = IsDocument(clause[voice].Lemma),
        };
    }

    /// <summary>The reported clause: the verb's complement, or the sentence around an inserted "he said".</summary>
    private TextSpan? Content(Clause clause, int verb, IReadOnlyList<TextSpan> quotes)
    {
        TextSpan? content = null;
        foreach (var child in clause.Children(verb))
        {
            var relation = clause[child].Deprel;
            if (relation is "ccomp" || (relation is "xcomp" && clause[child].Upos == "VERB" && verbs.IsPlain(clause[verb].Lemma)) || (relation == "parataxis" && child > verb && clause.Child(child, "nsubj") >= 0)
                || (relation == "obj" && Quoted(clause, child)) || (relation == "obl" && Quoted(clause, child)))
                content = content is { } c ? c.Cover(Subtree(clause, child, -1)) : Subtree(clause, child, -1);
        }
        if (content is null && (clause[verb].Deprel is "parataxis" || IsOutsideItsQuotation(clause, verb, quotes)) && clause[verb].Head is var head and >= 0)
            content = Subtree(clause, head, verb);
        return content;
    }

    /// <summary>"… think that," said a protester: the tree makes the speech verb a clause of the words said.</summary>
    private static bool IsOutsideItsQuotation(Clause clause, int verb, IReadOnlyList<TextSpan> quotes) =>
        clause[verb].Deprel is "ccomp" or "conj" && quotes.Any(q => q.Contains(clause[clause[verb].Head].Span) && !q.Overlaps(clause[verb].Span));

    private static bool Quoted(Clause clause, int word)
    {
        var first = Subtree(clause, word, -1).Start;
        foreach (var token in clause.Sentence.Tokens)
            if (token.Span.Start >= first && token.Form is "“" or "\"" or "‘" or "``")
                return token.Span.Start <= clause[word].Span.End;
        return false;
    }

    private static int InvertedSubject(Clause clause, int verb) => clause.Child(verb, "nsubj");

    private static TextSpan Subtree(Clause clause, int word, int without)
    {
        var span = clause[word].Span;
        foreach (var child in clause.Children(word))
            if (child != without)
                span = span.Cover(Subtree(clause, child, without));
        return span;
    }

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or '“' or '"' or ':' or '‘')) start++;
        if (end - start > 5 && text.AsSpan(start, 5).Equals("that ", StringComparison.OrdinalIgnoreCase)) start += 5;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '”' or '"' or '.' or '’')) end--;
        return new TextSpan(start, end);
    }

    /// <summary>A quotation that begins with its reported clause and runs on is taken whole.</summary>
    private static TextSpan Widen(string text, TextSpan span, List<TextSpan> inside)
    {
        foreach (var quote in inside)
            if (quote.Start <= span.Start + 2 || quote.Contains(span)) span = Trim(text, span.Cover(quote));
        return span;
    }

    private static StatementKind KindOf(string text, TextSpan span, List<TextSpan> inside)
    {
        if (inside.Count == 0) return StatementKind.Indirect;
        var covered = inside.Sum(q => Math.Max(0, Math.Min(q.End, span.End) - Math.Max(q.Start, span.Start)));
        return covered >= 0.85 * span.Length || inside.Exists(q => q.Contains(span)) ? StatementKind.Direct : StatementKind.Mixed;
    }

    private static Party? Addressee(Clause clause, int verb, Parties parties)
    {
        var word = clause.Child(verb, "iobj");
        if (word < 0 && clause[verb].Lemma is "tell" or "inform" or "assure" or "remind" or "warn" or "brief") word = clause.Child(verb, "obj");
        return word < 0 ? null : parties.At(clause.Sentence.Index, word, false) is [var first, ..] ? first : null;
    }

    private static bool IsDocument(string lemma) =>
        lemma is "statement" or "readout" or "reading" or "communique" or "communiqué" or "treaty" or "resolution" or "report" or "document" or "declaration" or "letter" or "text" or "release" or "agreement" or "charter" or "constitution";

    /// <summary>A speaker whom the registry does not know: an expert, a resident, a document.</summary>
    private static Party Unnamed(Document document, Clause clause, int word)
    {
        var span = clause[word].Span;
        foreach (var child in clause.Children(word))
            if (clause[child].Deprel is "det" or "amod" or "compound" or "flat" or "nmod:poss" or "nummod" or "flat:name")
                span = span.Cover(clause[child].Span);
        return new Party(span.In(document.Text).ToString(), span) { Name = clause[word].Upos == "PROPN" ? span.In(document.Text).ToString() : null };
    }

    /// <summary>Quotations that no reported clause holds: whole quoted sentences take the voice before them, else the one after them in the paragraph.</summary>
    private void AddLooseQuotations(Document document, IReadOnlyList<Clause> clauses, IReadOnlyList<TextSpan> quotes, Parties parties, List<SpokenWords> found)
    {
        foreach (var quote in quotes)
        {
            if (quote.Length < 12 || found.Exists(f => f.Span.Overlaps(quote) || f.Quoted.Contains(quote))) continue;
            var sentence = clauses.FirstOrDefault(c => c.Sentence.Span.Overlaps(quote))?.Sentence;
            if (sentence is null || IsTitle(clauses[sentence.Index], quote)) continue;
            var paragraph = Paragraph(clauses, sentence.Index);
            var voice = Nearest(found, clauses, paragraph, quote) ?? SubjectOf(clauses, sentence, quote, quotes, parties, verbs.Contains) ?? Beside(clauses, paragraph, quote, quotes, parties);
            if (voice is null) continue;
            found.Add(new SpokenWords(Trim(document.Text, quote), sentence.Index, voice.Speakers, StatementKind.Direct) { Cue = voice.Cue, Quoted = [quote], ByDocument = voice.ByDocument });
        }
    }

    /// <summary>A few quoted words without a verb are a name or a term, not what somebody says.</summary>
    private static bool IsTitle(Clause clause, TextSpan quote)
    {
        var words = clause.Sentence.Tokens.Where(t => quote.Contains(t.Span)).ToList();
        return words.Count < 8 && !words.Exists(t => t.Upos is "VERB" or "AUX");
    }

    private static (int First, int End) Paragraph(IReadOnlyList<Clause> clauses, int sentence)
    {
        var (first, end) = (sentence, sentence + 1);
        while (first > 0 && !clauses[first].Sentence.StartsParagraph) first--;
        while (end < clauses.Count && !clauses[end].Sentence.StartsParagraph) end++;
        return (first, end);
    }

    private static SpokenWords? Nearest(List<SpokenWords> found, IReadOnlyList<Clause> clauses, (int First, int End) paragraph, TextSpan quote)
    {
        var near = found.Where(f => f.Sentence >= paragraph.First && f.Sentence < paragraph.End && f.Cue is not null && f.Kind != StatementKind.Indirect).ToList();
        if (near.Where(f => f.Span.End <= quote.Start).MaxBy(f => f.Span.End) is { } before) return before;
        if (near.Where(f => f.Span.Start >= quote.End).MinBy(f => f.Span.Start) is { } after) return after;
        if (found.Where(f => f.Sentence >= paragraph.First && f.Sentence < paragraph.End && f.Span.End <= quote.Start).MaxBy(f => f.Span.End) is { } indirect) return indirect;
        var first = clauses[paragraph.First].Sentence.Span.Start;
        return quote.Start - first <= 2 ? found.Where(f => f.Sentence < paragraph.First && f.Sentence >= paragraph.First - 4 && f.Kind == StatementKind.Direct).MaxBy(f => f.Span.End) : null;
    }

    /// <summary>The speaker of the sentence right after the quotation, else of the one right before: "… two days!" Macron told the world.</summary>
    private SpokenWords? Beside(IReadOnlyList<Clause> clauses, (int First, int End) paragraph, TextSpan quote, IReadOnlyList<TextSpan> quotes, Parties parties)
    {
        var after = clauses.FirstOrDefault(c => c.Sentence.Span.End > quote.End + 1 && c.Sentence.Index < paragraph.End && c.Sentence.Span.Start - quote.End < 4)?.Sentence;
        var before = clauses.LastOrDefault(c => c.Sentence.Span.End <= quote.Start && c.Sentence.Index >= paragraph.First - 1)?.Sentence;
        return (after is null ? null : SubjectOf(clauses, after, quote, quotes, parties, verbs.Contains)) ?? (before is null ? null : SubjectOf(clauses, before, quote, quotes, parties, verbs.Contains));
    }

    /// <summary>A partial quotation inside a sentence without a speech verb belongs to the subject of its clause.</summary>
    private static SpokenWords? SubjectOf(IReadOnlyList<Clause> clauses, Sentence sentence, TextSpan quote, IReadOnlyList<TextSpan> quotes, Parties parties, Func<string, bool> isCue)
    {
        var clause = clauses[sentence.Index];
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (sentence.Tokens[i].Upos != "VERB" || !isCue(sentence.Tokens[i].Lemma) || quote.Contains(sentence.Tokens[i].Span) || clause.Agent(i) is not (var agent and >= 0) || quotes.Any(q => q.Contains(clause[agent].Span))) continue;
            if (sentence.Span.Overlaps(quote) && !Holds(clause, i, quote)) continue;
            if (parties.At(sentence.Index, agent, false) is { Count: > 0 } speakers)
                return new SpokenWords(quote, sentence.Index, speakers, StatementKind.Direct) { CueWord = i, Cue = new Phrase(clause[i].Form, clause[i].Span) };
        }
        return null;
    }

    /// <summary>Whether a verb stands over the quoted words, or is hung on them as "he said" is.</summary>
    private static bool Holds(Clause clause, int verb, TextSpan quote)
    {
        for (var i = 0; i < clause.Sentence.Tokens.Count; i++)
            if (quote.Contains(clause[i].Span) && (clause.IsUnder(i, verb) || clause.IsUnder(verb, i)))
                return true;
        return false;
    }
}
