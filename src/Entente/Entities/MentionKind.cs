namespace Entente.Entities;

/// <summary>How a text refers to somebody or some place.</summary>
public enum MentionKind
{
    /// <summary>A person's name.</summary>
    Person,

    /// <summary>The name of an organisation, body or group.</summary>
    Organisation,

    /// <summary>The name of a state, city or other place.</summary>
    Place,

    /// <summary>An adjective or noun of nationality: Russian, the Chinese.</summary>
    Nationality,

    /// <summary>A common noun phrase: the top diplomat, US officials, the two sides.</summary>
    Description,

    /// <summary>A pronoun.</summary>
    Pronoun,
}
