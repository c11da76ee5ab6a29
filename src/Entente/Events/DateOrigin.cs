namespace Entente.Events;

/// <summary>What an event's date was read from.</summary>
public enum DateOrigin
{
    /// <summary>Words in the event's own clause.</summary>
    Expression,

    /// <summary>Words nearby.</summary>
    Context,

    /// <summary>Nothing but the day of publication.</summary>
    Publication,
}
