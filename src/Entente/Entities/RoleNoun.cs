namespace Entente.Entities;

/// <summary>A noun that names a part in public life: foreign minister, troop, parliament.</summary>
/// <param name="Noun">Singular, lower case.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Sector">PLOVER sector; null where none applies.</param>
/// <param name="Office">The office it names, as in <see cref="Entities.Office.Kind"/>; null for none.</param>
public sealed record RoleNoun(string Noun, RoleKind Kind, string? Sector, string? Office);
