using System.Buffers.Binary;

namespace Entente.Storage.Ledger;

/// <summary>Stands in a segment behind the last record of each commit: what comes before it is whole.</summary>
/// <param name="Count">Records of the log up to here.</param>
/// <param name="Link">Running hash up to here.</param>
/// <remarks>Layout: magic (4) · count (8) · running hash (32) · CRC-32C (4).</remarks>
internal sealed record CommitMark(long Count, byte[] Link)
{
    /// <summary>Bytes of a mark.</summary>
    public const int Size = 48;

    /// <summary>First bytes of every mark.</summary>
    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'E', (byte)'N', (byte)'C'];

    /// <summary>The mark, or null when the bytes are not as they were written.</summary>
    public static CommitMark? Parse(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= Size && bytes.StartsWith(Magic) && Checksum.Holds(bytes[..Size])
            ? new CommitMark(BinaryPrimitives.ReadInt64LittleEndian(bytes[4..]), bytes[12..44].ToArray())
            : null;

    /// <summary>Writes the mark, <see cref="Size"/> bytes.</summary>
    public void Write(Span<byte> into)
    {
        Magic.CopyTo(into);
        BinaryPrimitives.WriteInt64LittleEndian(into[4..], Count);
        Link.CopyTo(into[12..]);
        Checksum.Seal(into[..Size]);
    }
}
