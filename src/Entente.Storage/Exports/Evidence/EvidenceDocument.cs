namespace Entente.Storage.Exports.Evidence;

/// <summary>A document as a bundle carries it.</summary>
/// <param name="Id">The document's id.</param>
/// <param name="Json">What is known of it and its cleaned text, as the log keeps it: one JSON object.</param>
/// <param name="Original">The bytes as received.</param>
/// <param name="Media">What those bytes are: <c>text/html</c>.</param>
public sealed record EvidenceDocument(string Id, ReadOnlyMemory<byte> Json, ReadOnlyMemory<byte> Original, string Media);
