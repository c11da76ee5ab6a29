using Entente.Documents;

namespace Entente.Benchmarks.Stories;

/// <summary>A document of ECB+ with its story and its mentions of events in the sentences whose annotation was checked.</summary>
internal sealed record EcbDocument(string Topic, string Story, Document Document, IReadOnlyList<EcbMention> Mentions);
