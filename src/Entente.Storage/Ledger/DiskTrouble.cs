namespace Entente.Storage.Ledger;

/// <summary>Says what a failing disk means for the log.</summary>
internal static class DiskTrouble
{
    private const int NoSpace = 28; // ENOSPC
    private const int NoQuota = 122; // EDQUOT on Linux
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>The exception for the caller.</summary>
    /// <param name="trouble">What happened.</param>
    /// <param name="place">Where.</param>
    /// <param name="count">Records that are safe.</param>
    public static IOException Explain(Exception trouble, string place, long count) => IsFull(trouble)
        ? new IOException($"{place}: the disk is full; free some space and go on: all {count} records committed so far are safe, those after them were not kept", trouble)
        : new IOException($"{place}: {trouble.Message}; check the disk and its rights and go on: all {count} records committed so far are safe, those after them were not kept", trouble);

    /// <summary>Whether there was no room.</summary>
    public static bool IsFull(Exception trouble) => trouble is IOException && trouble.HResult is NoSpace or NoQuota or WindowsDiskFull;
}
