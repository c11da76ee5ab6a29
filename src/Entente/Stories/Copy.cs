namespace Entente.Stories;

/// <summary>Why one document is no independent source beside another.</summary>
/// <param name="From">Id of the document that came first or is credited.</param>
/// <param name="To">Id of the document that depends on it.</param>
/// <param name="Share">Share of the shorter text that stands in the other, 0 to 1.</param>
/// <param name="Kind">How the text was made of the other; none where the reason is another.</param>
/// <param name="Why"><c>same text</c>, <c>credits NAME</c> or <c>same owner</c>; several joined by a semicolon.</param>
public sealed record Copy(string From, string To, double Share, CopyKind Kind, string Why);
