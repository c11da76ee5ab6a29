namespace Entente.Storage.Store;

/// <summary>Puts one batch into the tables, inside the transaction of its session. The order matters: events are made from tellings that must stand.</summary>
internal sealed class BatchWriter(Session session, Dialect index, StoreBatch batch)
{
    public void Write()
    {
        PutDocuments();
        PutReadings();
        PutSignatures();
        Forget();
        new StoryWriter(session, batch).Write();
        session.Append(Table.Sighting, batch.Sightings.Select(s => new object?[] { s.Number, Utc(s.At), s.Source, s.Place, s.Outcome, s.Document, s.Cause, s.Remedy, s.Settles }));
        session.Append(Table.Correction, batch.Corrections.Select(c => new object?[] { c.Number, Utc(c.At), c.Who, c.Kind, c.Target, c.Json }));
        foreach (var (key, value) in batch.Notes) Migrations.Note(session, Store.NoteKey(key), value);
        if (batch.Mark is not { } mark) return;
        Migrations.Note(session, "applied", mark.Count.ToString());
        Migrations.Note(session, "head", mark.Head);
    }

    /// <summary>A moment as the tables hold it.</summary>
    public static DateTime Utc(DateTimeOffset moment) => DateTime.SpecifyKind(moment.UtcDateTime, DateTimeKind.Unspecified);

    /// <summary>Puts keys into the temporary table that statements join.</summary>
    public static void Stage(Session session, IEnumerable<string> keys)
    {
        session.Execute("delete from stage_key");
        session.Append(Table.Key, keys.Select(key => new object?[] { key }));
    }

    private void PutDocuments()
    {
        if (batch.Documents.Count == 0) return;
        Stage(session, batch.Documents.Keys);
        var present = Present();
        if (present.Count > 0)
        {
            index.Remove(session, present.Values.Select(old => old.Number));
            session.Execute("delete from document where id in (select key from stage_key)");
        }
        var documents = batch.Documents.Values.Select(document => Merged(document, present)).ToList();
        var words = documents.ConvertAll(document => Words.Of(document.Text));
        session.Append(Table.Document, documents.Zip(words, Values));
        index.Add(session, documents.Zip(words, (document, list) => (document.Number, list)));
    }

    private Dictionary<string, StoredDocument> Present()
    {
        var present = new Dictionary<string, StoredDocument>(StringComparer.Ordinal);
        foreach (var row in session.Read($"select {DocumentRow.Columns} from document d where id in (select key from stage_key)"))
        {
            var old = DocumentRow.From(row);
            present[old.Id] = old;
        }
        return present;
    }

    private StoredDocument Merged(StoredDocument document, Dictionary<string, StoredDocument> present)
    {
        var old = present.GetValueOrDefault(document.Id);
        var reading = batch.Readings.GetValueOrDefault(document.Id);
        return document with
        {
            Story = old?.Story ?? document.Story,
            CopyOf = old?.CopyOf ?? document.CopyOf,
            Engine = reading?.Engine ?? old?.Engine ?? document.Engine,
            Reading = reading?.Number ?? old?.Reading ?? document.Reading,
        };
    }

    private static object?[] Values(StoredDocument d, List<string> words) =>
    [
        d.Number, d.Id, d.Hash, d.Url, d.Title, d.Text, Words.Joined(words), words.Count, d.Published, d.Day, d.Retrieved, d.Language, d.SourceName, d.SourceCountry, d.SourceKind,
        d.Family, d.Story, d.CopyOf, d.Engine, d.Reading, Utc(d.Kept), d.Place, d.Media, d.Forgotten,
    ];

    private void PutReadings()
    {
        if (batch.Readings.Count == 0) return;
        Stage(session, batch.Readings.Keys);
        Unread();
        session.Append(Table.Telling, batch.Readings.Values.SelectMany(reading => reading.Tellings).Select(telling => telling.Values()));
        session.Append(Table.Statement, batch.Readings.Values.SelectMany(reading => reading.Statements, (reading, statement) => StatementRow.Values(statement, reading.Day)));
        var earlier = batch.Readings.Values.Where(reading => !batch.Documents.ContainsKey(reading.Document)).ToList();
        if (earlier.Count == 0) return;
        session.Execute("delete from stage_read");
        session.Append(Table.Read, earlier.Select(reading => new object?[] { reading.Document, reading.Engine, reading.Number }));
        session.Execute("update document set engine = r.engine, reading = r.reading from stage_read r where document.id = r.document");
    }

    /// <summary>Takes away what the staged documents said.</summary>
    private void Unread()
    {
        session.Execute("delete from telling where document in (select key from stage_key)");
        session.Execute("delete from statement where document in (select key from stage_key)");
    }

    private void PutSignatures()
    {
        if (batch.Signatures.Count == 0) return;
        Stage(session, batch.Signatures.Keys);
        session.Execute("delete from signature where document in (select key from stage_key)");
        session.Append(Table.Signature, batch.Signatures.Select(pair => new object?[] { pair.Key, pair.Value }));
    }

    private void Forget()
    {
        if (batch.Forgotten.Count == 0) return;
        Stage(session, batch.Forgotten);
        index.Remove(session, Present().Values.Select(document => document.Number));
        Unread();
        session.Execute("delete from signature where document in (select key from stage_key)");
        session.Execute("delete from event where document in (select key from stage_key)");
        session.Execute("update document set text = '', words = '', length = 0, title = null, forgotten = true, story = null, copy_of = null where id in (select key from stage_key)");
    }
}
