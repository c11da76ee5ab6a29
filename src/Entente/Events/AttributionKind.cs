namespace Entente.Events;

/// <summary>How a text hands a claim to its speaker.</summary>
public enum AttributionKind
{
    /// <summary>In the speaker's own words.</summary>
    Quote,

    /// <summary>In the reporter's words.</summary>
    Paraphrase,

    /// <summary>A statement, readout or treaty says so.</summary>
    Document,

    /// <summary>An accusation or complaint says so.</summary>
    Allegation,
}
