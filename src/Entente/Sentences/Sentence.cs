using Entente.Documents;

namespace Entente.Sentences;

/// <summary>An analysed sentence.</summary>
/// <param name="Index">Its number in the document, from 0.</param>
/// <param name="Span">Where it stands in the document's text.</param>
/// <param name="Tokens">Its words in order.</param>
public sealed record Sentence(int Index, TextSpan Span, IReadOnlyList<Token> Tokens)
{
    private int[][]? children;

    /// <summary>Whether a new paragraph begins here.</summary>
    public bool StartsParagraph { get; init; }

    /// <summary>The name that CoNLL-U input gave it; null otherwise.</summary>
    public string? Id { get; init; }

    /// <summary>What it is within its document.</summary>
    public PartKind Part { get; init; }

    /// <summary>Indices of the words that depend directly on word <paramref name="index"/>, in order.</summary>
    public ReadOnlySpan<int> Children(int index) => (children ??= ByHead())[index];

    private int[][] ByHead()
    {
        var lists = new List<int>?[Tokens.Count];
        for (var i = 0; i < Tokens.Count; i++)
            if (Tokens[i].Head is var head and >= 0)
                (lists[head] ??= []).Add(i);
        return Array.ConvertAll(lists, list => list?.ToArray() ?? []);
    }
}
