namespace Entente.Storage.Store;

/// <summary>A party of a stored event or statement; fields as in <see cref="Events.Party"/>.</summary>
public sealed record PartyRecord(string Text, string? Entity, string? Name, string? Country, string? Sector, IReadOnlyList<string> Sectors, string? Role, IReadOnlyList<string> Members);
