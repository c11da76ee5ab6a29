namespace Entente.Storage.Ledger;

/// <summary>Another process has the store.</summary>
public sealed class StoreInUseException : Exception
{
    /// <summary>A folder is held.</summary>
    /// <param name="folder">Folder of the store.</param>
    /// <param name="owner">What the other says of itself; null when it has not said so yet.</param>
    public StoreInUseException(string folder, OwnerNote? owner)
        : base($"{folder}: the store is in use by {owner?.ToString() ?? "another process"}; {(owner?.Address is { } address ? $"ask it at {address}, or end it first" : "wait until it is done, or end it first")}") =>
        (Place, Owner) = (folder, owner);

    /// <summary>A database is held.</summary>
    /// <param name="place">The store.</param>
    /// <param name="process">Which process: its number, or what the database says; null when it cannot be told.</param>
    /// <param name="inner">What the database said.</param>
    public StoreInUseException(string place, string? process, Exception? inner)
        : base($"{place}: the store is in use by {(process is null ? "another process" : $"process {process}")}; wait until it is done, or end it first", inner) =>
        (Place, Process) = (place, process);

    /// <summary>The store.</summary>
    public string Place { get; }

    /// <summary>What the other says of itself; null when it has not said so, or the store is a database.</summary>
    public OwnerNote? Owner { get; }

    /// <summary>Which process has a database; null when it cannot be told.</summary>
    public string? Process { get; }
}
