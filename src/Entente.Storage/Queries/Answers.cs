using Entente.Storage.Store;

namespace Entente.Storage.Queries;

/// <summary>Answers queries from a store. Streams give all answers as they are taken, from one state of the store, in an order that is always the same.</summary>
public sealed class Answers
{
    private const int Piece = 4000;
    private const string StatementTables = "statement s join document d on d.id = s.document";

    private readonly Store.Store store;
    private readonly int piece;

    /// <summary>Answers from a store, which stays the caller's.</summary>
    public Answers(Store.Store store)
        : this(store, Piece)
    {
    }

    /// <summary>Streams in pieces of about so many rows.</summary>
    internal Answers(Store.Store store, int piece) => (this.store, this.piece) = (store, piece);

    /// <summary>All events, told once each, in the order of their first day, then of their ids.</summary>
    public IEnumerable<EventRecord> Events(EventQuery query) => store.Stream(session => new OrderedStream<EventRecord>(session, store.Place, EventShape, piece, sql => Conditions(sql).Events(query)).Rows());

    /// <summary>Up to <paramref name="limit"/> events behind <paramref name="after"/>.</summary>
    public Page<EventRecord> Events(EventQuery query, int limit, Cursor? after = null) =>
        store.Read(session => new OrderedStream<EventRecord>(session, store.Place, EventShape, piece, sql => Conditions(sql).Events(query)).Page(limit, after));

    /// <summary>All statements in the order of their day, then of their ids.</summary>
    public IEnumerable<StatementRecord> Statements(EventQuery query) =>
        store.Stream(session => new OrderedStream<StatementRecord>(session, store.Place, StatementShape, piece, sql => Conditions(sql).Statements(query)).Rows());

    /// <summary>Up to <paramref name="limit"/> statements behind <paramref name="after"/>.</summary>
    public Page<StatementRecord> Statements(EventQuery query, int limit, Cursor? after = null) =>
        store.Read(session => new OrderedStream<StatementRecord>(session, store.Place, StatementShape, piece, sql => Conditions(sql).Statements(query)).Page(limit, after));

    /// <summary>Stories in the order of their first document, then of their ids.</summary>
    /// <param name="query">What must hold.</param>
    /// <param name="limit">How many at most; null for all.</param>
    public IEnumerable<StoryRecord> Stories(EventQuery query, int? limit = null) => store.Stream(session =>
    {
        var sql = new Sql();
        return StoryRow.Read(session, Conditions(sql).Stories(query), sql.Arguments, Limit(limit));
    });

    /// <summary>Documents in the order in which they were kept.</summary>
    /// <param name="query">What must hold.</param>
    /// <param name="limit">How many at most; null for all.</param>
    public IEnumerable<StoredDocument> Documents(EventQuery query, int? limit = null) => store.Stream(session =>
    {
        var sql = new Sql();
        return session.Read($"select {DocumentRow.Columns} from document d where {Conditions(sql).Documents(query)} order by d.number {Limit(limit)}", sql.Arguments).Select(DocumentRow.From);
    });

    /// <summary>The table of dyads and months.</summary>
    /// <remarks>Conditions hold for events; a country that must act, or be acted on, also leaves out the other pairs of its events.</remarks>
    public IEnumerable<DyadRecord> Dyads(EventQuery query) => store.Stream(session => new DyadTable(session, Conditions).Rows(query));

    /// <summary>Events by period and quad, with the documents read in each period, also where there is no event.</summary>
    public IReadOnlyList<PeriodCount> Counts(EventQuery query, Period period) => store.Read(session => new PeriodTable(session, Conditions).Rows(query, period));

    /// <summary>How many events, statements, stories or documents a query asks for.</summary>
    public long Count(Subject subject, EventQuery query) => store.Read(session =>
    {
        var sql = new Sql();
        return session.One<long>($"select count(*) from {From(subject, query, sql)}", sql.Arguments);
    });

    /// <summary>Documents that hold all words, the best first; words in quotation marks stand one behind the other.</summary>
    public IReadOnlyList<FoundText> Search(string words, int limit = 20) => store.Read(session => TextSearch.Run(session, store, words, limit));

    /// <summary>The SQL that a query becomes; values stand behind as comments.</summary>
    public string ShowSql(Subject subject, EventQuery query)
    {
        var sql = new Sql();
        var text = $"select * from {From(subject, query, sql)}";
        return string.Join('\n', sql.Arguments.Select((value, i) => $"-- ${i + 1} = {string.Create(null, $"{value}").ReplaceLineEndings(" ")}").Prepend(text + ";"));
    }

    private string From(Subject subject, EventQuery query, Sql sql) => subject switch
    {
        Subject.Events => $"event e where {Conditions(sql).Events(query)}",
        Subject.Statements => $"{StatementTables} where {Conditions(sql).Statements(query)}",
        Subject.Stories => $"story s where {Conditions(sql).Stories(query)}",
        Subject.Documents => $"document d where {Conditions(sql).Documents(query)}",
        _ => throw new ArgumentOutOfRangeException(nameof(subject), subject, "no such subject"),
    };

    private Conditions Conditions(Sql sql) => new(store, sql);

    private static string Limit(int? limit) => limit is { } most ? $"limit {most}" : "";

    private static RowShape<EventRecord> EventShape { get; } = new(
        "event e", "e.sort_day", "e.id", EventRow.MergedColumns, "telling t join document d on d.id = t.document", "t.sort_day", "t.id", EventRow.TellingColumns, EventRow.Telling, EventRow.Merged);

    private static RowShape<StatementRecord> StatementShape { get; } = new(
        StatementTables, "s.sort_day", "s.id", "", StatementTables, "s.sort_day", "s.id", StatementRow.Columns, StatementRow.From, _ => statement => statement);
}
