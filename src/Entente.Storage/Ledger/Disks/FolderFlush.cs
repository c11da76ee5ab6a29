using System.Runtime.InteropServices;
using System.Text;

namespace Entente.Storage.Ledger.Disks;

/// <summary>Makes the entries of a folder lasting.</summary>
/// <remarks>
/// A new or renamed file survives a power failure only when its folder was synced as well, and .NET opens no folders, so on Linux and macOS this asks the C library:
/// open, fsync, close. Windows has no such call; NTFS keeps names in its own journal.
/// </remarks>
internal static class FolderFlush
{
    private const int ReadOnly = 0;

    /// <summary>Syncs one folder; does nothing on Windows.</summary>
    /// <exception cref="IOException">The disk fails, or there is no such folder.</exception>
    public static void Of(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var handle = Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly);
        if (handle < 0) throw Failed(folder);
        try
        {
            if (Sync(handle) != 0) throw Failed(folder);
        }
        finally
        {
            _ = Close(handle);
        }
    }

    private static IOException Failed(string folder)
    {
        var error = Marshal.GetLastPInvokeError();
        return new IOException($"{folder}: the folder cannot be synced: {Marshal.GetPInvokeErrorMessage(error)}", error);
    }

#pragma warning disable SYSLIB1054 // the generated form needs unsafe code, these three calls do not
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Sync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int handle);
#pragma warning restore SYSLIB1054
}
