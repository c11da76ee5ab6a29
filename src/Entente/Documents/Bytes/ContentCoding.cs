using System.IO.Compression;
using ZstdSharp;

namespace Entente.Documents.Bytes;

/// <summary>Takes off the compression that HTTP puts on a body, and stops at the limits while it does.</summary>
internal static class ContentCoding
{
    private const int MostLayers = 2;

    /// <summary>The body as its publisher wrote it.</summary>
    /// <param name="body">As it was sent.</param>
    /// <param name="codings">The value of <c>Content-Encoding</c>; null or empty when there was none. A coding that the bytes plainly do not have is passed over.</param>
    /// <param name="most">Bytes it may have at most.</param>
    /// <param name="cancellation">Stops between two reads.</param>
    /// <exception cref="InputException">It is damaged, too large, grows too much, or of a coding that is not known.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> DecodeAsync(ReadOnlyMemory<byte> body, string? codings, int most, CancellationToken cancellation)
    {
        var layers = (codings ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (layers.Length > MostLayers) throw new InputException($"the page is compressed {layers.Length} times", "fetch it from elsewhere");
        for (var i = layers.Length - 1; i >= 0; i--)
        {
            var coding = layers[i].ToLowerInvariant();
            if (coding is "identity" || body.IsEmpty || !Fits(coding, body.Span)) continue;
            body = await Decompress(body, coding, most, cancellation);
        }
        return body;
    }

    private static bool Fits(string coding, ReadOnlySpan<byte> body) => coding switch
    {
        "gzip" or "x-gzip" => body.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]),
        "zstd" => body.StartsWith((ReadOnlySpan<byte>)[0x28, 0xB5, 0x2F, 0xFD]),
        "br" or "deflate" => !body.TrimStart(" \t\r\n"u8).StartsWith("<"u8),
        _ => throw new InputException($"the page is compressed by '{coding}', which is not known", "fetch it from elsewhere"),
    };

    private static async ValueTask<ReadOnlyMemory<byte>> Decompress(ReadOnlyMemory<byte> body, string coding, int most, CancellationToken cancellation)
    {
        await using var stream = Open(body, coding);
        using var made = new MemoryStream();
        var buffer = new byte[32 << 10];
        try
        {
            for (int count; (count = await stream.ReadAsync(buffer, cancellation)) > 0;)
            {
                made.Write(buffer, 0, count);
                if (made.Length > most) throw new InputException($"the page has more than {most >> 20} MiB when decompressed", "leave it out");
                if (made.Length > Limits.RatioFrom && made.Length / body.Length > Limits.Ratio)
                    throw new InputException($"the page grows more than {Limits.Ratio}-fold when decompressed", "leave it out");
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or ZstdException or EndOfStreamException)
        {
            throw new InputException($"the page's {coding} data is damaged", "fetch it again");
        }
        if (made.Length == 0) throw new InputException($"the page's {coding} data is damaged", "fetch it again");
        return made.GetBuffer().AsMemory(0, (int)made.Length);
    }

    private static Stream Open(ReadOnlyMemory<byte> body, string coding)
    {
        var bytes = new MemoryStream(body.ToArray(), writable: false);
        return coding switch
        {
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            "zstd" => new DecompressionStream(bytes),
            "deflate" => IsZlib(body.Span) ? new ZLibStream(bytes, CompressionMode.Decompress) : new DeflateStream(bytes, CompressionMode.Decompress),
            _ => new GzipMembers(bytes),
        };
    }

    private static bool IsZlib(ReadOnlySpan<byte> body) => body.Length > 2 && (body[0] & 15) == 8 && (body[0] << 8 | body[1]) % 31 == 0;
}
