namespace Entente.Entities;

/// <summary>What sort of name the name finder sees.</summary>
public enum NameType
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A state, city, region, water or building.</summary>
    Place,

    /// <summary>A body, party, company, armed group or team.</summary>
    Organisation,

    /// <summary>Another name: a nationality, an event, a work, a law.</summary>
    Other,
}
