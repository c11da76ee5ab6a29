namespace Entente.Storage.Imports;

/// <summary>What came of one row of a file: an item, or the reason why there is none; exactly one of the two is not null.</summary>
/// <param name="Item">The item.</param>
/// <param name="Reject">Why there is no item.</param>
public sealed record Imported<T>(T? Item, ImportReject? Reject) where T : class;
