namespace Entente.Tests.Documents.Fetching;

/// <summary>A clock on which every wait is over at once, and time has passed nevertheless. Limits on requests never run out on it.</summary>
internal sealed class FastClock : TimeProvider
{
    private long ticks = new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero).UtcTicks;
    private long set;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks) + Interlocked.Read(ref set), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    /// <summary>Sets the wall clock, as a person or a time server does; stamps do not notice.</summary>
    public void Set(TimeSpan by) => Interlocked.Add(ref set, by.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is not CancellationTokenSource && dueTime != Timeout.InfiniteTimeSpan)
        {
            Pass(dueTime);
            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }
        return new Idle();
    }

    private sealed class Idle : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
