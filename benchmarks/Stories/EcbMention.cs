using Entente.Documents;

namespace Entente.Benchmarks.Stories;

/// <summary>An annotated mention of an event.</summary>
/// <param name="Event">The event that it means; mentions of one event agree.</param>
/// <param name="Span">Its words in the document's text, from the first to the last.</param>
internal sealed record EcbMention(string Event, TextSpan Span);
