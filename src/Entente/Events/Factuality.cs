namespace Entente.Events;

/// <summary>How the innermost speaker presents an act.</summary>
public enum Factuality
{
    /// <summary>Done or going on.</summary>
    Actual,

    /// <summary>Not done: did not, failed to, denies having done, would have done.</summary>
    Negated,

    /// <summary>Decided, scheduled, promised, expected to happen.</summary>
    Planned,

    /// <summary>May, might, could; if; suspected; feared; asked whether.</summary>
    Possible,
}
