using System.Collections.Concurrent;

namespace Entente.Documents.Fetching;

/// <summary>Lets one request at a time through to each host, with a pause between any two.</summary>
/// <remarks>Pauses are measured by the clock's stamps, which do not jump when its time is set.</remarks>
internal sealed class HostGate(TimeProvider clock, TimeSpan delay, TimeSpan patience)
{
    private const int Most = 10_000;
    private readonly ConcurrentDictionary<string, HostSlot> slots = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for one's turn.</summary>
    /// <param name="host">The host to be asked.</param>
    /// <param name="isFollowing">Whether the host itself sent us on to itself, so that the pause does not apply.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <exception cref="FetchException">The host is to be left alone for longer than one is willing to wait.</exception>
    public async ValueTask<HostTurn> EnterAsync(string host, bool isFollowing, CancellationToken cancellation)
    {
        if (slots.Count > Most) Sweep();
        var slot = slots.GetOrAdd(host, static _ => new HostSlot());
        await slot.Turn.WaitAsync(cancellation);
        try
        {
            var wait = isFollowing || slot.Left is not { } left ? TimeSpan.Zero : slot.Pause - clock.GetElapsedTime(left);
            if (wait > patience) throw new FetchException($"{host} asked to be left alone for {wait.TotalSeconds:0} more seconds", "try again later") { RetryAfter = wait, IsPassing = true };
            if (wait > TimeSpan.Zero) await Task.Delay(wait, clock, cancellation);
        }
        catch
        {
            slot.Turn.Release();
            throw;
        }
        return new HostTurn(this, slot);
    }

    /// <summary>Ends a turn.</summary>
    public void Leave(HostSlot slot, TimeSpan pause)
    {
        (slot.Left, slot.Pause) = (clock.GetTimestamp(), pause > delay ? pause : delay);
        slot.Turn.Release();
    }

    // Forgets hosts whose pause is long over.
    private void Sweep()
    {
        foreach (var (host, slot) in slots)
            if (slot.Turn.CurrentCount == 1 && slot.Left is { } left && clock.GetElapsedTime(left) > slot.Pause + slot.Pause) slots.TryRemove(host, out _);
    }
}
