namespace Entente.Storage.Store;

/// <summary>The law for one source: seen = stored + duplicate + rejected + waiting. An item that waited and was settled counts once, by how it was settled.</summary>
/// <param name="Source">Feed, file or address.</param>
/// <param name="Seen">Items seen.</param>
/// <param name="Stored">Items kept as new documents.</param>
/// <param name="Duplicate">Items that were there already.</param>
/// <param name="Rejected">Items that could not be kept.</param>
/// <param name="Waiting">Items not settled yet.</param>
public sealed record SourceTally(string Source, long Seen, long Stored, long Duplicate, long Rejected, long Waiting);
