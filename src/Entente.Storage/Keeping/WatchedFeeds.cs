using System.Runtime.CompilerServices;
using Entente.Documents;
using Entente.Documents.Fetching;
using Entente.Storage.Store;

namespace Entente.Storage.Keeping;

/// <summary>Feeds as a store watches them: it goes on where it stopped, and asks again for pages that could not be had.</summary>
/// <remarks>Give what comes to <see cref="Keeper.AddAsync"/> in its order: a feed's state follows all that came from it, so that a run which ends anywhere loses nothing.</remarks>
public sealed class WatchedFeeds(Evidence evidence, FeedWatcher watcher, PageAgain pages, TimeProvider clock)
{
    /// <summary>How long a page that cannot be had is asked for; then it is rejected.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromDays(3);

    private const int AtOnce = 20; // pages asked for again at one visit

    private static readonly TimeSpan pause = TimeSpan.FromMinutes(5); // before a page is asked for again

    private readonly HashSet<long> settled = []; // and perhaps not in the store yet
    private readonly Dictionary<long, long> tried = []; // when, as a count of tries; those tried least lately come first
    private long tries;

    /// <summary>Items and states of feeds as they come.</summary>
    /// <param name="feeds">Addresses of the feeds.</param>
    /// <param name="options">What the user says about all documents.</param>
    /// <param name="cancellation">Ends the watch.</param>
    public async IAsyncEnumerable<Incoming> IncomingAsync(IEnumerable<string> feeds, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var book = new FeedBook(evidence.Store);
        List<FeedState> states = [.. feeds.Select(url => book.Of(url) ?? FeedState.New(url))];
        await foreach (var watched in watcher.WatchAsync(states, options, cancellation))
        {
            if (watched.State is not { } state)
            {
                yield return new Incoming(watched.Feed, watched.Received!) { Waits = watched.Waits };
                continue;
            }
            await foreach (var again in AgainAsync(watched.Feed, options, cancellation)) yield return again;
            yield return Incoming.Of(state);
        }
    }

    private async IAsyncEnumerable<Incoming> AgainAsync(string feed, IntakeOptions options, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<Sighting> waiting = [.. evidence.Store.Waiting().Where(sighting => sighting.Source == feed && clock.GetUtcNow() - sighting.At >= pause && !settled.Contains(sighting.Number))
            .OrderBy(sighting => tried.GetValueOrDefault(sighting.Number)).Take(AtOnce)];
        foreach (var sighting in waiting)
        {
            tried[sighting.Number] = ++tries;
            var received = await pages.TryAsync(sighting.Place, options, cancellation);
            if (received is null && clock.GetUtcNow() - sighting.At < Patience) continue;
            received ??= new Received(sighting.Place, null, new Rejection(sighting.Place, $"the page could not be had for {Patience.TotalDays:0} days ({sighting.Cause})", "fetch it with 'entente add' and its address when it is back"));
            settled.Add(sighting.Number);
            yield return new Incoming(feed, received) { Settles = sighting.Number };
        }
    }
}
