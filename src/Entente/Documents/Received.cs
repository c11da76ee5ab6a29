namespace Entente.Documents;

/// <summary>What came of one input: a document, or the reason why there is none; exactly one of the two is not null.</summary>
/// <param name="Place">File, and line where the file holds many documents: <c>news.ndjson:17</c>.</param>
/// <param name="Document">The document.</param>
/// <param name="Rejection">Why there is no document.</param>
public sealed record Received(string Place, Document? Document, Rejection? Rejection);
