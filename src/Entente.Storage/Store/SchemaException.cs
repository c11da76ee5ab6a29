namespace Entente.Storage.Store;

/// <summary>A store was made by a newer program than this one, which leaves it alone.</summary>
/// <param name="place">The store.</param>
/// <param name="found">Version of its schema.</param>
/// <param name="known">The newest version that this program knows.</param>
public sealed class SchemaException(string place, int found, int known)
    : Exception($"{place}: the store has schema version {found}, this program knows versions up to {known}; use the newer program that made it, or remake the index from the log with 'entente rebuild'")
{
    /// <summary>Version of the store's schema.</summary>
    public int Found { get; } = found;

    /// <summary>The newest version that this program knows.</summary>
    public int Known { get; } = known;
}
