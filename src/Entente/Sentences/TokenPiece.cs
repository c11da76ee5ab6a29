using Entente.Documents;

namespace Entente.Sentences;

/// <summary>A token found, before it has its text; <paramref name="Whole"/> is the contraction it is part of.</summary>
internal readonly record struct TokenPiece(TextSpan Span, TextSpan? Whole);
