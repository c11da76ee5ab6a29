namespace Entente.Documents;

/// <summary>What came of one input: a document, or the reason why there is none; exactly one of the two is not null.</summary>
/// <param name="Place">File, and line where the file holds many documents: <c>news.ndjson:17</c>.</param>
/// <param name="Document">The document.</param>
/// <param name="Rejection">Why there is no document.</param>
public sealed record Received(string Place, Document? Document, Rejection? Rejection)
{
    /// <summary>The bytes of this document alone as they came, after any compression was taken off; empty for rejections.</summary>
    public ReadOnlyMemory<byte> Original { get; init; }

    /// <summary>What <see cref="Original"/> is: <c>text/plain</c>, <c>text/markdown</c>, <c>text/html</c>, <c>application/x-ndjson</c> (one line of it), or what an archive or feed says.</summary>
    public string Media { get; init; } = "text/plain";
}
