namespace Entente.Storage.Store;

/// <summary>A document as the store keeps it. Fields that <see cref="Entente.Documents.Document"/> has mean the same here.</summary>
public sealed record StoredDocument
{
    /// <summary>Number of its record in the log.</summary>
    public required long Number { get; init; }

    /// <summary>Its id; unique in the store.</summary>
    public required string Id { get; init; }

    /// <summary>SHA-256 over address and text as received.</summary>
    public required string Hash { get; init; }

    /// <summary>Address; null for none.</summary>
    public string? Url { get; init; }

    /// <summary>Headline; null for none.</summary>
    public string? Title { get; init; }

    /// <summary>Cleaned text; empty once it was taken down.</summary>
    public required string Text { get; init; }

    /// <summary>ISO date or date-time; null when unknown.</summary>
    public string? Published { get; init; }

    /// <summary>Day of publication; null when unknown.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>ISO date-time of retrieval; null for local input.</summary>
    public string? Retrieved { get; init; }

    /// <summary>ISO 639-1 code, <c>und</c> when it cannot be told.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Outlet; null when unknown.</summary>
    public string? SourceName { get; init; }

    /// <summary>Country of the outlet; null when unknown.</summary>
    public string? SourceCountry { get; init; }

    /// <summary>Kind of the outlet, as the record writes it.</summary>
    public string SourceKind { get; init; } = "unknown";

    /// <summary>Family of owners the outlet belongs to; null when unknown.</summary>
    public string? Family { get; init; }

    /// <summary>Id of its story; null before it is placed. Written by <see cref="StoreBatch.ReplaceStories"/>.</summary>
    public string? Story { get; init; }

    /// <summary>Id of the document whose text it repeats; null when it is its own. Written by <see cref="StoreBatch.ReplaceStories"/>.</summary>
    public string? CopyOf { get; init; }

    /// <summary>Versions that read it last; null before it is read. Written by <see cref="StoreBatch.PutReading"/>.</summary>
    public string? Engine { get; init; }

    /// <summary>Number of the log record of its last reading; null before it is read. Written by <see cref="StoreBatch.PutReading"/>.</summary>
    public long? Reading { get; init; }

    /// <summary>When it was kept; UTC.</summary>
    public required DateTimeOffset Kept { get; init; }

    /// <summary>Where it came from: file and line, or address; null when unknown.</summary>
    public string? Place { get; init; }

    /// <summary>Media type of the bytes as received; null when unknown.</summary>
    public string? Media { get; init; }

    /// <summary>Whether it was taken down: its text is gone.</summary>
    public bool Forgotten { get; init; }
}
