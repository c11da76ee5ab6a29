using System.Globalization;
using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>Copies segments from one ledger to another that is behind it or empty.</summary>
internal sealed class SegmentCopy(Disk disk, LedgerPaths source, LedgerPaths target)
{
    private const int Step = 1 << 20;

    /// <summary>Copies what the target lacks; each file takes its name when it is whole, the head last.</summary>
    public BackupReport Run(IReadOnlyList<Segment> segments)
    {
        var head = new LedgerHead(segments.Count == 0 ? 0 : segments[^1].Next, segments.Count == 0 ? RecordChain.Start() : segments[^1].Link);
        disk.MakeFolder(target.Folder);
        RefuseAnother(segments, head.Count);
        var (copied, bytes) = (0, 0L);
        for (var i = 0; i < segments.Count; i++)
        {
            var closed = i + 1 < segments.Count;
            if (closed && Has(segments[i])) continue;
            Copy(segments[i], closed);
            copied++;
            bytes += segments[i].Length;
        }
        disk.FlushFolder(target.Folder);
        head.Prepare(disk, target);
        LedgerHead.Publish(disk, target);
        return new BackupReport(head.Count, copied, segments.Count - copied, bytes);
    }

    private void RefuseAnother(IReadOnlyList<Segment> segments, long count)
    {
        if (!disk.Exists(target.Head)) return;
        var held = LedgerHead.Read(disk, target) ?? throw new DamageException(target.Head, "the head of the copy does not have its checksum", "name another folder for the copy");
        if (held.Count > count) throw new IOException($"{target.Folder}: the copy has {held.Count} records, the ledger {count}; name another folder for the copy");
        if (held.Count == 0) return;
        var link = new FrameReader(segments.Last(segment => segment.First < held.Count), source).Header(held.Count - 1).Link;
        if (!link.AsSpan().SequenceEqual(held.Link)) throw new IOException($"{target.Folder}: there is a copy of another ledger; name another folder for the copy");
    }

    private bool Has(Segment segment)
    {
        if (!disk.Exists(target.Segment(segment.Header.Segment))) return false;
        using var file = disk.Read(target.Segment(segment.Header.Segment));
        var bytes = new byte[SegmentHeader.Size];
        file.Read(bytes, 0);
        if (!bytes.AsSpan().SequenceEqual(segment.Header.Bytes())) return false;
        var held = new Segment(segment.Header, file);
        return SegmentIndex.Fill(disk, target, held) is null && held.Length == segment.Length && held.Link.AsSpan().SequenceEqual(segment.Link);
    }

    private void Copy(Segment segment, bool closed)
    {
        var path = target.Segment(segment.Header.Segment);
        using (var file = disk.Create(path + LedgerPaths.NewEnding))
        {
            var bytes = new byte[Step];
            for (var at = 0L; at < segment.Length;)
            {
                var got = segment.File.Read(bytes.AsSpan(0, (int)Math.Min(Step, segment.Length - at)), at);
                if (got == 0) throw new EndOfStreamException($"{source.Segment(segment.Header.Segment)} became shorter while it was copied");
                file.Write(bytes.AsSpan(0, got), at);
                at += got;
            }
            Check(segment, file);
            file.Flush();
        }
        disk.Rename(path + LedgerPaths.NewEnding, path);
        if (closed) SegmentIndex.Write(disk, target, segment);
        else disk.Delete(target.Index(segment.Header.Segment));
    }

    private void Check(Segment segment, DiskFile copy)
    {
        var walked = new Segment(segment.Header, copy);
        if (new SegmentWalk(walked).Fill() is not { } bad) return;
        var place = $"{source.Segment(segment.Header.Segment)}, byte {bad.Offset.ToString(CultureInfo.InvariantCulture)}";
        throw new DamageException(place, bad.Cause!, "the copy stands as it was; " + Remedy.Evidence);
    }
}
