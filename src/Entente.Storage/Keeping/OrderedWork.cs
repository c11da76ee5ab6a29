using System.Diagnostics;
using System.Threading.Channels;

namespace Entente.Storage.Keeping;

/// <summary>Does work on several threads and hands the results on in the order of the input, with few in flight.</summary>
/// <remarks>Short items are handed over several at a time, so that the hand-over costs little beside the work; what is slow to come is never waited for.</remarks>
public static class OrderedWork
{
    private const int Most = 16; // items handed over at once
    private static readonly TimeSpan Portion = TimeSpan.FromMilliseconds(4); // of work that is handed over at once

    /// <summary>Applies <paramref name="work"/> to each item; <paramref name="emit"/> gets the results in order, one at a time.</summary>
    /// <remarks>Memory: at most four portions a thread are held at once, each of one item, or of up to sixteen that take milliseconds together.</remarks>
    public static async Task Run<TIn, TOut>(IAsyncEnumerable<TIn> items, int threads, Func<TIn, TOut> work, Action<TOut> emit, CancellationToken cancellation)
    {
        if (threads == 1)
        {
            await foreach (var item in items.WithCancellation(cancellation)) emit(work(item));
            return;
        }
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var queue = Channel.CreateBounded<Task<TOut[]>>(threads * 4);
        var feed = Task.Run(() => Feed(items, threads, work, queue.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var portion in queue.Reader.ReadAllAsync(cancellation))
                foreach (var result in await portion) emit(result);
            await feed;
        }
        finally
        {
            await stop.CancelAsync(); // and no waiting: a source that listens to a terminal may never answer
        }
    }

    // Ends without failing: what went wrong goes to the reader of the queue.
    private static async Task Feed<TIn, TOut>(IAsyncEnumerable<TIn> items, int threads, Func<TIn, TOut> work, ChannelWriter<Task<TOut[]>> queue, CancellationToken stop)
    {
        var gate = new SemaphoreSlim(threads);
        var ticks = long.MaxValue / Most; // one item's, as last measured
        TOut[] Do(TIn[] portion)
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                return Array.ConvertAll(portion, item => work(item));
            }
            finally
            {
                Volatile.Write(ref ticks, Stopwatch.GetElapsedTime(start).Ticks / portion.Length);
                gate.Release();
            }
        }
        async Task Hand(List<TIn> portion)
        {
            await gate.WaitAsync(stop);
            var given = portion.ToArray();
            portion.Clear();
            await queue.WriteAsync(Task.Run(() => Do(given), CancellationToken.None), stop);
        }
        try
        {
            await Portions(items, () => Volatile.Read(ref ticks), Hand, stop);
            queue.Complete();
        }
        catch (Exception e)
        {
            queue.Complete(e);
        }
    }

    private static async Task Portions<TIn>(IAsyncEnumerable<TIn> items, Func<long> ticks, Func<List<TIn>, Task> hand, CancellationToken stop)
    {
        var portion = new List<TIn>(Most);
        await using var source = items.GetAsyncEnumerator(stop);
        while (true)
        {
            var next = source.MoveNextAsync().AsTask();
            try
            {
                if (portion.Count > 0 && (!next.IsCompleted || portion.Count == Most || ticks() * (portion.Count + 1) > Portion.Ticks)) await hand(portion);
            }
            finally
            {
                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); // a source must stand still before it is let go
            }
            if (!await next) break;
            portion.Add(source.Current);
        }
        if (portion.Count > 0) await hand(portion);
    }
}
