namespace Entente.Order.Change;

/// <summary>A time at which a state moved more than states usually do.</summary>
/// <param name="State">Correlates of War code.</param>
/// <param name="Session">The first session after it.</param>
/// <param name="Before">Mean place of the sessions before.</param>
/// <param name="After">Mean place of the sessions from then on.</param>
/// <param name="Common">What all states moved by meanwhile, in the middle; the move of the state is After − Before − Common.</param>
/// <param name="Score">That move over the usual one of its time: the larger, the rarer.</param>
public sealed record Shift(int State, int Session, double Before, double After, double Common, double Score)
{
    /// <summary>What the state moved by beyond all others.</summary>
    public double Moved => After - Before - Common;
}
