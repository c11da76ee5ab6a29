using Entente.Documents;

namespace Entente.Storage.Keeping;

/// <summary>An item with what is decided about it before it is read.</summary>
/// <param name="Item">As it came; a document whose id was taken has another.</param>
/// <param name="Outcome">Stored means: to be read and kept.</param>
/// <param name="Document">The document to read, or null.</param>
/// <param name="Repeats">Id of the document that is there already; null for none.</param>
public sealed record Admitted(Incoming Item, Outcome Outcome, Document? Document, string? Repeats);
