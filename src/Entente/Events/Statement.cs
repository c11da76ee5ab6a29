using Entente.Documents;

namespace Entente.Events;

/// <summary>What somebody says.</summary>
public sealed record Statement
{
    /// <summary>Stable hash of document id, speaker and span; 16 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>Who says it.</summary>
    public required Party Speaker { get; init; }

    /// <summary>Who says it with them.</summary>
    public IReadOnlyList<Party> CoSpeakers { get; init; } = [];

    /// <summary>To whom; null when the text does not say.</summary>
    public Party? Addressee { get; init; }

    /// <summary>Verbatim, paraphrased or both.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>The words said; a quotation broken by "he said" runs from its first to its last word.</summary>
    public required Phrase Words { get; init; }

    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>The verb or phrase that hands it to the speaker; null in a speech or a body's own text.</summary>
    public Phrase? Cue { get; init; }

    /// <summary>On whose word it is reported, outermost first.</summary>
    public IReadOnlyList<Attribution> Attribution { get; init; } = [];

    /// <summary>When it was said; null when unknown.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Parties it speaks of.</summary>
    public IReadOnlyList<Party> About { get; init; } = [];

    /// <summary>PLOVER contexts and the order's own themes.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>Where the speaker stands.</summary>
    public IReadOnlyList<Stance> Stance { get; init; } = [];

    /// <summary>Id of the event that it denies; null for none.</summary>
    public string? Denies { get; init; }

    /// <summary>Calibrated probability, 0 to 1, that speaker and words are right.</summary>
    public double Confidence { get; init; }

    /// <summary>Where the words stand.</summary>
    public TextSpan Span => Words.Span;
}
