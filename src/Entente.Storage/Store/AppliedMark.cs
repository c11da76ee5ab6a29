namespace Entente.Storage.Store;

/// <summary>Up to where of the log a store was built.</summary>
/// <param name="Count">How many records of the log are in it.</param>
/// <param name="Head">The log's running hash at that point; empty before the first record.</param>
public sealed record AppliedMark(long Count, string Head);
