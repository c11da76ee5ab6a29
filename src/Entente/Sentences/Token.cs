using Entente.Documents;

namespace Entente.Sentences;

/// <summary>One syntactic word of a sentence, analysed after Universal Dependencies.</summary>
/// <param name="Span">Where it stands in the document's text. Words of one contraction have spans of their own (<c>do|n't</c>).</param>
/// <param name="Form">The word as written.</param>
public sealed record Token(TextSpan Span, string Form)
{
    /// <summary>The dictionary form; lower case save for names.</summary>
    public string Lemma { get; init; } = "_";

    /// <summary>Universal part of speech: NOUN, VERB, PROPN …</summary>
    public string Upos { get; init; } = "X";

    /// <summary>Penn Treebank tag: NN, VBD, NNP …</summary>
    public string Xpos { get; init; } = "_";

    /// <summary>Morphological features, sorted: <c>Mood=Ind|Tense=Past|VerbForm=Fin</c>; <c>_</c> when there are none.</summary>
    public string Feats { get; init; } = "_";

    /// <summary>Index of the head within the sentence; −1 for the root.</summary>
    public int Head { get; init; } = -1;

    /// <summary>Relation to the head: nsubj, obj, obl:agent …</summary>
    public string Deprel { get; init; } = "dep";

    /// <summary>Whether a blank or the text's end follows.</summary>
    public bool SpaceAfter { get; init; } = true;

    /// <summary>The whole contraction that this word is part of (<c>don't</c>), the same for all its words; null for ordinary words.</summary>
    public TextSpan? Contraction { get; init; }
}
