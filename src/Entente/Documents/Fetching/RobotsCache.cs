using System.Collections.Concurrent;

namespace Entente.Documents.Fetching;

/// <summary>What the robots.txt of each site said, asked for once a day.</summary>
internal sealed class RobotsCache(TimeProvider clock)
{
    private const int Most = 10_000;
    private static readonly TimeSpan kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan again = TimeSpan.FromMinutes(30);
    private readonly ConcurrentDictionary<string, (RobotsFile File, long At, TimeSpan Kept)> files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The rules of the site of an address.</summary>
    /// <param name="address">A page of the site.</param>
    /// <param name="fetch">Fetches robots.txt; must not ask for robots.txt itself.</param>
    public async ValueTask<RobotsFile> OfAsync(Uri address, Func<Uri, Task<Fetched>> fetch)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (files.TryGetValue(site, out var known) && clock.GetElapsedTime(known.At) < known.Kept) return known.File;
        var fetched = await fetch(new Uri(site + "/robots.txt"));
        var (file, time) = fetched switch
        {
            { Problem: null } => (RobotsFile.Parse(fetched.Body.Span, FetchOptions.Product), kept),
            { Status: >= 400 and < 500 and not 429 } => (RobotsFile.Open, kept),
            _ => (RobotsFile.Missing(fetched.Problem), again),
        };
        if (files.Count > Most) files.Clear();
        files[site] = (file, clock.GetTimestamp(), time);
        return file;
    }
}
