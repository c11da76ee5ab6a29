namespace Entente.Storage.Keeping;

/// <summary>What became of an item that was seen.</summary>
public enum Outcome
{
    /// <summary>Kept as a new document.</summary>
    Stored,

    /// <summary>Its text, from the same address, is there already.</summary>
    Duplicate,

    /// <summary>It could not be kept; it is named with cause and remedy.</summary>
    Rejected,

    /// <summary>It is known of, and will be fetched later.</summary>
    Waiting,
}
