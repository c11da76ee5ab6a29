using System.Text;
using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>The log as files of one store folder: <c>ledger/000001.ledger</c> and so on, each some 64 MiB, with an index beside each closed one, and <c>ledger/head</c>.</summary>
/// <remarks>May be used from several threads; they take turns. A forgotten record is given with an empty body.</remarks>
public sealed class LedgerFiles : RecordLog
{
    /// <summary>Length from which on a segment is closed.</summary>
    internal const long SegmentBytes = 64L << 20;

    private readonly Lock gate = new();
    private readonly Disk disk;
    private readonly LedgerPaths paths;
    private readonly StoreOwner? owner;
    private readonly List<Segment> segments;
    private readonly LedgerWriter? writer;
    private readonly Packing packing = new();
    private bool disposed;

    internal LedgerFiles(Disk disk, string folder, bool write, StoreOwner? owner = null, long segmentBytes = SegmentBytes)
    {
        (this.disk, paths, this.owner) = (disk, new LedgerPaths(folder), owner);
        segments = new LedgerOpening(disk, paths, write).Open();
        if (write) writer = new LedgerWriter(disk, paths, segments, segmentBytes);
    }

    /// <inheritdoc/>
    public override long Count
    {
        get
        {
            lock (gate) return segments.Count == 0 ? 0 : segments[^1].Next;
        }
    }

    /// <inheritdoc/>
    public override string Head
    {
        get
        {
            lock (gate) return RecordChain.Text(segments.Count == 0 ? RecordChain.Start() : segments[^1].Link);
        }
    }

    /// <summary>Opens the ledger of a store for this process alone, and makes it when there is none. What an interrupted append left is cut off.</summary>
    /// <param name="folder">Folder of the store.</param>
    /// <exception cref="StoreInUseException">Another process has the store.</exception>
    /// <exception cref="DamageException">Something acknowledged is not there as it was written; nothing was changed.</exception>
    public static LedgerFiles Open(string folder)
    {
        var owner = StoreOwner.Take(folder);
        try
        {
            return new LedgerFiles(new RealDisk(), folder, write: true, owner);
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    /// <summary>The same for one who has taken the store already; <paramref name="owner"/> stays theirs.</summary>
    /// <exception cref="DamageException">Something acknowledged is not there as it was written; nothing was changed.</exception>
    public static LedgerFiles Open(StoreOwner owner) => new(new RealDisk(), owner.Folder, write: true);

    /// <summary>Opens the ledger as it stands, also while another process writes to it; what is committed later is not seen. No ledger is one without records.</summary>
    /// <exception cref="DamageException">Something acknowledged is not there as it was written.</exception>
    public static LedgerFiles OpenReadOnly(string folder) => new(new RealDisk(), folder, write: false);

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The subject has more than 65,535 bytes.</exception>
    /// <exception cref="InvalidOperationException">The ledger was opened read-only.</exception>
    public override long Append(RecordKind kind, string subject, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        if (Encoding.UTF8.GetByteCount(subject) > FrameHeader.MostSubject) throw new ArgumentException($"a subject has at most {FrameHeader.MostSubject} bytes", nameof(subject));
        lock (gate) return Writer().Append(kind, subject, at, body, packing);
    }

    /// <summary>Adds a record as another ledger stored it.</summary>
    internal long Append(FrameHeader header, ReadOnlySpan<byte> stored)
    {
        lock (gate) return Writer().Append(header.Kind, header.Subject, header.At, stored, header.BodyLength, header.BodyHash, header.Forgotten);
    }

    /// <inheritdoc/>
    public override void Commit()
    {
        lock (gate) Writer().Commit();
    }

    /// <inheritdoc/>
    public override IEnumerable<LogRecord> Read(long from = 0)
    {
        var count = Count;
        for (var number = Math.Max(0, from); number < count; number++) yield return Get(number)!;
    }

    /// <inheritdoc/>
    public override LogRecord? Get(long number)
    {
        lock (gate) return number < 0 || number >= Count ? null : Reader(number).Record(number, packing);
    }

    /// <inheritdoc/>
    /// <remarks>Writes the segments concerned anew, which takes a second or so each; backups are cleansed by the next <see cref="LedgerBackup.Copy(string, string)"/>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no committed record of that number.</exception>
    /// <exception cref="InvalidOperationException">Something was appended and is not committed.</exception>
    /// <exception cref="DamageException">The record, or one of which it cannot be told whether it is a reading of this document, is damaged; all others are forgotten.</exception>
    public override void Forget(long number)
    {
        lock (gate)
        {
            if (Writer().Waiting) throw new InvalidOperationException("commit what was appended before a record is forgotten");
            if (number < 0 || number >= Count) throw new ArgumentOutOfRangeException(nameof(number), number, $"the ledger has records 0 to {Count - 1}");
            var (found, unreadable) = new Subjects(segments, paths).ToForget(number);
            for (var i = 0; i < segments.Count; i++)
                if (found.Keys.Any(n => n >= segments[i].First && n < segments[i].Next)) Rewrite(i, found);
            if (unreadable is not null) throw unreadable;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        lock (gate)
        {
            if (disposed) return;
            disposed = true;
            foreach (var segment in segments) segment.Dispose();
            packing.Dispose();
            owner?.Dispose();
        }
    }

    private LedgerWriter Writer() => writer ?? throw new InvalidOperationException($"{paths.Folder} was opened read-only");

    private FrameReader Reader(long number)
    {
        var (low, high) = (0, segments.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (segments[middle].First <= number) low = middle;
            else high = middle - 1;
        }
        return new FrameReader(segments[low], paths);
    }

    private void Rewrite(int place, IReadOnlyDictionary<long, FrameHeader> numbers)
    {
        var old = segments[place];
        try
        {
            var forgetting = new Forgetting(disk, paths);
            segments[place] = forgetting.Rewrite(old, numbers);
            old.Dispose();
            writer!.Restart();
            forgetting.Settle(segments[place], closed: place + 1 < segments.Count);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{paths.Segment(old.Header.Segment)}: {trouble.Message}; the text may still be there: forget it again when the disk is well", trouble);
        }
    }
}
