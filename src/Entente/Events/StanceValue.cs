namespace Entente.Events;

/// <summary>What a speaker's words do to their target.</summary>
public enum StanceValue
{
    /// <summary>None of the others.</summary>
    Neutral,

    /// <summary>Speaks for it.</summary>
    Support,

    /// <summary>Speaks against it.</summary>
    Oppose,

    /// <summary>Lauds it.</summary>
    Praise,

    /// <summary>Blames it.</summary>
    Condemn,

    /// <summary>Says it is not so.</summary>
    Deny,

    /// <summary>Asks for it, or asks it of somebody.</summary>
    Demand,

    /// <summary>Warns of or against it.</summary>
    Warn,
}
