using System.Buffers.Binary;
using System.Numerics;

namespace Entente.Storage.Ledger;

/// <summary>CRC-32C (Castagnoli), which processors compute by themselves.</summary>
internal static class Checksum
{
    /// <summary>The checksum of what <paramref name="sum"/> covers followed by <paramref name="bytes"/>; 0 stands for nothing yet.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint sum = 0)
    {
        sum = ~sum;
        for (; bytes.Length >= 8; bytes = bytes[8..]) sum = BitOperations.Crc32C(sum, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var b in bytes) sum = BitOperations.Crc32C(sum, b);
        return ~sum;
    }

    /// <summary>Writes the checksum of all but the last four bytes into the last four.</summary>
    public static void Seal(Span<byte> bytes) => BinaryPrimitives.WriteUInt32LittleEndian(bytes[^4..], Of(bytes[..^4]));

    /// <summary>Whether the last four bytes are the checksum of those before.</summary>
    public static bool Holds(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[^4..]) == Of(bytes[..^4]);
}
