namespace Entente.Documents.Fetching;

/// <summary>What came of a request: a body, the word that nothing changed, or the reason why there is neither.</summary>
public sealed record Fetched
{
    /// <summary>The address that was asked for.</summary>
    public required string Url { get; init; }

    /// <summary>The address that answered, behind all redirects.</summary>
    public required string Final { get; init; }

    /// <summary>The status of the answer; 0 when there was none.</summary>
    public int Status { get; init; }

    /// <summary>The page, all compression taken off; empty when there is none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What the server calls it; empty when it does not say.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>What to ask with the next time.</summary>
    public Validators Validators { get; init; } = new(null, null);

    /// <summary>When it was fetched, ISO 8601 in UTC.</summary>
    public string Retrieved { get; init; } = "";

    /// <summary>Whether the server said that nothing changed.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Whether every redirect on the way was a permanent one, so that <see cref="Final"/> is the page's new address.</summary>
    public bool HasMoved { get; init; }

    /// <summary>How long the server asks to be left alone; null when it does not.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether there is no page now, but the same request may well succeed later: a failing or busy server, a broken connection.</summary>
    public bool IsPassing { get; init; }

    /// <summary>Why there is no page; null when there is one, or when nothing changed.</summary>
    public Rejection? Problem { get; init; }
}
