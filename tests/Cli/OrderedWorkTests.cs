using Entente.Storage.Keeping;
using Xunit;

namespace Entente.Tests.Cli;

public sealed class OrderedWorkTests
{
    [Theory]
    [InlineData(1, 100)]
    [InlineData(2, 1)]
    [InlineData(2, 1000)]
    [InlineData(5, 333)]
    public async Task Results_come_in_the_order_of_the_items_each_once(int threads, int count)
    {
        var results = new List<int>();
        await OrderedWork.Run(Numbers(count, every: 7), threads, Uneven, results.Add, TestContext.Current.CancellationToken);
        Assert.Equal(Enumerable.Range(0, count), results);
    }

    [Fact]
    public async Task What_is_ready_is_handed_on_while_the_next_item_is_awaited()
    {
        var release = new TaskCompletionSource();
        var run = OrderedWork.Run(Held(release.Task), 2, number => number, number =>
        {
            if (number == 2) release.SetResult();
        }, TestContext.Current.CancellationToken);
        await run.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_failure_to_hand_on_ends_the_reading_of_items()
    {
        var given = 0;
        async IAsyncEnumerable<int> Endless()
        {
            while (true)
            {
                await Task.Yield();
                yield return given++;
            }
        }
        await Assert.ThrowsAsync<IOException>(() => OrderedWork.Run(Endless(), 2, number => number, _ => throw new IOException("full"), TestContext.Current.CancellationToken));
        await Task.Delay(300, TestContext.Current.CancellationToken);
        var then = given;
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(then, given);
    }

    [Fact]
    public async Task A_failure_of_the_source_or_of_the_work_is_that_of_the_run()
    {
        static async IAsyncEnumerable<int> Broken()
        {
            await Task.Yield();
            yield return 1;
            throw new InvalidDataException("broken");
        }
        var stop = TestContext.Current.CancellationToken;
        await Assert.ThrowsAsync<InvalidDataException>(() => OrderedWork.Run(Broken(), 2, number => number, _ => { }, stop));
        await Assert.ThrowsAsync<DivideByZeroException>(() => OrderedWork.Run(Numbers(50, every: 3), 2, number => 1 / (number - 20), _ => { }, stop));
    }

    private static int Uneven(int number)
    {
        if (number % 50 == 0) Thread.Sleep(3);
        return number;
    }

    private static async IAsyncEnumerable<int> Numbers(int count, int every)
    {
        for (var i = 0; i < count; i++)
        {
            if (i % every == 0) await Task.Yield();
            yield return i;
        }
    }

    private static async IAsyncEnumerable<int> Held(Task release)
    {
        for (var i = 0; i < 3; i++) yield return i;
        await release;
        yield return 3;
    }
}
