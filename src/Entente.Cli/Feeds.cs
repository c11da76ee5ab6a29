using Entente.Documents.Feeds;

namespace Entente.Cli;

/// <summary>The feeds that the inputs of <c>add --watch</c> name.</summary>
internal static class Feeds
{
    /// <summary>Finds them.</summary>
    /// <param name="places">Addresses of feeds, and files that list such addresses.</param>
    /// <param name="feeds">The addresses, each once.</param>
    /// <returns>Why they cannot be watched; null when they can.</returns>
    public static string? Of(IReadOnlyList<string> places, out IReadOnlyList<string> feeds)
    {
        var found = new List<string>();
        feeds = found;
        if (places.Count == 0) return "--watch: give at least one INPUT: the address of a feed, or a file that lists feeds.";
        foreach (var place in places)
        {
            if (Uri.TryCreate(place, UriKind.Absolute, out var address) && address.Scheme is "http" or "https") found.Add(place);
            else if (!File.Exists(place)) return $"--watch: '{place}' is neither an address (http:// or https://) nor a file; name a feed, or a file that lists feeds.";
            else if (FeedList.Addresses(File.ReadAllBytes(place)) is { Count: > 0 } listed) found.AddRange(listed);
            else return $"--watch: '{place}' lists no address; write one a line, or give OPML.";
        }
        feeds = [.. found.Distinct(StringComparer.Ordinal)];
        return null;
    }
}
