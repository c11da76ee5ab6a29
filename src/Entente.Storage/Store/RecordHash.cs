using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Entente.Storage.Ledger;

namespace Entente.Storage.Store;

/// <summary>The running hash of the log in PostgreSQL: each record's covers the one before it, and the content by its digest, so that content can be taken down without breaking the chain.</summary>
internal static class RecordHash
{
    /// <summary>Before the first record.</summary>
    public static string Start { get; } = new('0', 64);

    /// <summary>SHA-256 of a content.</summary>
    public static byte[] Digest(ReadOnlySpan<byte> body) => SHA256.HashData(body);

    /// <summary>The hash after one more record: SHA-256 over the hash before, number, kind, microseconds, content's digest and subject.</summary>
    public static string Next(string before, long number, RecordKind kind, string subject, DateTime at, ReadOnlySpan<byte> digest)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(before));
        Span<byte> fixedPart = stackalloc byte[17];
        BinaryPrimitives.WriteInt64LittleEndian(fixedPart, number);
        BinaryPrimitives.WriteInt64LittleEndian(fixedPart[8..], at.Ticks / 10);
        fixedPart[16] = (byte)kind;
        hash.AppendData(fixedPart);
        hash.AppendData(digest);
        hash.AppendData(Encoding.UTF8.GetBytes(subject));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
