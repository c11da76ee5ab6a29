namespace Entente.Entities;

/// <summary>Words [Start, End) that name a role.</summary>
internal readonly record struct RolePhrase(int Start, int End, RoleNoun Role);
