namespace Entente.Storage.Ledger;

/// <summary>Another process has the store.</summary>
/// <param name="folder">Folder of the store.</param>
/// <param name="owner">What the other says of itself; null when it has not said so yet.</param>
public sealed class StoreInUseException(string folder, OwnerNote? owner)
    : Exception($"{folder}: the store is in use by {owner?.ToString() ?? "another process"}; {Remedy(owner?.Address)}")
{
    /// <summary>Folder of the store.</summary>
    public string Folder { get; } = folder;

    /// <summary>What the other says of itself; null when it has not said so yet.</summary>
    public OwnerNote? Owner { get; } = owner;

    private static string Remedy(string? address) => $"{(address is null ? "wait until it is done" : $"ask it at {address}")}, or end it first";
}
