namespace Entente.Storage.Store;

/// <summary>How a statement stands to a party or a theme.</summary>
/// <param name="Party">The party; null when the target is a theme.</param>
/// <param name="Theme">The theme; null when the target is a party.</param>
/// <param name="Value">As the record writes it: <c>condemn</c>.</param>
public sealed record StanceRecord(PartyRecord? Party, string? Theme, string Value);
