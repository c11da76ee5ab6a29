namespace Entente.Order.Majorities;

/// <summary>What a state did in a roll call.</summary>
public enum VoteChoice
{
    /// <summary>It took no part.</summary>
    Absent,

    /// <summary>For.</summary>
    Yes,

    /// <summary>Neither.</summary>
    Abstain,

    /// <summary>Against.</summary>
    No,
}
