using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Entente.Documents.Fetching;

/// <summary>Visits feeds again and again, each when it is due, and gives what is new.</summary>
/// <remarks>
/// Nothing is lost when the watcher is stopped anywhere: whoever keeps what comes and then the state that follows it, and gives that state the next
/// time, sees every item at least once. A clock that is set back or forward by hours delays no feed longer than its ordinary pause.
/// </remarks>
public sealed class FeedWatcher(Intake intake, Fetcher fetcher, WatchOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Nap = TimeSpan.FromMinutes(1);

    /// <summary>Items and states of feeds as they come.</summary>
    /// <param name="feeds">The feeds, each with what is known of it.</param>
    /// <param name="taking">What the user says about all documents.</param>
    /// <param name="cancellation">Ends the watch.</param>
    public async IAsyncEnumerable<Watched> WatchAsync(IReadOnlyList<FeedState> feeds, IntakeOptions taking, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var channel = Channel.CreateBounded<Watched>(64);
        var work = ScheduleAsync(feeds, taking, channel.Writer, stop.Token);
        try
        {
            await foreach (var watched in channel.Reader.ReadAllAsync(cancellation)) yield return watched;
        }
        finally
        {
            await stop.CancelAsync();
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await work;
    }

    private async Task ScheduleAsync(IReadOnlyList<FeedState> feeds, IntakeOptions taking, ChannelWriter<Watched> output, CancellationToken cancellation)
    {
        Exception? failure = null;
        try
        {
            var due = new PriorityQueue<FeedState, DateTimeOffset>();
            foreach (var feed in feeds.DistinctBy(feed => feed.Url, StringComparer.Ordinal)) due.Enqueue(feed, options.Once ? DateTimeOffset.MinValue : Due(feed));
            var running = new List<Task<FeedState>>();
            while (due.Count > 0 || running.Count > 0)
            {
                while (running.Count < options.AtOnce && due.TryPeek(out var next, out var time) && (time <= clock.GetUtcNow() || Due(next) <= clock.GetUtcNow()))
                    running.Add(VisitAsync(due.Dequeue(), taking, output, cancellation));
                if (await NextAsync(running, due, cancellation) is { } done && !options.Once) due.Enqueue(done, Due(done));
            }
        }
        catch (Exception e)
        {
            failure = e;
        }
        output.TryComplete(failure is OperationCanceledException ? null : failure);
        if (failure is OperationCanceledException) cancellation.ThrowIfCancellationRequested();
    }

    // When a feed is due by today's clock: a time further off than any pause was written by a clock that has since been set back.
    private DateTimeOffset Due(FeedState feed)
    {
        var now = clock.GetUtcNow();
        if (feed.Due is not { } due) return DateTimeOffset.MinValue;
        return due - now > options.Longest * 1.2 || feed.Visited - now > Nap ? now + options.Every : due;
    }

    // Waits until a visit ends or a feed is due, never longer than a nap, so that a clock that was set is noticed.
    private async Task<FeedState?> NextAsync(List<Task<FeedState>> running, PriorityQueue<FeedState, DateTimeOffset> due, CancellationToken cancellation)
    {
        var wait = running.Count >= options.AtOnce || !due.TryPeek(out _, out var time) ? Nap : time - clock.GetUtcNow();
        wait = wait < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1) : wait > Nap ? Nap : wait;
        if (running.Count == 0)
        {
            await Task.Delay(wait, clock, cancellation);
            return null;
        }
        using var nap = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var sleep = Task.Delay(wait, clock, nap.Token);
        var first = await Task.WhenAny(running.Append(sleep));
        await nap.CancelAsync();
        cancellation.ThrowIfCancellationRequested();
        if (first is not Task<FeedState> done) return null;
        running.Remove(done);
        return await done;
    }

    private async Task<FeedState> VisitAsync(FeedState feed, IntakeOptions taking, ChannelWriter<Watched> output, CancellationToken cancellation)
    {
        await Task.Yield();
        await foreach (var watched in new FeedVisit(intake.Maker, fetcher, options, clock).RunAsync(feed, taking, cancellation))
        {
            await output.WriteAsync(watched, cancellation);
            if (watched.State is { } state) feed = state;
        }
        return feed;
    }
}
