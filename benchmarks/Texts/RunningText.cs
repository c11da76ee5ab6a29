using Entente.Documents;

namespace Entente.Benchmarks.Texts;

/// <summary>A whole text of a corpus, as it would be handed to the program.</summary>
internal sealed record RunningText(string Corpus, Draft Draft);
