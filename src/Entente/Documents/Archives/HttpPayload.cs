using System.Globalization;
using System.Text;
using Entente.Documents.Bytes;

namespace Entente.Documents.Archives;

/// <summary>An HTTP response as a crawler stored it.</summary>
/// <param name="Status">Its status; 0 when it has none.</param>
/// <param name="Media">Its <c>Content-Type</c>; empty when it has none.</param>
/// <param name="Coding">Its <c>Content-Encoding</c>; null when it has none.</param>
/// <param name="Raw">The body as stored.</param>
/// <param name="Body">The body, the marks of its chunks taken out.</param>
internal sealed record HttpPayload(int Status, string Media, string? Coding, ReadOnlyMemory<byte> Raw, ReadOnlyMemory<byte> Body)
{
    /// <summary>Takes a response apart.</summary>
    /// <exception cref="InputException">It has no header that ends.</exception>
    public static HttpPayload Of(ReadOnlyMemory<byte> response)
    {
        if (!response.Span.StartsWith("HTTP/"u8)) throw new InputException("the record holds no HTTP response", "fetch the page again");
        var end = HeaderFields.End(response.Span[..Math.Min(response.Length, Limits.RecordHeader)]);
        if (end < 0) throw new InputException("the HTTP header never ends", "fetch the page again");
        var fields = HeaderFields.Of(response.Span[..end]);
        var raw = response[end..];
        var isChunked = fields.TryGetValue("transfer-encoding", out var transfer) && transfer.Contains("chunked", StringComparison.OrdinalIgnoreCase);
        return new HttpPayload(Line(response.Span[..end]), fields.GetValueOrDefault("content-type", ""), fields.GetValueOrDefault("content-encoding"), raw, isChunked ? Joined(raw) : raw);
    }

    private static int Line(ReadOnlySpan<byte> header)
    {
        var line = Encoding.Latin1.GetString(header[..Math.Min(header.Length, 64)]);
        var blank = line.IndexOf(' ');
        return blank > 0 && line.Length >= blank + 4 && int.TryParse(line.AsSpan(blank + 1, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 0;
    }

    // Many crawlers store the body joined and leave the header as it was: what does not begin with a chunk is taken as it stands.
    private static ReadOnlyMemory<byte> Joined(ReadOnlyMemory<byte> raw)
    {
        using var joined = new MemoryStream(raw.Length);
        var rest = raw;
        while (Size(rest.Span, out var start) is { } size)
        {
            if (size == 0) return joined.ToArray();
            if (size > rest.Length - start) break;
            joined.Write(rest.Span.Slice(start, size));
            rest = rest[(start + size)..];
            if (rest.Span.StartsWith("\r\n"u8)) rest = rest[2..];
            else if (rest.Span.StartsWith("\n"u8)) rest = rest[1..];
        }
        if (joined.Length == 0) return raw;
        if (rest.IsEmpty) return joined.ToArray();
        throw new InputException("the chunks of the page do not fit together", "fetch the page again");
    }

    private static int? Size(ReadOnlySpan<byte> bytes, out int start)
    {
        start = bytes[..Math.Min(bytes.Length, 200)].IndexOf((byte)'\n') + 1;
        if (start == 0) return null;
        var line = Encoding.Latin1.GetString(bytes[..start]);
        var digits = line.Split(';')[0].Trim();
        return digits.Length is > 0 and <= 8 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) && size >= 0 ? size : null;
    }
}
