using Entente.Documents;

namespace Entente.Events;

/// <summary>Who did what to whom, when, where, and on whose word.</summary>
public sealed record Event
{
    /// <summary>Stable hash of document id, type, trigger span, actors and recipients; 16 hexadecimal digits.</summary>
    public required string Id { get; init; }

    /// <summary>PLOVER 2.0 type.</summary>
    public required EventType Type { get; init; }

    /// <summary>Chief mode of the type; null when none applies.</summary>
    public string? Mode { get; init; }

    /// <summary>All modes.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>PLOVER contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>For AGREE, CONCEDE, REQUEST, REJECT, THREATEN and ACCUSE: the type of the act within; else null.</summary>
    public EventType? Of { get; init; }

    /// <summary>CAMEO code, three or four digits; null when the pattern gives none.</summary>
    public string? Cameo { get; init; }

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public required int Quad { get; init; }

    /// <summary>PLOVER conflict–cooperation score, −10 to 10.</summary>
    public required double Score { get; init; }

    /// <summary>Those who act.</summary>
    public IReadOnlyList<Party> Actor { get; init; } = [];

    /// <summary>Those to whom it is done.</summary>
    public IReadOnlyList<Party> Recipient { get; init; } = [];

    /// <summary>Whether all participants stand in both lists.</summary>
    public bool Reciprocal { get; init; }

    /// <summary>The words that say the act.</summary>
    public required Phrase Trigger { get; init; }

    /// <summary>How the innermost speaker presents it.</summary>
    public Factuality Factuality { get; init; }

    /// <summary>The words that make it other than actual; null when none do.</summary>
    public Phrase? FactualityCue { get; init; }

    /// <summary>Whether the text presents it as earlier than its own news.</summary>
    public bool Background { get; init; }

    /// <summary>On whose word, outermost first; empty where the outlet itself says so.</summary>
    public IReadOnlyList<Attribution> Attribution { get; init; } = [];

    /// <summary>When; null when unknown.</summary>
    public EventDate? Date { get; init; }

    /// <summary>Where; null when the text does not say.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Where that sentence stands.</summary>
    public required TextSpan Evidence { get; init; }

    /// <summary>Further sentences that say the same.</summary>
    public IReadOnlyList<TextSpan> Also { get; init; } = [];

    /// <summary>File and line of the pattern that coded it, for those who mend the lexicon.</summary>
    internal string? Pattern { get; init; }

    /// <summary>Calibrated probability, 0 to 1, that type, actor and recipient are all right.</summary>
    public double Confidence { get; init; }
}
