using System.Text.Json;
using Entente.Stories;
using Entente.Storage.Ledger;
using Entente.Storage.Store;

namespace Entente.Storage.Keeping;

/// <summary>Makes the index from the log: record by record, all that stands in the store follows from what stands in the log.</summary>
internal sealed class Indexer
{
    private const int Chunk = 256; // readings written to the store at once while catching up

    private readonly Evidence evidence;
    private readonly Lazy<StoryKeeping> stories; // questions need none
    private readonly CorrectionBook book = new();
    private readonly Dictionary<string, DocumentHead> heads = new(StringComparer.Ordinal);

    /// <summary>Takes in what the store knows: signatures and corrections.</summary>
    public Indexer(Evidence evidence)
    {
        this.evidence = evidence;
        Feeds = new FeedBook(evidence.Store);
        stories = new Lazy<StoryKeeping>(Stories);
        foreach (var stored in evidence.Store.Corrections()) book.Add(Correction.Parse(stored.Json));
    }

    /// <summary>Corrections as they were made.</summary>
    public CorrectionBook Corrections => book;

    /// <summary>What is known of watched feeds.</summary>
    public FeedBook Feeds { get; }

    /// <summary>Why a correction changes nothing now; null when it has found its place.</summary>
    public string? Idle(Correction correction)
    {
        string? Absent(string document) => evidence.Store.Document(document) is null ? $"there is no document '{document}'; the correction is kept, and works once that is added" : null;
        if (correction.Kind == "undo") return book.Contains(correction.Document) ? null : $"there is no correction '{correction.Document}' to take back; ids of corrections stand in 'entente corrections'";
        if (correction.Kind == "story") return Absent(correction.Document) ?? Absent(correction.Target);
        if (Absent(correction.Document) is { } absent) return absent;
        var line = Latest(correction.Document, []) is { } reading ? Bodies.Parts(reading.Body).Line : default;
        if (line.IsEmpty) return $"the document '{correction.Document}' was taken down";
        return Overlay.Over(line, book.For(correction.Document)).Lost.Any(lost => lost.Id == correction.Id)
            ? $"the document '{correction.Document}' has no {correction.Kind} '{correction.Target}'; correct 'target', or give the words by an 'anchor'" : null;
    }

    /// <summary>Brings the store up to the log's end.</summary>
    /// <param name="progress">Told how many records are in the store, and of how many.</param>
    /// <param name="cancellation">Stops between two chunks; the store stays whole.</param>
    /// <exception cref="DamageException">The store has seen more, or other, than the log holds.</exception>
    public void CatchUp(Action<long, long>? progress, CancellationToken cancellation)
    {
        var (mark, log) = (evidence.Store.Applied, evidence.Log);
        if (mark.Count > log.Count || (mark.Count == log.Count && mark.Count > 0 && mark.Head != log.Head))
            throw new DamageException(evidence.Place.ToString(), $"the index was built from {mark.Count} records, and the log holds {log.Count} or others", "restore the log from a backup, or run 'entente verify' and 'entente rebuild'");
        if (mark.Count == log.Count) return;
        var chunk = new List<LogRecord>();
        var readings = 0;
        foreach (var record in log.Read(mark.Count))
        {
            chunk.Add(record);
            if (record.Kind == RecordKind.Reading) readings++;
            if (readings < Chunk || record.Kind == RecordKind.Document) continue;
            Apply(chunk, record.Number + 1, log.Count);
            progress?.Invoke(record.Number + 1, log.Count);
            cancellation.ThrowIfCancellationRequested();
            chunk.Clear();
            readings = 0;
        }
        Apply(chunk, log.Count, log.Count);
        progress?.Invoke(log.Count, log.Count);
    }

    /// <summary>Puts records that follow those in the store into it: all of them or none.</summary>
    /// <param name="records">Records in order, without gaps behind those in the store.</param>
    public void Apply(IReadOnlyList<LogRecord> records) => Apply(records, evidence.Log.Count, evidence.Log.Count);

    private void Apply(IReadOnlyList<LogRecord> records, long upTo, long end)
    {
        var batch = new StoreBatch();
        var readings = new Dictionary<string, LogRecord>(StringComparer.Ordinal);
        foreach (var record in records) Take(record, batch, readings);
        if (stories.IsValueCreated) stories.Value.Settle(batch, document => TitleOf(document, batch));
        batch.Advance(upTo, upTo == end ? evidence.Log.Head : "");
        evidence.Store.Apply(batch);
    }

