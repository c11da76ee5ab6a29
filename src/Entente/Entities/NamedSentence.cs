using Entente.Sentences;

namespace Entente.Entities;

/// <summary>A sentence with its names, and a key of its document within the corpus.</summary>
internal sealed record NamedSentence(IReadOnlyList<Token> Tokens, IReadOnlyList<NameSpan> Names, string Document)
{
    /// <summary>Sentences in a row that have the same document.</summary>
    public static IEnumerable<List<NamedSentence>> Documents(IEnumerable<NamedSentence> sentences)
    {
        var document = new List<NamedSentence>();
        foreach (var sentence in sentences)
        {
            if (document.Count > 0 && document[^1].Document != sentence.Document)
            {
                yield return document;
                document = [];
            }
            document.Add(sentence);
        }
        if (document.Count > 0) yield return document;
    }
}
