namespace Entente.Stories;

/// <summary>A statement that denies an event of its document.</summary>
/// <param name="Event">Id of the event denied.</param>
/// <param name="Speaker">Who denies it, by <see cref="ActParty.Key"/>.</param>
public sealed record Denial(string Event, string Speaker);
