using System.Globalization;

namespace Entente.Storage.Queries;

/// <summary>Turns the terms of a query into conditions of SQL, the same for both databases but for full text.</summary>
internal sealed class Conditions(Store.Store store, Sql sql)
{
    /// <summary>For events <c>e</c>.</summary>
    public string Events(EventQuery query) => All(query.Terms, Event);

    /// <summary>For statements <c>s</c> of documents <c>d</c>.</summary>
    public string Statements(EventQuery query) => All(query.Terms, Statement);

    /// <summary>For stories <c>s</c>; what is only said of events must hold for one and the same event of the story.</summary>
    public string Stories(EventQuery query) => WithEvents(query, Story, "s.id in (select e.story from event e where {0})");

    /// <summary>For documents <c>d</c>; what is only said of events must hold for one and the same event that the document tells.</summary>
    public string Documents(EventQuery query) =>
        "not d.forgotten and " + WithEvents(query, Document, "d.id in (select t.document from telling t join event e on e.id = t.event where {0})");

    private static string All(IEnumerable<QueryTerm> terms, Func<QueryTerm, string?> condition)
    {
        var all = terms.Select(term => Sign(term, condition(term) ?? throw NotOf(term, condition.Method.Name.ToLowerInvariant()))).ToList();
        return all.Count == 0 ? "true" : string.Join(" and ", all);
    }

    private string WithEvents(EventQuery query, Func<QueryTerm, string?> own, string through)
    {
        var (mine, theirs) = (new List<string>(), new List<QueryTerm>());
        foreach (var term in query.Terms)
            if (own(term) is { } condition) mine.Add(Sign(term, condition));
            else theirs.Add(term);
        if (theirs.Count > 0) mine.Add(string.Format(CultureInfo.InvariantCulture, through, All(theirs, Event)));
        return mine.Count == 0 ? "true" : string.Join(" and ", mine);
    }

    private static string Sign(QueryTerm term, string condition) => term.Negated ? $"not coalesce({condition}, false)" : condition;

    private string? Event(QueryTerm term) => term.Field switch
    {
        "actor" => Holds("e.actor_keys", term),
        "recipient" => Holds("e.recipient_keys", term),
        "country" => $"({Holds("e.actor_keys", term)} or {Holds("e.recipient_keys", term)})",
        "speaker" => Holds("e.speaker_keys", term),
        "source" => Holds("e.source_keys", term),
        "place" => Holds("e.place_keys", term),
        "mode" => Holds("e.mode_keys", term),
        "context" => Holds("e.context_keys", term),
        "type" => $"e.type in ({sql.List(term.Values)})",
        "of" => $"e.of_type in ({sql.List(term.Values)})",
        "cameo" => $"e.cameo in ({sql.List(term.Values)})",
        "quad" => $"e.quad in ({string.Join(", ", term.Values)})",
        "factuality" => $"e.factuality in ({sql.List(term.Values)})",
        "background" or "reciprocal" or "disputed" => Flag($"e.{term.Field}", term),
        "confidence" or "score" or "documents" or "outlets" => Number($"e.{term.Field}", term),
        "evidence" => Number("e.independent", term),
        "since" or "until" => Span("e.start_day", "e.start_day", term),
        "asof" => AsOf("e.kept", term),
        "story" => $"e.story in ({sql.List(term.Values)})",
        "document" => $"e.id in (select t.event from telling t where t.document in ({sql.List(term.Values)}))",
        "id" => $"e.id in ({sql.List(term.Values)})",
        "text" => $"e.id in (select t.event from telling t join document d on d.id = t.document where {Words(term, null)})",
        _ => null,
    };

    private string? Statement(QueryTerm term) => term.Field switch
    {
        "speaker" => Holds("s.speaker_keys", term),
        "addressee" => Holds("s.addressee_keys", term),
        "about" => Holds("s.about_keys", term),
        "country" => $"({Holds("s.speaker_keys", term)} or {Holds("s.about_keys", term)})",
        "theme" => Holds("s.theme_keys", term),
        "stance" => Holds("s.stance_keys", term),
        "kind" => $"s.kind in ({sql.List(term.Values)})",
        "source" => Holds("s.source_keys", term),
        "confidence" => Number("s.confidence", term),
        "since" or "until" => $"(s.sort_day < date '9999-01-01' and {Span("s.sort_day", "s.sort_day", term)})",
        "asof" => AsOf("d.kept", term),
        "story" => $"d.story in ({sql.List(term.Values)})",
        "document" => $"s.document in ({sql.List(term.Values)})",
        "id" => $"s.id in ({sql.List(term.Values)})",
        "text" => Words(term, "s.words"),
        _ => null,
    };

