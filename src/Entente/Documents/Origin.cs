namespace Entente.Documents;

/// <summary>Where a stream comes from, and what its carrier says about it.</summary>
/// <param name="Place">What to call it.</param>
internal sealed record Origin(string Place)
{
    /// <summary>The name of its file; null when it has none.</summary>
    public string? File { get; init; }

    /// <summary>The address that gave it; null for local input.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 8601 date-time at which it was fetched; null for local input.</summary>
    public string? Retrieved { get; init; }

    /// <summary>What its carrier calls it; null when that is not said.</summary>
    public string? Media { get; init; }

    /// <summary>How many lists led to it.</summary>
    public int Level { get; init; }
}
