using Entente.Documents;

namespace Entente.Events;

/// <summary>When something happened, resolved against the day of publication.</summary>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, inclusive.</param>
/// <param name="Precision">How exactly it is known.</param>
/// <param name="From">What it was read from.</param>
/// <param name="Span">The words that say it; null when none do.</param>
public sealed record EventDate(DateOnly Start, DateOnly End, DatePrecision Precision, DateOrigin From, TextSpan? Span);
