namespace Entente.Documents.Archives;

/// <summary>One record of an archive, or the damage that stands in its place.</summary>
internal sealed record WarcRecord
{
    /// <summary>Where it begins: in bytes of the compressed file where its records are compressed one by one, else of the archive.</summary>
    public required long Offset { get; init; }

    /// <summary>How far behind the beginning of its member it begins, in decompressed bytes; 0 where each record has its own.</summary>
    public long Inner { get; init; }

    /// <summary>What is wrong, so that it cannot be read; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>Its named fields, names in lower case.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init; } = new Dictionary<string, string>();

    /// <summary>Its block, valid until the next record is asked for.</summary>
    public ReadOnlyMemory<byte> Block { get; init; }

    /// <summary>Its kind: <c>response</c>, <c>resource</c>, <c>conversion</c> and others.</summary>
    public string Type => Fields.GetValueOrDefault("warc-type", "").ToLowerInvariant();

    /// <summary>The address of the page; null when it names none.</summary>
    public string? Target => Fields.GetValueOrDefault("warc-target-uri")?.Trim('<', '>', ' ') is { Length: > 0 and < 8000 } target ? target : null;

    /// <summary>When it was captured, in ISO 8601.</summary>
    public string? Date => Fields.GetValueOrDefault("warc-date");

    /// <summary>What the block is.</summary>
    public string Media => Fields.GetValueOrDefault("content-type", "");

    /// <summary>Whether the crawler cut the block off.</summary>
    public bool IsTruncated => Fields.ContainsKey("warc-truncated");
}
