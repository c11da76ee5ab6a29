using Entente.Documents;
using Entente.Sentences;

namespace Entente.Cli;

/// <summary>One document to read, or the reason why there is none.</summary>
/// <param name="Place">File, and line where known.</param>
/// <param name="Document">The document; null when it was rejected.</param>
/// <param name="Sentences">The words that a CoNLL-U input brings; null for running text.</param>
/// <param name="Rejection">Why there is no document; null when there is one.</param>
internal sealed record Input(string Place, Document? Document, IReadOnlyList<Sentence>? Sentences, Rejection? Rejection);
