namespace Entente.Storage.Store;

/// <summary>What those who keep a store ask of it: documents, tellings, signatures, sightings, corrections. Queries for people are in the next room.</summary>
public static class StoreReads
{
    /// <summary>The document with this hash; null when there is none.</summary>
    public static FoundDocument? Find(this Store store, string hash) => store.Read(session =>
        session.Read("select id, number, forgotten from document where hash = $1 order by number limit 1", hash)
            .Select(row => new FoundDocument(row.GetString(0), row.GetInt64(1), row.GetBoolean(2))).FirstOrDefault());

    /// <summary>A document by its id; null when there is none.</summary>
    public static StoredDocument? Document(this Store store, string id) => store.Read(session =>
        session.Read($"select {DocumentRow.Columns} from document d where d.id = $1", id).Select(DocumentRow.From).FirstOrDefault());

    /// <summary>The cleaned text of a document; null when there is none or it was taken down.</summary>
    public static string? TextOf(this Store store, string document) => store.Read(session =>
        session.One<string>("select text from document where id = $1 and not forgotten", document));

    /// <summary>The headline of a document; null when it has none, there is none, or it was taken down.</summary>
    public static string? TitleOf(this Store store, string document) => store.Read(session =>
        session.One<string>("select title from document where id = $1", document));

    /// <summary>All documents in the order of the log.</summary>
    public static IEnumerable<StoredDocument> Documents(this Store store) => store.Stream(session =>
        session.Read($"select {DocumentRow.Columns} from document d order by d.number").Select(DocumentRow.From));

    /// <summary>How many documents there are, those taken down left out.</summary>
    public static long CountDocuments(this Store store) => store.Read(session => session.One<long>("select count(*) from document where not forgotten"));

    /// <summary>All signatures, as the story index wrote them.</summary>
    public static IEnumerable<(string Document, byte[] Bytes)> Signatures(this Store store) => store.Stream(session =>
        session.Read("select document, bytes from signature order by document").Select(row => (row.GetString(0), session.Bytes(row, 1))));

    /// <summary>A story by its id; null when there is none.</summary>
    public static StoryRecord? Story(this Store store, string id) => store.Read(session => StoryRow.Read(session, "s.id = $1", [id], "").FirstOrDefault());

    /// <summary>All tellings of some documents, in the order of documents and text.</summary>
    public static IReadOnlyList<EventRecord> Tellings(this Store store, params IReadOnlyCollection<string> documents) => documents.Count == 0 ? [] : store.Read(session =>
        (List<EventRecord>)[.. session.Read($"select {EventRow.TellingColumns} from telling t join document d on d.id = t.document where t.document in ({Names(documents.Count)}) order by t.document, t.evidence_start, t.id", [.. documents]).Select(EventRow.Telling)]);

    /// <summary>All statements of some documents, in the order of documents and text.</summary>
    public static IReadOnlyList<StatementRecord> Statements(this Store store, params IReadOnlyCollection<string> documents) => documents.Count == 0 ? [] : store.Read(session =>
        (List<StatementRecord>)[.. session.Read($"select {StatementRow.Columns} from statement s join document d on d.id = s.document where s.document in ({Names(documents.Count)}) order by s.document, s.sentence, s.id", [.. documents]).Select(StatementRow.From)]);

    /// <summary>All tellings of one event, the earliest document first.</summary>
    public static IReadOnlyList<EventRecord> TellingsOf(this Store store, string id) => store.Read(session =>
        (List<EventRecord>)[.. session.Read($"select {EventRow.TellingColumns} from telling t join document d on d.id = t.document where t.event = $1 order by d.number, t.id", id).Select(EventRow.Telling)]);

    /// <summary>Sightings in the order of the log.</summary>
    public static IEnumerable<Sighting> Sightings(this Store store) => Sightings(store, "true");

    /// <summary>Sightings of items that still wait.</summary>
    public static IEnumerable<Sighting> Waiting(this Store store) => Sightings(store, "outcome = 'waiting' and number not in (select settles from sighting where settles is not null)");

    /// <summary>Corrections in the order of the log.</summary>
    public static IEnumerable<StoredCorrection> Corrections(this Store store) => store.Stream(session =>
        session.Read("select number, made_at, who, kind, target, json from correction order by number")
            .Select(row => new StoredCorrection(row.GetInt64(0), DocumentRow.Moment(row, 1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5))));

    /// <summary>The law, source by source.</summary>
    public static IReadOnlyList<SourceTally> Tally(this Store store) => store.Read(session => (List<SourceTally>)
    [.. session.Read("""
        select source, count(*) filter (where settles is null), count(*) filter (where outcome = 'stored'), count(*) filter (where outcome = 'duplicate'),
            count(*) filter (where outcome = 'rejected'), count(*) filter (where outcome = 'waiting' and number not in (select settles from sighting where settles is not null))
        from sighting group by source order by source
        """).Select(row => new SourceTally(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)))]);

    private static IEnumerable<Sighting> Sightings(Store store, string which) => store.Stream(session =>
        session.Read($"select number, seen_at, source, place, outcome, document, cause, remedy, settles from sighting where {which} order by number")
            .Select(row => new Sighting(row.GetInt64(0), DocumentRow.Moment(row, 1), row.GetString(2), row.GetString(3), row.GetString(4),
                DocumentRow.Text(row, 5), DocumentRow.Text(row, 6), DocumentRow.Text(row, 7), row.IsDBNull(8) ? null : row.GetInt64(8))));

    private static string Names(int count) => string.Join(", ", Enumerable.Range(1, count).Select(n => $"${n}"));
}
