using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>Writes a segment anew without the bodies of some records.</summary>
/// <remarks>
/// The new file is synced before it takes the old one's name, so a crash leaves one or the other. Numbers, hashes and marks stay as they are. The old file is gone from the folder; whether the
/// disk still holds its blocks until they are used again is up to file system and device.
/// </remarks>
internal sealed class Forgetting(Disk disk, LedgerPaths paths)
{
    private const int Step = 1 << 20;

    /// <summary>Writes the segment anew under its name; the caller puts the returned one in the place of <paramref name="segment"/>, disposes that, and then calls <see cref="Settle"/>.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="numbers">Records whose bodies go, with what stands before these.</param>
    public Segment Rewrite(Segment segment, IReadOnlyDictionary<long, FrameHeader> numbers)
    {
        var path = paths.Segment(segment.Header.Segment);
        var header = segment.Header with { Revision = segment.Header.Revision + 1 };
        var file = disk.Create(path + LedgerPaths.NewEnding);
        try
        {
            file.Write(header.Bytes(), 0);
            var starts = new List<long>(segment.Offsets.Count);
            var length = Copy(segment, numbers, file, starts);
            file.Flush();
            disk.Rename(path + LedgerPaths.NewEnding, path);
            return segment.With(header, file, starts, length);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Makes the new name lasting, and the index of a closed segment fit.</summary>
    public void Settle(Segment made, bool closed)
    {
        disk.FlushFolder(paths.Folder);
        if (closed) SegmentIndex.Write(disk, paths, made);
    }

    private static long Copy(Segment segment, IReadOnlyDictionary<long, FrameHeader> numbers, DiskFile into, List<long> starts)
    {
        long position = SegmentHeader.Size;
        for (var number = segment.First; number < segment.Next; number++)
        {
            var (start, end) = segment.Extent(number);
            starts.Add(position);
            if (numbers.TryGetValue(number, out var header))
            {
                var bytes = new byte[header.Length];
                header.WithoutBody().Write(bytes);
                into.Write(bytes, position);
                position += bytes.Length;
                start += header.Total;
            }
            position += Copy(segment.File, start, end, into, position);
        }
        return position;
    }

    private static long Copy(DiskFile from, long start, long end, DiskFile into, long position)
    {
        var bytes = new byte[(int)Math.Min(Step, end - start)];
        for (var at = start; at < end;)
        {
            var got = from.Read(bytes.AsSpan(0, (int)Math.Min(bytes.Length, end - at)), at);
            if (got == 0) throw new EndOfStreamException("a segment became shorter while it was open");
            into.Write(bytes.AsSpan(0, got), position + at - start);
            at += got;
        }
        return end - start;
    }
}
