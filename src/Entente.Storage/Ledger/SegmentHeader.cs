using System.Buffers.Binary;

namespace Entente.Storage.Ledger;

/// <summary>First bytes of a segment.</summary>
/// <param name="Segment">Number of the segment, from 1 on; also its file name.</param>
/// <param name="Revision">How often the segment was written anew to forget a body.</param>
/// <param name="First">Number of its first record.</param>
/// <param name="Link">Running hash before its first record.</param>
/// <remarks>Layout: <c>ENTLEDG1</c> (8) · segment (4) · revision (4) · first record (8) · running hash (32) · CRC-32C (4).</remarks>
internal sealed record SegmentHeader(int Segment, int Revision, long First, byte[] Link)
{
    /// <summary>Bytes of the header.</summary>
    public const int Size = 60;

    private static ReadOnlySpan<byte> Magic => "ENTLEDG1"u8;

    /// <summary>The header, or null when the bytes are not as they were written.</summary>
    public static SegmentHeader? Parse(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= Size && bytes.StartsWith(Magic) && Checksum.Holds(bytes[..Size])
            ? new SegmentHeader(
                BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]), BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]), BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]), bytes[24..56].ToArray())
            : null;

    /// <summary>The header as bytes.</summary>
    public byte[] Bytes()
    {
        var bytes = new byte[Size];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(8), Segment);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), Revision);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(16), First);
        Link.CopyTo(bytes, 24);
        Checksum.Seal(bytes);
        return bytes;
    }
}
