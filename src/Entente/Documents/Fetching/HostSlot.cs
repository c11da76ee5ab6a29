namespace Entente.Documents.Fetching;

/// <summary>When a host was asked last, and how long it is to be left alone.</summary>
internal sealed class HostSlot
{
    /// <summary>Held by whoever asks the host.</summary>
    public SemaphoreSlim Turn { get; } = new(1, 1);

    /// <summary>The clock's stamp at the end of the last request; null when there was none.</summary>
    public long? Left { get; set; }

    /// <summary>The pause behind it.</summary>
    public TimeSpan Pause { get; set; }
}
