namespace Entente.Entities;

/// <summary>What sort of thing an entity is.</summary>
public enum EntityKind
{
    /// <summary>A state, present or past.</summary>
    State,

    /// <summary>A dependency or a disputed entity; its country is the state it is counted with.</summary>
    Territory,

    /// <summary>An international organisation or bloc, perhaps with dated members.</summary>
    Organisation,

    /// <summary>A body of a state: ministry, agency, parliament, court, force.</summary>
    Body,

    /// <summary>A party, armed group, company, movement or other group.</summary>
    Group,

    /// <summary>A person.</summary>
    Person,
}
