namespace Entente.Documents.Fetching;

/// <summary>What a fetcher may do, and how politely.</summary>
public sealed record FetchOptions
{
    /// <summary>Networks (<c>10.1.0.0/16</c>), addresses and host names that may be asked although they are not public.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>Ports that may be asked.</summary>
    public IReadOnlyList<int> Ports { get; init; } = [80, 443];

    /// <summary>How publishers can reach whoever runs this, an address of mail or web; told in every request. Null: nothing is told.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether robots.txt is obeyed.</summary>
    public bool Robots { get; init; } = true;

    /// <summary>Pause between two requests to one host.</summary>
    public TimeSpan HostDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long one is willing to wait for a host's turn; beyond, the request is given up.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Time for one page, redirects included and waiting for one's turn left out.</summary>
    public TimeSpan Total { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Time until a server begins to answer.</summary>
    public TimeSpan FirstByte { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Redirects followed.</summary>
    public int Redirects { get; init; } = 5;

    /// <summary>Bytes of an answer as it is sent.</summary>
    public int Body { get; init; } = 15 << 20;

    /// <summary>Bytes of an answer when decompressed.</summary>
    public int Decoded { get; init; } = 50 << 20;

    /// <summary>Kilobytes of an answer's header.</summary>
    public int HeaderKilobytes { get; init; } = 32;

    /// <summary>The name that robots.txt knows us by.</summary>
    internal const string Product = "Entente";

    /// <summary>What is told of ourselves.</summary>
    internal string Agent
    {
        get
        {
            var version = typeof(FetchOptions).Assembly.GetName().Version?.ToString(3) ?? "0";
            return Contact is { Length: > 0 } contact ? $"{Product}/{version} (+{new string([.. contact.Where(c => c is > ' ' and < '\x7F' and not ('(' or ')'))])})" : $"{Product}/{version}";
        }
    }
}
