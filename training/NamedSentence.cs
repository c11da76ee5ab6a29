using Entente.Entities;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>A sentence with its names, and the number of its document within the corpus.</summary>
internal sealed record NamedSentence(IReadOnlyList<Token> Tokens, IReadOnlyList<NameSpan> Names, string Document);
