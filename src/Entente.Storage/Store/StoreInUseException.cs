namespace Entente.Storage.Store;

/// <summary>Another process has the store open.</summary>
/// <param name="place">The store.</param>
/// <param name="owner">Which process: its number, or what the database says; null when it cannot be told.</param>
/// <param name="inner">What the database said.</param>
public sealed class StoreInUseException(string place, string? owner, Exception? inner = null)
    : IOException($"{place}: the store is in use by {(owner is null ? "another process" : $"process {owner}")}; wait until it has ended, or ask that process", inner)
{
    /// <summary>Number of the process; null when it cannot be told.</summary>
    public string? Owner { get; } = owner;
}
