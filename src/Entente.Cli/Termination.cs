using System.Runtime.InteropServices;

namespace Entente.Cli;

/// <summary>Lets a run end in order on Ctrl-C, or when the system asks it to, and knows the exit status that tells which.</summary>
internal sealed class Termination : IDisposable
{
    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] signals;
    private readonly TimeSpan patience;

    /// <summary>Listens until it is disposed.</summary>
    /// <param name="patience">How long the run may take to end after a signal.</param>
    public Termination(TimeSpan patience)
    {
        this.patience = patience;
        signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => End(signal, ExitCode.Interrupted)),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => End(signal, ExitCode.Terminated)),
        ];
    }

    /// <summary>Cancelled by the signal.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>What a run that was cancelled ends with.</summary>
    public int Status { get; private set; } = ExitCode.Interrupted;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var signal in signals) signal.Dispose();
        source.Dispose();
    }

    private void End(PosixSignalContext signal, int status)
    {
        signal.Cancel = true;
        Status = status;
        _ = Task.Delay(patience).ContinueWith(_ => Environment.Exit(status), TaskScheduler.Default);
        source.CancelAfter(TimeSpan.Zero); // not here: what is cancelled may wait for this handler
    }
}
