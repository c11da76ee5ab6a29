using Entente.Documents;

namespace Entente.Storage.Keeping;

/// <summary>One item on its way into the store.</summary>
/// <param name="Source">Feed, file, folder or address by which it comes; the law of conservation holds for each.</param>
/// <param name="Received">The document, or why there is none.</param>
public sealed record Incoming(string Source, Received Received);