    // As the store has them: what a batch brings comes on top, so it is made before the batch changes anything that it rests on.
    private StoryKeeping Stories()
    {
        var kept = new StoryKeeping(evidence.Store.Signatures());
        foreach (var correction in book.History)
            if (correction.Kind == "story") kept.Tie(correction.Document, correction.Target, book.Together(correction.Document, correction.Target));
        kept.Settle(new StoreBatch(), _ => null); // known already
        return kept;
    }

    private void Take(LogRecord record, StoreBatch batch, Dictionary<string, LogRecord> readings)
    {
        switch (record.Kind)
        {
            case RecordKind.Document:
                heads[record.Subject] = DocumentHead.Of(record);
                break;
            case RecordKind.Reading:
                readings[record.Subject] = record;
                Read(record, batch);
                break;
            case RecordKind.Sighting:
                batch.PutSighting(SightingOf(record));
                break;
            case RecordKind.Correction:
                Correct(record, batch, readings);
                break;
            case RecordKind.Feed:
                Feeds.Take(record, batch);
                break;
            case RecordKind.Tombstone:
                if (heads.Remove(record.Subject, out var bare)) batch.PutDocument(bare.Forgotten(record));
                batch.Forget(record.Subject);
                stories.Value.Remove(record.Subject);
                break;
        }
    }

    private void Read(LogRecord record, StoreBatch batch)
    {
        var (line, signature) = Bodies.Parts(record.Body);
        if (line.IsEmpty) return; // taken down since; its tombstone follows
        if (heads.Remove(record.Subject, out var head) || IsOrphan(record, batch)) batch.PutDocument((head ?? new DocumentHead(record.Number, record.At, null, null)).Stored(DocumentJson.Read(line)));
        Rows(record, line, batch, Signature.FromBytes(signature.Span));
    }

    // Damage took the document's record, and its reading still has the text.
    private bool IsOrphan(LogRecord reading, StoreBatch batch) => !batch.Documents.ContainsKey(reading.Subject) && evidence.Store.Document(reading.Subject) is null;

    // The reading as corrected; its story sees only the acts that are left.
    private void Rows(LogRecord record, ReadOnlyMemory<byte> line, StoreBatch batch, Signature signature)
    {
        var (corrected, _) = Overlay.Over(line, book.For(record.Subject));
        var rows = ReadingRows.Of(corrected, record.Number);
        batch.PutReading(rows);
        var left = rows.Tellings.Select(telling => telling.Record.Id).ToHashSet(StringComparer.Ordinal);
        var seen = signature with { Acts = [.. signature.Acts.Where(act => left.Contains(act.Id))] };
        stories.Value.Place(seen);
        batch.PutSignature(record.Subject, seen.ToBytes());
    }

    private void Correct(LogRecord record, StoreBatch batch, Dictionary<string, LogRecord> readings)
    {
        var correction = Correction.Parse(System.Text.Encoding.UTF8.GetString(record.Body.Span));
        batch.PutCorrection(new StoredCorrection(record.Number, record.At, correction.Who, correction.Kind, correction.Document, correction.Json));
        if (correction.Kind is "story" or "undo") _ = stories.Value; // made from the ties before this one
        if (book.Add(correction) is not { } changed) return;
        if (changed.Kind == "story") stories.Value.Tie(changed.Document, changed.Target, book.Together(changed.Document, changed.Target));
        else if (Latest(changed.Document, readings) is { } reading)
        {
            var (line, signature) = Bodies.Parts(reading.Body);
            if (!line.IsEmpty) Rows(reading, line, batch, Signature.FromBytes(signature.Span));
        }
    }

    private string? TitleOf(string document, StoreBatch batch) =>
        batch.Documents.TryGetValue(document, out var coming) ? coming.Title : evidence.Store.TitleOf(document);

    private LogRecord? Latest(string document, Dictionary<string, LogRecord> readings) =>
        readings.TryGetValue(document, out var reading) ? reading
            : evidence.Store.Document(document)?.Reading is { } number ? evidence.Log.Get(number) : null;

    private static Sighting SightingOf(LogRecord record)
    {
        using var json = JsonDocument.Parse(record.Body);
        var root = json.RootElement;
        string? Text(string key) => root.GetProperty(key).GetString();
        long? settles = root.GetProperty("settles") is { ValueKind: JsonValueKind.Number } number ? number.GetInt64() : null;
        return new Sighting(record.Number, record.At, Text("source")!, Text("place")!, Text("outcome")!, Text("document"), Text("cause"), Text("remedy"), settles);
    }
}
