using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>One saving of what is whole in a ledger.</summary>
internal sealed class Salvage(Disk disk, LedgerPaths paths, LedgerFiles into)
{
    private const int Batch = 1024;

    private readonly List<LostRecords> lost = [];
    private long next;
    private long copied;

    /// <summary>Copies everything that is whole.</summary>
    public SalvageReport Run()
    {
        var head = disk.Exists(paths.Head) ? LedgerHead.Read(disk, paths) : null;
        var numbers = LedgerPaths.Segments(disk.Files(paths.Folder));
        var end = head is null ? long.MaxValue : Math.Max(head.Count, numbers.Count > 0 ? LastMark(numbers[^1]) : 0);
        using var packing = new Packing();
        foreach (var number in numbers) Copy(number, end, packing);
        into.Commit();
        if (head is not null) Gap(end);
        return new SalvageReport(copied, lost, head is null);
    }

    private long LastMark(int number)
    {
        using var file = disk.Read(paths.Segment(number));
        var (scan, count) = (new SegmentScan(file, SegmentHeader.Size, file.Length), 0L);
        while (scan.Next() is { } piece) count = Math.Max(count, piece.Mark?.Count ?? 0);
        return count;
    }

    private void Copy(int number, long end, Packing packing)
    {
        using var file = disk.Read(paths.Segment(number));
        var scan = new SegmentScan(file, SegmentHeader.Size, file.Length);
        while (scan.Next() is { } piece)
        {
            if (piece.Header is not { } header || header.Number < next || header.Number >= end) continue;
            Gap(header.Number);
            next = header.Number + 1;
            var stored = piece.Kind == PieceKind.Record ? scan.Stored(piece) : [];
            var right = piece.Kind == PieceKind.Record && (header.Forgotten || FrameReader.Unpack(stored, header, packing) is not null);
            if (right) Keep(header, stored);
            else lost.Add(new LostRecords(header.Number, header.Number, header.Kind, header.Subject));
        }
    }

    private void Keep(FrameHeader header, ReadOnlySpan<byte> stored)
    {
        into.Append(header, stored);
        if (++copied % Batch == 0) into.Commit();
    }

    private void Gap(long until)
    {
        if (next < until) lost.Add(new LostRecords(next, until - 1, null, null));
    }
}