    private string? Story(QueryTerm term) => term.Field switch
    {
        "evidence" => Number("s.independent", term),
        "outlets" => Number("s.outlets", term),
        "documents" => Number("s.document_count", term),
        "since" or "until" => Span("s.last_seen", "s.first_seen", term),
        "asof" => $"s.id in (select d.story from document d where {AsOf("d.kept", term)})",
        "story" or "id" => $"s.id in ({sql.List(term.Values)})",
        "document" => $"s.id in (select d.story from document d where d.id in ({sql.List(term.Values)}))",
        "text" => $"s.id in (select d.story from document d where {Words(term, null)})",
        _ => null,
    };

    private string? Document(QueryTerm term) => term.Field switch
    {
        "source" => $"(lower(d.source_name) in ({sql.List(Lower(term))}) or lower(d.source_country) in ({sql.List(Lower(term))}) or d.source_kind in ({sql.List(Lower(term))}))",
        "language" => $"d.language in ({sql.List(Lower(term))})",
        "since" or "until" => Span("d.day", "d.day", term),
        "asof" => AsOf("d.kept", term),
        "story" => $"d.story in ({sql.List(term.Values)})",
        "document" or "id" => $"d.id in ({sql.List(term.Values)})",
        "text" => Words(term, null),
        _ => null,
    };

    /// <summary>Documents <c>d</c> with all words of a value, one behind the other where there are several; with <paramref name="within"/> they stand in that column.</summary>
    private string Words(QueryTerm term, string? within)
    {
        var any = new List<string>();
        foreach (var value in term.Values)
        {
            var words = Store.Words.Of(value);
            if (words.Count == 0) continue; // signs alone stand nowhere
            var holding = words.Count > 1 && within is null ? store.Dialect.Phrase(words, sql.Take) : store.Dialect.Match([.. words.Distinct()], sql.Take);
            var found = $"d.number in (select m.number from ({holding}) m)";
            any.Add(within is null ? found : $"{found} and strpos(' ' || {within} || ' ', {sql.Take($" {Store.Words.Joined(words)} ")}) > 0");
        }
        return any.Count == 0 ? "false" : $"({string.Join(" or ", any)})";
    }

    private string Span(string last, string first, QueryTerm term) => $"({string.Join(" or ", term.Values.Select(value => Bound(last, first, term.Field, value)))})";

    private string Bound(string last, string first, string field, string value)
    {
        var span = DaySpan.Of(value);
        return field == "since" ? $"{last} >= {sql.Take(span.First)}" : $"{first} <= {sql.Take(span.Last)}";
    }

    private string AsOf(string kept, QueryTerm term)
    {
        var span = DaySpan.Of(term.Values[0]);
        return $"{kept} < {sql.Take(span.Last.AddDays(1).ToDateTime(TimeOnly.MinValue))}";
    }

    private string Number(string column, QueryTerm term)
    {
        var sign = term.Comparison switch
        {
            Comparison.AtLeast => ">=",
            Comparison.AtMost => "<=",
            Comparison.Above => ">",
            Comparison.Below => "<",
            _ => "=",
        };
        return $"({string.Join(" or ", term.Values.Select(value => $"{column} {sign} {sql.Take(double.Parse(value, CultureInfo.InvariantCulture))}"))})";
    }

    private static string Flag(string column, QueryTerm term) => $"({string.Join(" or ", term.Values.Select(value => $"{column} = {value}"))})";

    private string Holds(string column, QueryTerm term) => store.Dialect.Holds(column, Lower(term), sql.Take);

    private static IEnumerable<string> Lower(QueryTerm term) => term.Values.Select(value => value.Trim().ToLowerInvariant());

    private static QueryException NotOf(QueryTerm term, string subject)
    {
        var instead = (term.Field, subject) switch
        {
            ("theme", "event") => "; events have context:",
            ("context", "statement") => "; statements have theme:",
            ("actor", "statement") => "; statements have speaker:",
            ("recipient", "statement") => "; statements have about: and addressee:",
            _ => "",
        };
        return new QueryException(0, $"'{term.Field}' says nothing of {(subject == "event" ? "events" : "statements")}{instead}");
    }
}
