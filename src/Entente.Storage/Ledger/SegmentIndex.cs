using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>The file beside a closed segment that says where its records start, so that opening need not read the segment. It can always be made anew.</summary>
/// <remarks>Layout: <c>ENTINDX1</c> (8) · segment (4) · revision (4) · first record (8) · length of the segment (8) · count (4) · running hash (32) · offsets (8 each) · CRC-32C (4).</remarks>
internal static class SegmentIndex
{
    private const int Fixed = 68;

    private static ReadOnlySpan<byte> Magic => "ENTINDX1"u8;

    /// <summary>Writes the index of a segment.</summary>
    public static void Write(Disk disk, LedgerPaths paths, Segment segment)
    {
        var path = paths.Index(segment.Header.Segment);
        using (var file = disk.Create(path + LedgerPaths.NewEnding))
        {
            file.Write(Bytes(segment), 0);
            file.Flush();
        }
        disk.Rename(path + LedgerPaths.NewEnding, path);
    }

    /// <summary>Fills in what the index says of a segment.</summary>
    /// <returns>What is wrong with the index; null when nothing is.</returns>
    public static string? Fill(Disk disk, LedgerPaths paths, Segment segment)
    {
        var path = paths.Index(segment.Header.Segment);
        if (!disk.Exists(path)) return "the index is missing";
        using var file = disk.Read(path);
        var bytes = new byte[file.Length];
        if (file.Read(bytes, 0) < Fixed + 4 || !bytes.AsSpan().StartsWith(Magic) || !Checksum.Holds(bytes)) return "the index does not have its checksum";
        var (header, count) = (segment.Header, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(32)));
        var fits = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8)) == header.Segment && BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(12)) == header.Revision
            && BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(16)) == header.First && bytes.Length == Fixed + 8L * count + 4;
        var length = BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(24));
        if (!fits) return "the index is of another state of the segment";
        if (length != segment.File.Length) return $"the index says that the segment has {length} bytes, it has {segment.File.Length}";
        segment.Committed(MemoryMarshal.Cast<byte, long>(bytes.AsSpan(Fixed, 8 * count)).ToArray(), length, bytes[36..68]);
        return null;
    }

    private static byte[] Bytes(Segment segment)
    {
        var (header, offsets) = (segment.Header, segment.Offsets);
        var bytes = new byte[Fixed + 8 * offsets.Count + 4];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), header.Segment);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), header.Revision);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), header.First);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(24), segment.Length);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(32), offsets.Count);
        segment.Link.CopyTo(bytes, 36);
        for (var i = 0; i < offsets.Count; i++) BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(Fixed + 8 * i), offsets[i]);
        Checksum.Seal(bytes);
        return bytes;
    }
}
