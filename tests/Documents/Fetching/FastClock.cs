namespace Entente.Tests.Documents.Fetching;

/// <summary>A clock that goes on to the next wait's end as soon as nothing else has happened for a moment. Limits on requests never run out on it.</summary>
internal sealed class FastClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly PriorityQueue<Wait, long> waits = new();
    private long ticks = new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero).UtcTicks;
    private long set;
    private bool isRunning;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks) + Interlocked.Read(ref set), TimeSpan.Zero);

    public override long GetTimestamp() => Interlocked.Read(ref ticks);

    public void Pass(TimeSpan time) => Interlocked.Add(ref ticks, time.Ticks);

    /// <summary>Sets the wall clock, as a person or a time server does; stamps do not notice.</summary>
    public void Set(TimeSpan by) => Interlocked.Add(ref set, by.Ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var wait = new Wait(() => callback(state));
        if (state is CancellationTokenSource || dueTime == Timeout.InfiniteTimeSpan) return wait;
        lock (gate)
        {
            waits.Enqueue(wait, GetTimestamp() + dueTime.Ticks);
            if (isRunning) return wait;
            isRunning = true;
        }
        _ = RunAsync();
        return wait;
    }

    private async Task RunAsync()
    {
        while (true)
        {
            await Task.Delay(2);
            Wait? next;
            lock (gate)
            {
                isRunning = waits.TryDequeue(out next, out var due);
                if (!isRunning) return;
                if (!next!.IsOver && due > GetTimestamp()) Interlocked.Exchange(ref ticks, due);
            }
            next.End();
        }
    }

    private sealed class Wait(Action end) : ITimer
    {
        public bool IsOver { get; private set; }

        public void End()
        {
            if (!IsOver) end();
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => IsOver = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
