using Entente.Documents;

namespace Entente.Events.Speech;

/// <summary>A stretch of text that a document hands to somebody, before it is made a statement.</summary>
internal sealed record SpokenWords(TextSpan Span, int Sentence, IReadOnlyList<Party> Speakers, StatementKind Kind)
{
    /// <summary>Index of the speech verb, or of "according", in its sentence; −1 where none stands in the sentence.</summary>
    public int CueWord { get; init; } = -1;

    /// <summary>The cue as text; null for running quotations and a body's own words.</summary>
    public Phrase? Cue { get; init; }

    /// <summary>Where "I" and "we" are the speaker: the quotation marks, not the paraphrase around them.</summary>
    public IReadOnlyList<TextSpan> Quoted { get; init; } = [];

    /// <summary>What the speech verb itself says of the words.</summary>
    public StanceValue Stance { get; init; }

    /// <summary>Whether a document rather than a voice says so.</summary>
    public bool ByDocument { get; init; }

    /// <summary>Whom the words are told to; −1 for nobody named.</summary>
    public Party? Addressee { get; init; }
}
