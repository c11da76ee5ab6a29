using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Entente.Documents.Archives;

namespace Entente.Benchmarks;

/// <summary>Writes a WARC archive of any size: each page another, each record a gzip member of its own, the same bytes at every run.</summary>
internal static class SyntheticArchive
{
    private static readonly string[] words = "ministers talks border treaty trade envoy council forces statement summit visit sanctions tariff harbour river election embassy accord grain energy pipeline soldiers aid delegation".Split(' ');

    /// <summary>Writes at least <paramref name="size"/> compressed bytes.</summary>
    /// <returns>How many pages.</returns>
    public static long Write(Stream output, long size)
    {
        var random = new Random(1);
        var (written, pages) = (0L, 0L);
        using var member = new MemoryStream();
        while (written < size)
        {
            member.SetLength(0);
            using (var gzip = new GZipStream(member, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Record(++pages, random));
            output.Write(member.GetBuffer(), 0, (int)member.Length);
            written += member.Length;
        }
        output.Flush();
        return pages;
    }

    /// <summary>Bytes that a text such as <c>2G</c>, <c>500M</c> or <c>1000000</c> means; null when it means none.</summary>
    public static long? Size(string? text)
    {
        if (text is null) return null;
        var factor = text[^1] switch { 'G' or 'g' => 1L << 30, 'M' or 'm' => 1L << 20, 'K' or 'k' => 1L << 10, _ => 1 };
        return long.TryParse(factor == 1 ? text : text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number * factor : null;
    }

    private static byte[] Record(long number, Random random)
    {
        var block = Encoding.UTF8.GetBytes(Page(number, random));
        var header = $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:x12}>\r\nWARC-Date: 2022-03-30T10:15:00Z\r\nWARC-Target-URI: https://s{number % 997}.example/{number}\r\n"
            + $"WARC-Block-Digest: sha1:{Digest.Base32(Sha1(block))}\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: {block.Length}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(header), .. block, .. "\r\n\r\n"u8];
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "The digests of archives are checksums.")]
    private static byte[] Sha1(byte[] block) => SHA1.HashData(block);

    private static string Page(long number, Random random)
    {
        var page = new StringBuilder($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><head><title>Report {number}</title></head><body>");
        for (var paragraph = random.Next(5, 40); paragraph > 0; paragraph--)
        {
            page.Append("<p>The");
            for (var word = random.Next(20, 60); word > 0; word--) page.Append(' ').Append(words[random.Next(words.Length)]).Append(word % 7 == 0 ? $" {random.Next(100000)}" : "");
            page.Append(".</p>\n");
        }
        return page.Append("</body></html>").ToString();
    }
}
