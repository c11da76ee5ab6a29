namespace Entente.Events;

/// <summary>One link of the chain of those on whose word a claim rests.</summary>
public sealed record Attribution(Party Speaker, Phrase Cue, AttributionKind Kind);
