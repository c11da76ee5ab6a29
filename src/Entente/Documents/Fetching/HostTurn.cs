namespace Entente.Documents.Fetching;

/// <summary>The right to ask one host, given back when disposed; the pause begins then.</summary>
internal sealed class HostTurn(HostGate gate, HostSlot slot) : IDisposable
{
    private TimeSpan pause;

    /// <summary>Makes the pause behind this turn at least that long.</summary>
    public void Rest(TimeSpan least) => pause = least > pause ? least : pause;

    /// <inheritdoc/>
    public void Dispose() => gate.Leave(slot, pause);
}
