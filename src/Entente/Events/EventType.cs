namespace Entente.Events;

/// <summary>The sixteen types of PLOVER 2.0.</summary>
public enum EventType
{
    /// <summary>A promise or plan to cooperate.</summary>
    Agree,

    /// <summary>Meetings, visits, calls, negotiations.</summary>
    Consult,

    /// <summary>Praise, endorsement, recognition, signature.</summary>
    Support,

    /// <summary>A verbal concession: pardon, apology, announced withdrawal.</summary>
    Concede,

    /// <summary>Material cooperation of gain to both.</summary>
    Cooperate,

    /// <summary>Material help of gain to the recipient.</summary>
    Aid,

    /// <summary>A concession carried out: release, withdrawal, ceasefire.</summary>
    Retreat,

    /// <summary>A demand or appeal below a threat.</summary>
    Request,

    /// <summary>Disapproval, accusation, investigation.</summary>
    Accuse,

    /// <summary>A refusal.</summary>
    Reject,

    /// <summary>A threat.</summary>
    Threaten,

    /// <summary>Collective physical protest by civilians.</summary>
    Protest,

    /// <summary>A reduction of relations.</summary>
    Sanction,

    /// <summary>Force moved or readied, not used.</summary>
    Mobilize,

    /// <summary>Power of a state short of violence.</summary>
    Coerce,

    /// <summary>Violence.</summary>
    Assault,
}
