using System.Threading.Channels;

namespace Entente.Storage.Keeping;

/// <summary>Does work on several threads and hands the results on in the order of the input, with few in flight.</summary>
public static class OrderedWork
{
    /// <summary>Applies <paramref name="work"/> to each item; <paramref name="emit"/> gets the results in order, one at a time.</summary>
    /// <remarks>Memory: at most four items a thread are held at once.</remarks>
    public static async Task Run<TIn, TOut>(IAsyncEnumerable<TIn> items, int threads, Func<TIn, TOut> work, Action<TOut> emit, CancellationToken cancellation)
    {
        if (threads == 1)
        {
            await foreach (var item in items.WithCancellation(cancellation)) emit(work(item));
            return;
        }
        using var gate = new SemaphoreSlim(threads);
        var queue = Channel.CreateBounded<Task<TOut>>(threads * 4);
        var feed = Task.Run(async () =>
        {
            try
            {
                await foreach (var item in items.WithCancellation(cancellation))
                {
                    await gate.WaitAsync(cancellation);
                    await queue.Writer.WriteAsync(Task.Run(() =>
                    {
                        try
                        {
                            return work(item);
                        }
                        finally
                        {
                            gate.Release();
                        }
                    }, cancellation), cancellation);
                }
                queue.Writer.Complete();
            }
            catch (Exception e)
            {
                queue.Writer.Complete(e);
            }
        }, cancellation);
        await foreach (var result in queue.Reader.ReadAllAsync(cancellation)) emit(await result);
        await feed;
    }
}
