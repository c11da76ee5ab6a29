using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Entente.Storage.Ledger;

/// <summary>The running hash over a log, the same whichever way the log is kept.</summary>
/// <remarks>
/// A link is SHA-256 over: the link before (32 bytes; zeros before record 0), number (8), ticks of the time in UTC (8), length of the body (4), kind (1), length of the subject (2), subject in
/// UTF-8, SHA-256 of the body (32); numbers little-endian. It covers the body only through its hash, so a body can be forgotten and all links still verify.
/// </remarks>
internal static class RecordChain
{
    /// <summary>Bytes of a link.</summary>
    public const int Size = 32;

    private const int Fixed = Size + 8 + 8 + 4 + 1 + 2 + Size;

    /// <summary>The link before record 0.</summary>
    public static byte[] Start() => new byte[Size];

    /// <summary>Link of one record.</summary>
    public static byte[] Next(ReadOnlySpan<byte> previous, long number, RecordKind kind, string subject, DateTimeOffset at, int bodyLength, ReadOnlySpan<byte> bodyHash)
    {
        var subjectLength = Encoding.UTF8.GetByteCount(subject);
        var bytes = Fixed + subjectLength <= 1024 ? stackalloc byte[Fixed + subjectLength] : new byte[Fixed + subjectLength];
        previous.CopyTo(bytes);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[32..], number);
        BinaryPrimitives.WriteInt64LittleEndian(bytes[40..], at.UtcTicks);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[48..], bodyLength);
        bytes[52] = (byte)kind;
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[53..], (ushort)subjectLength);
        Encoding.UTF8.GetBytes(subject, bytes[55..]);
        bodyHash.CopyTo(bytes[(55 + subjectLength)..]);
        return SHA256.HashData(bytes);
    }

    /// <summary>A link as 64 lower-case hexadecimal digits.</summary>
    public static string Text(ReadOnlySpan<byte> link) => Convert.ToHexStringLower(link);
}
