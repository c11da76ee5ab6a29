using System.IO.Compression;

namespace Entente.Documents.Archives;

/// <summary>Tells archives from other inputs, and how they are compressed.</summary>
internal static class ArchiveKind
{
    private static readonly string[] endings = [".warc", ".warc.gz", ".warc.zst", ".wet", ".wet.gz", ".wat", ".wat.gz"];

    /// <summary>Whether an input is a WARC archive, by its first bytes or, where these are damaged, by its name.</summary>
    public static bool IsArchive(string name, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("WARC/"u8)) return true;
        if (IsGzip(head) && BeginsRecord(head)) return true;
        return head.Length > 0 && endings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The archive, decompressed member by member.</summary>
    public static MemberStream Open(Stream input, string name, ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("WARC/"u8)) return new PlainMembers(input);
        if (IsZstd(head) || name.EndsWith(".zst", StringComparison.OrdinalIgnoreCase)) return new ZstdRecords(input);
        return IsGzip(head) || name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GzipRecords(input) : new PlainMembers(input);
    }

    private static bool IsGzip(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    private static bool IsZstd(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]) || (head.Length > 3 && head[1..4].SequenceEqual((ReadOnlySpan<byte>)[0x2A, 0x4D, 0x18]));

    private static bool BeginsRecord(ReadOnlySpan<byte> head)
    {
        try
        {
            using var gzip = new GZipStream(new MemoryStream(head.ToArray()), CompressionMode.Decompress);
            var first = new byte[5];
            return gzip.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && first.AsSpan().SequenceEqual("WARC/"u8);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
