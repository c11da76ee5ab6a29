using System.Runtime.CompilerServices;
using Entente.Storage.Ledger;
using Entente.Storage.Store;

namespace Entente.Storage.Keeping;

/// <summary>Takes documents in and keeps them: read, logged, indexed, placed in their stories; and hands out receipts when they are safe.</summary>
public sealed class Keeper : IDisposable
{
    private readonly Evidence evidence;
    private readonly Indexer indexer;
    private readonly TimeProvider clock;

    private Keeper(Evidence evidence, Indexer indexer, TimeProvider clock) => (this.evidence, this.indexer, this.clock) = (evidence, indexer, clock);

    /// <summary>Opens a store, or makes it, and brings its index up to the log.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="clock">Tells when records are made.</param>
    /// <param name="progress">Told how far catching up has come, when there is something to catch up.</param>
    /// <param name="cancellation">Stops catching up.</param>
    /// <exception cref="StoreInUseException">Another process has it.</exception>
    /// <exception cref="DamageException">The log or the index cannot be used.</exception>
    public static Keeper Open(StorePlace place, TimeProvider clock, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        var evidence = Evidence.Open(place);
        try
        {
            var indexer = new Indexer(evidence);
            indexer.CatchUp(progress, cancellation);
            return new Keeper(evidence, indexer, clock);
        }
        catch
        {
            evidence.Dispose();
            throw;
        }
    }

    /// <summary>The log and the store, for queries and upkeep.</summary>
    public Evidence Evidence => evidence;

    /// <summary>Corrections in the order in which they were made.</summary>
    public IReadOnlyList<Correction> Corrections => indexer.Corrections.History;

    /// <summary>Reads and keeps what comes.</summary>
    /// <param name="incoming">Items in order.</param>
    /// <param name="reading">Reads them.</param>
    /// <param name="threads">How many are read at once; the result is the same for any number.</param>
    /// <param name="receipt">Gets one receipt an item, in order, as soon as it is safe.</param>
    /// <param name="cancellation">Stops between two items; what has a receipt is kept.</param>
    /// <exception cref="IOException">The disk is full or fails; what has a receipt is kept.</exception>
    public async Task<Tally> AddAsync(IAsyncEnumerable<Incoming> incoming, ReadingStep reading, int threads, Action<Kept> receipt, CancellationToken cancellation)
    {
        var admission = new Admission(evidence.Store);
        var pending = new PendingBatch(evidence, indexer, clock, admission, receipt);
        try
        {
            await OrderedWork.Run(Admitted(admission, incoming, cancellation), threads, reading.Read, pending.Add, cancellation);
        }
        catch (OperationCanceledException)
        {
            pending.Flush(); // what was read before the interruption is kept
            throw;
        }
        pending.Flush();
        return pending.Tally;
    }

    /// <summary>Reads documents of the store anew whose reading is by another engine; readings before stay in the log.</summary>
    /// <param name="reading">Reads them.</param>
    /// <param name="wanted">Says by the engine of the last reading (<c>code · data · models</c>) whether it is to be done again.</param>
    /// <param name="threads">How many are read at once.</param>
    /// <param name="cancellation">Stops between two documents.</param>
    /// <returns>How many were read anew.</returns>
    public async Task<long> RecodeAsync(ReadingStep reading, Func<string, bool> wanted, int threads, CancellationToken cancellation)
    {
        var pending = new PendingBatch(evidence, indexer, clock, new Admission(evidence.Store), _ => { });
        var count = 0L;
        await OrderedWork.Run(Kept(wanted, cancellation), threads, reading.Again, read =>
        {
            pending.Add(read);
            count++;
        }, cancellation);
        pending.Flush();
        return count;
    }

    /// <summary>Keeps a correction; false when it is there already.</summary>
    public bool Correct(Correction correction)
    {
        if (indexer.Corrections.Contains(correction.Id)) return false;
        var body = System.Text.Encoding.UTF8.GetBytes(correction.Json);
        var at = clock.GetUtcNow();
        var number = evidence.Log.Append(RecordKind.Correction, correction.Id, at, body);
        evidence.Log.Commit();
        indexer.Apply([new LogRecord(number, RecordKind.Correction, correction.Id, at, body)]);
        return true;
    }

    /// <summary>Why a correction that is kept changes nothing now, and what would help; null when it has found its place.</summary>
    public string? Idle(Correction correction) => indexer.Idle(correction);

    /// <summary>Takes a document down: its text goes from log and store, and a tombstone stays. Done again, it finishes what was interrupted.</summary>
    /// <returns>False when there is no such document, or nothing of it is left.</returns>
    public bool Forget(string document, string reason)
    {
        if (evidence.Store.Document(document) is not { } known) return false;
        var left = evidence.Log.Read().Where(record => record.Subject == document && !record.Body.IsEmpty && record.Kind is RecordKind.Document or RecordKind.Reading)
            .Select(record => record.Number).ToList();
        if (known.Forgotten && left.Count == 0) return false;
        if (!known.Forgotten) Bury(document, Bodies.Tombstone(document, known.Hash, reason));
        foreach (var record in left) evidence.Log.Forget(record);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => evidence.Dispose();

    private void Bury(string document, byte[] tombstone)
    {
        var at = clock.GetUtcNow();
        var number = evidence.Log.Append(RecordKind.Tombstone, document, at, tombstone);
        evidence.Log.Commit();
        indexer.Apply([new LogRecord(number, RecordKind.Tombstone, document, at, tombstone)]);
    }

    private static async IAsyncEnumerable<Admitted> Admitted(Admission admission, IAsyncEnumerable<Incoming> incoming, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var item in incoming.WithCancellation(cancellation)) yield return admission.Admit(item);
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> Kept(Func<string, bool> wanted, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var document in evidence.Store.Documents())
        {
            cancellation.ThrowIfCancellationRequested();
            if (document is not { Forgotten: false, Engine: { } engine, Reading: { } number } || !wanted(engine)) continue;
            if (evidence.Log.Get(number) is { } record && Bodies.Parts(record.Body).Line is { IsEmpty: false } line) yield return line;
        }
        await Task.CompletedTask;
    }
}
