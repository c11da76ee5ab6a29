namespace Entente.Storage.Store;

/// <summary>One statement as the store answers queries. Fields that <see cref="Events.Statement"/> has mean the same here.</summary>
public sealed record StatementRecord
{
    /// <summary>Stable id.</summary>
    public required string Id { get; init; }

    /// <summary>Id of the document that holds it.</summary>
    public required string Document { get; init; }

    /// <summary>Id of the document's story; null when it stands in none.</summary>
    public string? Story { get; init; }

    /// <summary>Who says it.</summary>
    public required PartyRecord Speaker { get; init; }

    /// <summary>Who says it too.</summary>
    public IReadOnlyList<PartyRecord> CoSpeakers { get; init; } = [];

    /// <summary>To whom; null when nobody is named.</summary>
    public PartyRecord? Addressee { get; init; }

    /// <summary><c>direct</c>, <c>indirect</c> or <c>mixed</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What is said.</summary>
    public required string Text { get; init; }

    /// <summary>Start of the words in the document's text, in code points; null when unknown.</summary>
    public int? TextStart { get; init; }

    /// <summary>End of the words, exclusive; null when unknown.</summary>
    public int? TextEnd { get; init; }

    /// <summary>On whose word that it was said, outermost first.</summary>
    public IReadOnlyList<PartyRecord> Speakers { get; init; } = [];

    /// <summary>First day; null when unknown.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day, inclusive; null when unknown.</summary>
    public DateOnly? End { get; init; }

    /// <summary>About whom.</summary>
    public IReadOnlyList<PartyRecord> About { get; init; } = [];

    /// <summary>About what.</summary>
    public IReadOnlyList<string> Themes { get; init; } = [];

    /// <summary>For or against whom or what.</summary>
    public IReadOnlyList<StanceRecord> Stances { get; init; } = [];

    /// <summary>Id of the telling that it denies; null for none.</summary>
    public string? Denies { get; init; }

    /// <summary>Index of the sentence.</summary>
    public required int Sentence { get; init; }

    /// <summary>Words of that sentence.</summary>
    public required string SentenceText { get; init; }

    /// <summary>Calibrated probability, 0 to 1.</summary>
    public required double Confidence { get; init; }

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
    public string SourceKind { get; init; } = "unknown";

    /// <summary>The statement as <c>entente read --json</c> prints it: the native form.</summary>
    public required string Json { get; init; }
}
