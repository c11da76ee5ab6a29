namespace Entente.Storage.Ledger;

/// <summary>One record of the log.</summary>
/// <param name="Number">Place in the log, from 0 on without gaps.</param>
/// <param name="Kind">What <paramref name="Body"/> holds.</param>
/// <param name="Subject">Whom it is about: the document's id for documents, readings and tombstones, else an id of its own.</param>
/// <param name="At">When it was appended; UTC.</param>
/// <param name="Body">The content: JSON in UTF-8; for a document a line of JSON, a line end, and the bytes as received.</param>
public sealed record LogRecord(long Number, RecordKind Kind, string Subject, DateTimeOffset At, ReadOnlyMemory<byte> Body);
