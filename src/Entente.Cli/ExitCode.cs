namespace Entente.Cli;

/// <summary>What the program's exit status says.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Done = 0;

    /// <summary>A failure stopped the run.</summary>
    public const int Failed = 1;

    /// <summary>The command line cannot be used.</summary>
    public const int Usage = 2;

    /// <summary>Done, but at least one input was rejected.</summary>
    public const int SomeRejected = 3;

    /// <summary>Stored bytes are not those that were written.</summary>
    public const int Damaged = 4;

    /// <summary>Another process has the store.</summary>
    public const int InUse = 5;

    /// <summary>Interrupted from the keyboard.</summary>
    public const int Interrupted = 130;

    /// <summary>Asked by the system to end.</summary>
    public const int Terminated = 143;
}
