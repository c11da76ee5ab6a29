using Entente.Storage.Ledger;

namespace Entente.Storage.Keeping;

/// <summary>Items read and not yet safe. Several go to the log together, for each commit waits for the disk.</summary>
internal sealed class PendingBatch(Evidence evidence, Indexer indexer, TimeProvider clock, Admission admission, Action<Kept> receipt)
{
    private const int MostItems = 64;
    private const long MostBytes = 8 << 20;
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(1);

    private readonly List<ReadItem> items = [];
    private readonly Dictionary<ReadItem, long> sightings = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<long> waiting = []; // of this run
    private long bytes, since;

    /// <summary>What became of the items with receipts.</summary>
    public Tally Tally { get; private set; } = Tally.None;

    /// <summary>Takes an item; keeps what is pending when that is enough.</summary>
    public void Add(ReadItem item)
    {
        if (items.Count == 0) since = clock.GetTimestamp();
        items.Add(item);
        bytes += item.Body.Length + (item.Admitted?.Item.Received.Original.Length ?? 0);
        if (items.Count >= MostItems || bytes >= MostBytes || clock.GetElapsedTime(since) >= longest || item.Admitted?.Item.State is not null) Flush();
    }

    /// <summary>Makes all that is pending safe, indexes it, and hands out the receipts.</summary>
    public void Flush()
    {
        if (items.Count == 0) return;
        var (records, at) = (new List<LogRecord>(), clock.GetUtcNow());
        foreach (var item in items) Write(item, records, at);
        evidence.Log.Commit();
        indexer.Apply(records);
        foreach (var item in items) Acknowledge(item);
        items.Clear();
        sightings.Clear();
        bytes = 0;
    }

    private void Write(ReadItem item, List<LogRecord> records, DateTimeOffset at)
    {
        if (item.Admitted is not { } admitted)
        {
            Append(records, RecordKind.Reading, item.Document!, at, item.Body);
            return;
        }
        if (admitted.Item.State is { } state)
        {
            if (indexer.Feeds.Record(state) is { } news) Append(records, RecordKind.Feed, state.Url, at, news);
            return;
        }
        var received = admitted.Item.Received;
        if (!item.Body.IsEmpty)
        {
            Append(records, RecordKind.Document, item.Document!, at, Bodies.Document(admitted.Document!, received));
            Append(records, RecordKind.Reading, item.Document!, at, item.Body);
        }
        sightings[item] = Append(records, RecordKind.Sighting, item.Document ?? "", at, Bodies.Sighting(admitted.Item.Source, received.Place, OutcomeOf(item), item.Document, item.Rejection, admitted.Item.Settles));
    }

    private long Append(List<LogRecord> records, RecordKind kind, string subject, DateTimeOffset at, ReadOnlyMemory<byte> body)
    {
        var number = evidence.Log.Append(kind, subject, at, body.Span);
        records.Add(new LogRecord(number, kind, subject, at, body));
        return number;
    }

    private void Acknowledge(ReadItem item)
    {
        if (item.Admitted is not { } admitted) return;
        if (admitted.Item.State is { } state)
        {
            indexer.Feeds.Note(state);
            return;
        }
        var outcome = OutcomeOf(item);
        if (outcome == Outcome.Waiting) waiting.Add(sightings[item]);
        if (admitted.Document is { } document) admission.Settle(document.Hash);
        var kept = new Kept(admitted.Item.Source, admitted.Item.Received.Place, outcome, item.Document, item.Message) { Rejection = item.Rejection, HasWaited = admitted.Item.Settles is { } settled && waiting.Remove(settled) };
        Tally = Tally.With(kept);
        receipt(kept);
    }

    private static Outcome OutcomeOf(ReadItem item) => item.Rejection is not null && item.Admitted!.Outcome != Outcome.Waiting ? Outcome.Rejected : item.Admitted!.Outcome;
}
