namespace Entente.Events.Scoring;

/// <summary>A hand-coded event of a gold article.</summary>
/// <param name="Anchor">Words of the text that hold the trigger.</param>
/// <param name="OtherAnchor">Words to look for where the first are not found; null for none.</param>
/// <param name="Types">Acceptable types, each with its acceptable factuality values.</param>
/// <param name="Actor">Country codes.</param>
/// <param name="Recipient">Country codes.</param>
/// <param name="ActorOptional">Whether a coder who gives no actor is not wrong.</param>
/// <param name="RecipientOptional">Whether a coder who gives no recipient is not wrong.</param>
/// <param name="Voice">Country of the speaker on whose word it is reported; empty for the outlet's own; null when not coded.</param>
/// <param name="Background">Whether it is presented as history; null where it can be read both ways.</param>
/// <param name="Date">When, as a date, a month, a year or a range with a slash; null when not resolvable.</param>
/// <param name="Must">Whether every careful coder must find it.</param>
internal sealed record GoldEvent(
    string Anchor,
    string? OtherAnchor,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Types,
    IReadOnlySet<string> Actor,
    IReadOnlySet<string> Recipient,
    bool ActorOptional,
    bool RecipientOptional,
    IReadOnlySet<string>? Voice,
    bool? Background,
    string? Date,
    bool Must);
