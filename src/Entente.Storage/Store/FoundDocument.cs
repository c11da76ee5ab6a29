namespace Entente.Storage.Store;

/// <summary>A document that is there already.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Number of its record in the log.</param>
/// <param name="Forgotten">Whether it was taken down.</param>
public sealed record FoundDocument(string Id, long Number, bool Forgotten);
