using Entente.Documents;

namespace Entente.Sentences;

/// <summary>A document as CoNLL-U gives it, with its sentences and words already cut.</summary>
public sealed record ConlluDocument(Document Document, IReadOnlyList<Sentence> Sentences);
