using Entente.Documents;

namespace Entente.Events;

/// <summary>Words of the text and where they stand.</summary>
public readonly record struct Phrase(string Text, TextSpan Span);
