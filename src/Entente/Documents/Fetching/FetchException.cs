namespace Entente.Documents.Fetching;

/// <summary>A request cannot be made or answered. Never leaves the fetcher, which turns it into a <see cref="Rejection"/>.</summary>
internal sealed class FetchException(string cause, string remedy) : Exception(cause)
{
    /// <summary>What would help.</summary>
    public string Remedy { get; } = remedy;

    /// <summary>The status of the answer; 0 when there was none.</summary>
    public int Status { get; init; }

    /// <summary>Whether the same request may well succeed later.</summary>
    public bool IsPassing { get; init; }

    /// <summary>How long the server asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}
