namespace Entente.Documents.Fetching;

/// <summary>Where a request has got to on its way over redirects.</summary>
internal sealed class Hop(string url)
{
    /// <summary>The address that was asked for.</summary>
    public string Url => url;

    /// <summary>The address to be asked next; null before the first was looked at.</summary>
    public Uri? Address { get; set; }

    /// <summary>Redirects so far.</summary>
    public int Count { get; set; }

    /// <summary>Time spent on servers so far.</summary>
    public TimeSpan Spent { get; set; }

    /// <summary>Whether all redirects so far were permanent.</summary>
    public bool IsPermanent { get; set; } = true;

    /// <summary>The outcome without a page.</summary>
    public Fetched Failed(Rejection problem) => Came(0) with { Problem = problem };

    /// <summary>The outcome with an answer of that status.</summary>
    public Fetched Came(int status) => new() { Url = url, Final = Address?.AbsoluteUri ?? url, Status = status, HasMoved = Count > 0 && IsPermanent };
}
