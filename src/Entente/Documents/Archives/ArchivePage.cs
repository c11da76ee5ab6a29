using Entente.Documents.Bytes;
using Entente.Documents.Web;

namespace Entente.Documents.Archives;

/// <summary>A page of an archive: text or HTML of which the digests are checked.</summary>
/// <param name="Body">Its bytes, all compression taken off.</param>
/// <param name="Media">What they are, as the archive says.</param>
/// <param name="IsHtml">Whether they are HTML.</param>
internal sealed record ArchivePage(ReadOnlyMemory<byte> Body, string Media, bool IsHtml)
{
    /// <summary>The page in a record; null when it holds none (another kind of record, a picture, a page that was not there).</summary>
    /// <exception cref="InputException">The page is damaged.</exception>
    public static async ValueTask<ArchivePage?> OfAsync(WarcRecord record, CancellationToken cancellation)
    {
        if (record.Type is not ("response" or "resource" or "conversion")) return null;
        var isHttp = record.Type == "response" && record.Media.StartsWith("application/http", StringComparison.OrdinalIgnoreCase);
        if (record.Type == "response" && !isHttp) return null;
        if (!isHttp && !IsPage(record.Media)) return null;
        Check(Digest.Matches(record.Fields.GetValueOrDefault("warc-block-digest"), record.Block.Span), "WARC-Block-Digest");
        if (!isHttp) return new ArchivePage(record.Block, record.Media, IsHtmlType(record.Media));
        var payload = HttpPayload.Of(record.Block);
        if (payload.Status is not (200 or 203) || !IsPage(payload.Media)) return null;
        var body = await ContentCoding.DecodeAsync(payload.Body, payload.Coding, Limits.File, cancellation);
        CheckPayload(record, payload, body.Span);
        return body.IsEmpty ? null : new ArchivePage(body, payload.Media, IsHtmlType(payload.Media));
    }

    /// <summary>Whether a record whose block is only begun may hold a page.</summary>
    public static bool MayBePage(WarcRecord record)
    {
        if (record.Type is "resource" or "conversion") return IsPage(record.Media);
        if (record.Type != "response") return false;
        var end = HeaderFields.End(record.Block.Span[..Math.Min(record.Block.Length, Limits.RecordHeader)]);
        return end < 0 || IsPage(HeaderFields.Of(record.Block.Span[..end]).GetValueOrDefault("content-type", ""));
    }

    /// <summary>The draft of the page.</summary>
    /// <exception cref="InputException">Its bytes are no text.</exception>
    public Draft Draft(WarcRecord record) => new()
    {
        Kind = IsHtml ? InputKind.Html : InputKind.Text,
        Text = Encodings.Decode(Body.Span, (IsHtml ? PageReader.Charset(Body.Span) : null) ?? MediaType.Charset(Media)),
        Url = record.Target,
        Retrieved = record.Date,
    };

    // Crawlers differ in what they take the payload's digest of: the body as sent, its chunks joined, or decompressed.
    private static void CheckPayload(WarcRecord record, HttpPayload payload, ReadOnlySpan<byte> body)
    {
        var digest = record.Fields.GetValueOrDefault("warc-payload-digest");
        if (record.IsTruncated || record.Fields.ContainsKey("warc-block-digest") || Digest.Matches(digest, payload.Raw.Span) is not false) return;
        if (Digest.Matches(digest, payload.Body.Span) is not true && Digest.Matches(digest, body) is not true) Check(false, "WARC-Payload-Digest");
    }

    private static void Check(bool? matches, string name)
    {
        if (matches is false) throw new InputException($"the page does not have the digest that {name} names", "fetch the page again");
    }

    private static bool IsPage(string media) => IsHtmlType(media) || MediaType.Name(media) is "text/plain";

    private static bool IsHtmlType(string media) => MediaType.Name(media) is "text/html" or "application/xhtml+xml";
}
