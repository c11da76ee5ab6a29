using System.Buffers.Binary;
using System.Text;

namespace Entente.Storage.Ledger;

/// <summary>What stands before the stored bytes of a record in a segment.</summary>
/// <remarks>
/// Layout, numbers little-endian: magic (4) · 1 kept or 2 forgotten (1) · kind (1) · length of subject (2) · length of stored bytes (4) · length of body (4) · number (8) · UTC ticks (8) ·
/// SHA-256 of the body (32) · running hash up to this record (32) · CRC-32C of the stored bytes (4) · CRC-32C of all before and of the subject (4) · subject in UTF-8. The stored bytes, the
/// body in Zstandard, follow; a forgotten record has none and keeps the hash of the body it had.
/// </remarks>
internal sealed record FrameHeader(
    long Number, RecordKind Kind, string Subject, DateTimeOffset At, bool Forgotten, int StoredLength, int BodyLength, byte[] BodyHash, byte[] Link, uint StoredSum)
{
    /// <summary>Bytes before the subject.</summary>
    public const int Fixed = 104;

    /// <summary>Most bytes of a subject.</summary>
    public const int MostSubject = ushort.MaxValue;

    /// <summary>First bytes of every record.</summary>
    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'E', (byte)'N', (byte)'R'];

    /// <summary>Bytes of header and subject.</summary>
    public int Length => Fixed + Encoding.UTF8.GetByteCount(Subject);

    /// <summary>Bytes of the whole record.</summary>
    public int Total => Length + StoredLength;

    /// <summary>Length of header and subject, from the first <see cref="Fixed"/> bytes, which may be damaged.</summary>
    public static int LengthOf(ReadOnlySpan<byte> start) => Fixed + BinaryPrimitives.ReadUInt16LittleEndian(start[6..]);

    /// <summary>The header, or null when the bytes are not as they were written.</summary>
    /// <param name="bytes">At least header and subject.</param>
    public static FrameHeader? Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Fixed || !bytes.StartsWith(Magic) || bytes.Length < LengthOf(bytes)) return null;
        var subject = bytes[Fixed..LengthOf(bytes)];
        if (Checksum.Of(subject, Checksum.Of(bytes[..100])) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[100..])) return null;
        var stored = BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]);
        var ticks = BinaryPrimitives.ReadInt64LittleEndian(bytes[24..]);
        if (bytes[4] is not (1 or 2) || stored < 0 || ticks < 0 || ticks > DateTime.MaxValue.Ticks) return null;
        return new FrameHeader(
            BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]), (RecordKind)bytes[5], Encoding.UTF8.GetString(subject), new DateTimeOffset(ticks, TimeSpan.Zero), bytes[4] == 2,
            stored, BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]), bytes[32..64].ToArray(), bytes[64..96].ToArray(), BinaryPrimitives.ReadUInt32LittleEndian(bytes[96..]));
    }

    /// <summary>Writes header and subject, <see cref="Length"/> bytes.</summary>
    public void Write(Span<byte> into)
    {
        Magic.CopyTo(into);
        into[4] = Forgotten ? (byte)2 : (byte)1;
        into[5] = (byte)Kind;
        var subject = Encoding.UTF8.GetBytes(Subject, into[Fixed..]);
        BinaryPrimitives.WriteUInt16LittleEndian(into[6..], (ushort)subject);
        BinaryPrimitives.WriteInt32LittleEndian(into[8..], StoredLength);
        BinaryPrimitives.WriteInt32LittleEndian(into[12..], BodyLength);
        BinaryPrimitives.WriteInt64LittleEndian(into[16..], Number);
        BinaryPrimitives.WriteInt64LittleEndian(into[24..], At.UtcTicks);
        BodyHash.CopyTo(into[32..]);
        Link.CopyTo(into[64..]);
        BinaryPrimitives.WriteUInt32LittleEndian(into[96..], StoredSum);
        BinaryPrimitives.WriteUInt32LittleEndian(into[100..], Checksum.Of(into.Slice(Fixed, subject), Checksum.Of(into[..100])));
    }

    /// <summary>Running hash after this record when <paramref name="previous"/> is the one before.</summary>
    public byte[] LinkAfter(ReadOnlySpan<byte> previous) => RecordChain.Next(previous, Number, Kind, Subject, At, BodyLength, BodyHash);

    /// <summary>The same record without its body.</summary>
    public FrameHeader WithoutBody() => this with { Forgotten = true, StoredLength = 0, StoredSum = Checksum.Of([]) };
}
