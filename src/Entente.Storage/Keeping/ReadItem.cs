using Entente.Documents;

namespace Entente.Storage.Keeping;

/// <summary>An item that has been read and waits to be kept.</summary>
/// <param name="Admitted">As it was admitted; null when a document of the store was read anew.</param>
/// <param name="Document">Id of the document; null for none.</param>
/// <param name="Body">The reading's record; empty when there is none.</param>
/// <param name="Rejection">Why it is not kept; null when it is.</param>
/// <param name="Message">What to tell the user; null for nothing.</param>
public sealed record ReadItem(Admitted? Admitted, string? Document, ReadOnlyMemory<byte> Body, Rejection? Rejection, string? Message);
