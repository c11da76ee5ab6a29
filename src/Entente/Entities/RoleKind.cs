namespace Entente.Entities;

/// <summary>What a role noun names.</summary>
public enum RoleKind
{
    /// <summary>One person: minister, protester.</summary>
    Person,

    /// <summary>Several people without one voice: troops, crowd.</summary>
    Group,

    /// <summary>A body that acts as one: government, ministry.</summary>
    Body,
}
