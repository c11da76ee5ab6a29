using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Entente.Documents.Archives;

namespace Entente.Tests.Documents;

/// <summary>Makes archives for tests.</summary>
internal static class WarcBytes
{
    public const string Sentence = "The ministers of Freedonia and Sylvania met on Tuesday to talk about the border.";

    public static byte[] Page(int number, string version = "1.0") => Response(number, Http($"<html><head><title>Report {number} of the day</title></head><body><p>{Sentence} Report {number}.</p></body></html>"), version);

    public static byte[] Http(string body, string fields = "Content-Type: text/html; charset=utf-8\r\n", string status = "200 OK") => Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{fields}\r\n{body}");

    public static byte[] Http(byte[] body, string fields) => [.. Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\n{fields}\r\n"), .. body];

    public static byte[] Response(int number, byte[] block, string version = "1.0") => Record("response", block, $"Content-Type: application/http; msgtype=response\r\nWARC-Target-URI: https://a.example/{number}\r\n", version);

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "The digests of archives are checksums.")]
    public static byte[] Record(string type, byte[] block, string fields, string version = "1.0", int? length = null, bool hasDigest = true)
    {
        var digest = hasDigest ? $"WARC-Block-Digest: sha1:{Digest.Base32(SHA1.HashData(block))}\r\n" : "";
        var header = $"WARC/{version}\r\nWARC-Type: {type}\r\nWARC-Date: 2022-03-30T10:15:00Z\r\n{fields}{digest}Content-Length: {length ?? block.Length}\r\n\r\n";
        return [.. Encoding.UTF8.GetBytes(header), .. block, .. "\r\n\r\n"u8];
    }

    public static byte[] Zip(byte[] bytes)
    {
        var made = new MemoryStream();
        using (var gzip = new GZipStream(made, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(bytes);
        return made.ToArray();
    }

    public static byte[] Join(IEnumerable<byte[]> parts) => [.. parts.SelectMany(part => part)];
}
