using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;

namespace Entente.Storage.Ledger;

/// <summary>Reads single records of a segment and believes none of them without its checksums.</summary>
internal sealed class FrameReader(Segment segment, LedgerPaths paths)
{
    /// <summary>What stands before the body of a record.</summary>
    /// <exception cref="DamageException">It is not as it was written.</exception>
    public FrameHeader Header(long number)
    {
        var (start, end) = segment.Extent(number);
        var bytes = ArrayPool<byte>.Shared.Rent(FrameHeader.Fixed + 256);
        try
        {
            var got = segment.File.Read(bytes.AsSpan(0, (int)Math.Min(FrameHeader.Fixed + 256, end - start)), start);
            if (got >= FrameHeader.Fixed && FrameHeader.LengthOf(bytes) is var length && length > got && start + length <= end)
            {
                ArrayPool<byte>.Shared.Return(bytes);
                bytes = ArrayPool<byte>.Shared.Rent(length);
                got = segment.File.Read(bytes.AsSpan(0, length), start);
            }
            return Checked(bytes.AsSpan(0, got), number, start);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>A record; a forgotten one has an empty body.</summary>
    /// <exception cref="DamageException">It is not as it was written.</exception>
    public LogRecord Record(long number, Packing packing)
    {
        var (start, end) = segment.Extent(number);
        var bytes = ArrayPool<byte>.Shared.Rent((int)(end - start));
        try
        {
            var frame = bytes.AsSpan(0, segment.File.Read(bytes.AsSpan(0, (int)(end - start)), start));
            var header = Checked(frame, number, start);
            if (header.Total > frame.Length) throw Damage(start, $"record {number} is cut");
            var stored = frame.Slice(header.Length, header.StoredLength);
            if (Checksum.Of(stored) != header.StoredSum) throw Damage(start, $"the body of record {number} does not have its checksum");
            var body = header.Forgotten ? [] : Unpack(stored, header, packing) ?? throw Damage(start, $"the body of record {number} does not have its hash");
            return new LogRecord(number, header.Kind, header.Subject, header.At, body);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>The body, or null when it is not the one that was appended.</summary>
    public static byte[]? Unpack(ReadOnlySpan<byte> stored, FrameHeader header, Packing packing) =>
        packing.Unpack(stored, header.BodyLength) is { } body && SHA256.HashData(body).AsSpan().SequenceEqual(header.BodyHash) ? body : null;

    private FrameHeader Checked(ReadOnlySpan<byte> bytes, long number, long start)
    {
        var header = FrameHeader.Parse(bytes) ?? throw Damage(start, $"the header of record {number} does not have its checksum");
        return header.Number == number ? header : throw Damage(start, $"record {header.Number} stands where record {number} belongs");
    }

    private DamageException Damage(long at, string cause) =>
        new($"{paths.Segment(segment.Header.Segment)}, byte {at.ToString(CultureInfo.InvariantCulture)}", cause, Remedy.Evidence);
}
