using System.Globalization;
using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>Opens the segments of a ledger, and tells an append that was interrupted from damage.</summary>
/// <remarks>
/// A commit is acknowledged when its records and mark are synced in the segment and the head names it. So all up to the head must be whole: where it is not, that is damage. What follows is kept up to
/// the last commit mark before which everything is whole, and the rest is what a dying process or power failure left: it is cut off.
/// </remarks>
internal sealed class LedgerOpening(Disk disk, LedgerPaths paths, bool write)
{
    private readonly List<Segment> segments = [];

    /// <summary>The segments; for a writer at least one. The caller disposes them.</summary>
    /// <exception cref="DamageException">Something acknowledged is not there as it was written.</exception>
    public List<Segment> Open()
    {
        try
        {
            if (write) Sweep();
            OpenAll();
            return segments;
        }
        catch
        {
            foreach (var segment in segments) segment.Dispose();
            throw;
        }
    }

    private void Sweep()
    {
        foreach (var name in disk.Files(paths.Folder).Where(name => name.EndsWith(LedgerPaths.NewEnding, StringComparison.Ordinal))) disk.Delete(Path.Combine(paths.Folder, name));
    }

    private void OpenAll()
    {
        var head = Head(); // before the segments, which another process may be adding to
        var numbers = LedgerPaths.Segments(disk.Files(paths.Folder));
        for (var i = 0; i < numbers.Count; i++)
        {
            if (numbers[i] != i + 1) throw Damage(paths.Segment(i + 1), null, "the segment is missing");
            OpenOne(i + 1, i + 1 == numbers.Count, head);
        }
        var last = segments.LastOrDefault();
        if ((last?.Next ?? 0) < head.Count) throw Short(numbers.Count == 0 ? paths.Folder : paths.Segment(numbers.Count), last, head);
        if (write && last is null) segments.Add(NewSegment(disk, paths, new SegmentHeader(1, 0, 0, RecordChain.Start())));
        Compare(head);
    }

    private LedgerHead Head()
    {
        if (disk.Exists(paths.Head)) return LedgerHead.Read(disk, paths) ?? throw new DamageException(paths.Head, "the head does not have its checksum", Remedy.Head);
        if (LedgerPaths.Segments(disk.Files(paths.Folder)).Count > 0) throw new DamageException(paths.Head, "the head is missing", Remedy.Head);
        var head = new LedgerHead(0, RecordChain.Start());
        if (!write) return head;
        disk.MakeFolder(paths.Folder);
        head.Prepare(disk, paths);
        LedgerHead.Publish(disk, paths);
        return head;
    }

    /// <summary>Makes an empty segment.</summary>
    public static Segment NewSegment(Disk disk, LedgerPaths paths, SegmentHeader header)
    {
        var file = disk.Create(paths.Segment(header.Segment));
        try
        {
            file.Write(header.Bytes(), 0);
            file.Flush();
            disk.FlushFolder(paths.Folder);
            return new Segment(header, file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private void OpenOne(int number, bool last, LedgerHead head)
    {
        var path = paths.Segment(number);
        var (count, link) = segments.LastOrDefault() is { } before ? (before.Next, before.Link) : (0, RecordChain.Start());
        var file = write && last ? disk.Write(path) : disk.Read(path);
        var bytes = new byte[SegmentHeader.Size];
        if (SegmentHeader.Parse(bytes.AsSpan(0, file.Read(bytes, 0))) is not { } header)
        {
            file.Dispose();
            if (!last || head.Count > count) throw Damage(path, 0, "the header of the segment does not have its checksum");
            if (write) segments.Add(NewSegment(disk, paths, new SegmentHeader(number, 0, count, link))); // making it was interrupted
            return;
        }
        var segment = new Segment(header, file);
        segments.Add(segment);
        if (header.Segment != number || header.First != count || !header.Link.AsSpan().SequenceEqual(link)) throw Damage(path, 0, "the segment does not follow the one before it");
        if (last) FillLast(segment, path, head);
        else FillClosed(segment, path);
    }

    private void FillClosed(Segment segment, string path)
    {
        if (SegmentIndex.Fill(disk, paths, segment) is null) return;
        var bad = new SegmentWalk(segment).Fill();
        if (segment.Length < segment.File.Length) throw Damage(path, bad?.Offset ?? segment.Length, bad?.Cause ?? "records are not followed by a commit mark");
        if (write) SegmentIndex.Write(disk, paths, segment);
    }

    private void FillLast(Segment segment, string path, LedgerHead head)
    {
        if (write) disk.Delete(paths.Index(segment.Header.Segment)); // closing it was interrupted
        var bad = new SegmentWalk(segment).Fill();
        if (segment.Next < head.Count && bad is not null) throw Damage(path, bad.Offset, bad.Cause!);
        if (segment.Next < head.Count) throw Short(path, segment, head);
        if (!write || segment.File.Length == segment.Length) return;
        segment.File.Cut(segment.Length);
        segment.File.Flush();
    }

    private void Compare(LedgerHead head)
    {
        var link = RecordChain.Start();
        if (head.Count > 0)
        {
            var segment = segments.Last(segment => segment.First < head.Count);
            link = new FrameReader(segment, paths).Header(head.Count - 1).Link;
        }
        if (!link.AsSpan().SequenceEqual(head.Link)) throw new DamageException(paths.Head, "the head is of another ledger", Remedy.Head);
        if (!write || segments[^1].Next == head.Count) return;
        new LedgerHead(segments[^1].Next, segments[^1].Link).Prepare(disk, paths);
        LedgerHead.Publish(disk, paths);
    }

    private static DamageException Short(string path, Segment? last, LedgerHead head) =>
        Damage(path, last?.File.Length, $"the ledger ends after {last?.Next ?? 0} records, {head.Count} were acknowledged");

    private static DamageException Damage(string path, long? at, string cause) =>
        new(at is { } offset ? $"{path}, byte {offset.ToString(CultureInfo.InvariantCulture)}" : path, cause, Remedy.Evidence);
}
