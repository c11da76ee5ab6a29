using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>Checks one segment to its end, whatever is wrong in it.</summary>
/// <param name="file">The segment.</param>
/// <param name="path">Its name.</param>
/// <param name="next">Number its first record should have.</param>
/// <param name="link">Running hash before it; null when damage hid it.</param>
/// <param name="head">The head; null when it cannot be read.</param>
/// <param name="packing">Unpacks bodies.</param>
internal sealed class SegmentCheck(DiskFile file, string path, long next, byte[]? link, LedgerHead? head, Packing packing)
{
    private readonly List<Damage> damages = [];
    private readonly List<long> starts = [];
    private (long Count, long End, long Intact, long Forgotten, byte[]? Link) whole = (next, SegmentHeader.Size, 0, 0, link);
    private long marked = SegmentHeader.Size;

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Damage> Damages => damages;

    /// <summary>Where its records start.</summary>
    public IReadOnlyList<long> Starts => starts;

    /// <summary>Number behind its last record.</summary>
    public long Next { get; private set; } = next;

    /// <summary>Running hash up to its last record; null when damage hid it.</summary>
    public byte[]? Link { get; private set; } = link;

    /// <summary>Whole records.</summary>
    public long Intact { get; private set; }

    /// <summary>Whole records without a body.</summary>
    public long Forgotten { get; private set; }

    /// <summary>Bytes that an interrupted append left.</summary>
    public long Unfinished { get; private set; }

    /// <summary>Whether the running hash where the head points to is not the head's.</summary>
    public bool HeadIsOther { get; private set; }

    /// <summary>Checks it.</summary>
    /// <param name="last">Whether no segment follows, so that an append may have been interrupted here.</param>
    public void Run(bool last)
    {
        var scan = new SegmentScan(file, SegmentHeader.Size, file.Length);
        CompareHead();
        while (scan.Next() is { } piece)
        {
            if (piece.Kind == PieceKind.Mark) Mark(piece);
            else if (piece.Header is { } header && piece.Kind != PieceKind.Bad) Record(piece, header, scan);
            else Lost(piece);
        }
        if (last && head is not null && whole.Count >= head.Count) CutOff(file.Length);
        else if (marked < file.Length && damages.All(damage => damage.Offset < marked)) Add(marked, "records are not followed by a commit mark");
    }

    private void Record(Piece piece, FrameHeader header, SegmentScan scan)
    {
        starts.Add(piece.Offset);
        var cause = piece.Cause;
        if (header.Number != Next) cause ??= Link is null && header.Number > Next ? null : $"record {header.Number} stands where record {Next} belongs";
        else if (Link is not null && !header.LinkAfter(Link).AsSpan().SequenceEqual(header.Link)) cause ??= $"the running hash of record {Next} does not follow from the record before it";
        var hasBody = !header.Forgotten;
        if (cause is null && hasBody && FrameReader.Unpack(scan.Stored(piece), header, packing) is null) cause = $"the body of record {header.Number} does not have its hash";
        if (cause is null)
        {
            Intact++;
            if (header.Forgotten) Forgotten++;
        }
        else
        {
            Add(piece.Offset, cause);
        }
        (Next, Link) = (header.Number + 1, header.Link);
        CompareHead();
    }

    private void Mark(Piece piece)
    {
        marked = piece.End;
        var mark = piece.Mark!;
        var fits = mark.Count == Next && (Link is null || mark.Link.AsSpan().SequenceEqual(Link));
        if (!fits) Add(piece.Offset, $"the commit mark counts {mark.Count} records, {Next} come before it");
        (Next, Link) = (Math.Max(Next, mark.Count), mark.Link);
        if (damages.Count == 0) whole = (Next, piece.End, Intact, Forgotten, Link);
    }

    private void Lost(Piece piece)
    {
        Add(piece.Offset, piece.Cause!);
        Link = null;
    }

    private void CutOff(long length)
    {
        damages.RemoveAll(damage => damage.Offset >= whole.End);
        (Next, Link, Intact, Forgotten) = (whole.Count, whole.Link, whole.Intact, whole.Forgotten);
        Unfinished = length - whole.End;
    }

    private void CompareHead()
    {
        if (head is not null && Next == head.Count && Link is not null && !Link.AsSpan().SequenceEqual(head.Link)) HeadIsOther = true;
    }

    private void Add(long offset, string cause) => damages.Add(new Damage(path, offset, cause, Remedy.Evidence, Evidence: true));
}
