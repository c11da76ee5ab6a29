namespace Entente.Documents;

/// <summary>A stretch of a document's text and what it is; stretches follow each other without overlap.</summary>
public readonly record struct DocumentPart(PartKind Kind, TextSpan Span);
