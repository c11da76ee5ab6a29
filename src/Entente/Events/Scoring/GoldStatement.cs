namespace Entente.Events.Scoring;

/// <summary>A hand-coded statement of a gold article.</summary>
internal sealed record GoldStatement(string Anchor, IReadOnlySet<string> Speakers, IReadOnlyList<string>? Kinds, bool Must);
