namespace Entente.Storage.Store;

/// <summary>One event as the store answers queries: told once, with all its evidence. Fields that <see cref="Events.Event"/> has mean the same here.</summary>
public sealed record EventRecord
{
    /// <summary>Id of the event that speaks for all tellings: the one with the highest confidence, then the earliest, then the lowest id.</summary>
    public required string Id { get; init; }

    /// <summary>Id of its story.</summary>
    public required string Story { get; init; }

    /// <summary>PLOVER type in capitals: <c>CONSULT</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Chief mode; null when none applies.</summary>
    public string? Mode { get; init; }

    /// <summary>All modes.</summary>
    public IReadOnlyList<string> Modes { get; init; } = [];

    /// <summary>PLOVER contexts.</summary>
    public IReadOnlyList<string> Contexts { get; init; } = [];

    /// <summary>Type of the act within; null for none.</summary>
    public string? Of { get; init; }

    /// <summary>CAMEO code; null when unknown.</summary>
    public string? Cameo { get; init; }

    /// <summary>Quad class, 1 to 4.</summary>
    public required int Quad { get; init; }

    /// <summary>PLOVER score, −10 to 10.</summary>
    public required double Score { get; init; }

    /// <summary>Those who act.</summary>
    public IReadOnlyList<PartyRecord> Actor { get; init; } = [];

    /// <summary>Those to whom it is done.</summary>
    public IReadOnlyList<PartyRecord> Recipient { get; init; } = [];

    /// <summary>Whether all participants stand in both lists.</summary>
    public bool Reciprocal { get; init; }

    /// <summary>The words that say the act.</summary>
    public required string Trigger { get; init; }

    /// <summary><c>actual</c>, <c>negated</c>, <c>planned</c> or <c>possible</c>.</summary>
    public required string Factuality { get; init; }

    /// <summary>Whether the text presents it as earlier than its own news.</summary>
    public bool Background { get; init; }

    /// <summary>On whose word, outermost first; empty where the outlet itself says so.</summary>
    public IReadOnlyList<PartyRecord> Speakers { get; init; } = [];

    /// <summary>Kind of the innermost attribution: quote, paraphrase, document or allegation; null for none.</summary>
    public string? AttributionKind { get; init; }

    /// <summary>First day; null when unknown.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day, inclusive; null when unknown.</summary>
    public DateOnly? End { get; init; }

    /// <summary>day, week, month, year, decade or range; null when unknown.</summary>
    public string? DatePrecision { get; init; }

    /// <summary>expression, context or publication; null when unknown.</summary>
    public string? DateFrom { get; init; }

    /// <summary>Name of the place; null when the text does not say.</summary>
    public string? PlaceName { get; init; }

    /// <summary>Country of the place; null when unknown.</summary>
    public string? PlaceCountry { get; init; }

    /// <summary>Degrees north; null when unknown.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east; null when unknown.</summary>
    public double? Longitude { get; init; }

    /// <summary>point, city, region or country; null when unknown.</summary>
    public string? PlacePrecision { get; init; }

    /// <summary>Document of the telling that speaks for all.</summary>
    public required string Document { get; init; }

    /// <summary>Address of the document; null for none.</summary>
    public string? Url { get; init; }

    /// <summary>Headline of the document; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>ISO date or date-time, as the document has it.</summary>
    public string? Published { get; init; }

    /// <summary>Outlet; null when unknown.</summary>
    public string? SourceName { get; init; }

    /// <summary>Country of the outlet; null when unknown.</summary>
    public string? SourceCountry { get; init; }

    /// <summary>Kind of the outlet, as the record writes it: <c>wire</c>.</summary>
    public required string SourceKind { get; init; }

    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Words of that sentence.</summary>
    public required string SentenceText { get; init; }

    /// <summary>Start of the sentence in the document's text, in code points.</summary>
    public required int EvidenceStart { get; init; }

    /// <summary>End of the sentence, exclusive.</summary>
    public required int EvidenceEnd { get; init; }

    /// <summary>Calibrated probability, 0 to 1, that type, actor and recipient are right.</summary>
    public required double Confidence { get; init; }

    /// <summary>Ids of the tellings that were merged, this one included.</summary>
    public IReadOnlyList<string> Tellings { get; init; } = [];

    /// <summary>How many documents tell it.</summary>
    public int Documents { get; init; } = 1;

    /// <summary>How many outlets tell it.</summary>
    public int Outlets { get; init; } = 1;

    /// <summary>How many of its sources are independent of each other.</summary>
    public int Independent { get; init; } = 1;

    /// <summary>Whether another voice in the story denies it.</summary>
    public bool Disputed { get; init; }

    /// <summary>The event as <c>entente read --json</c> prints it: the native form.</summary>
    public required string Json { get; init; }
}
