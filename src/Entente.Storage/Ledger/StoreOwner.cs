using System.Diagnostics;
using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>The right of one process to a store folder, from <see cref="Take"/> until it is disposed or the process ends in whatever way.</summary>
/// <remarks>
/// The operating system's lock on the empty file <c>owner.lock</c> is what counts; <c>owner</c> beside it only says who has it, so that others can read it meanwhile. A note without a lock
/// is left from a process that died, and is replaced. File locks do not reach across machines on every network file system: keep a store on a local disk.
/// </remarks>
public sealed class StoreOwner : IDisposable
{
    private const int LinuxTaken = 11; // EWOULDBLOCK
    private const int MacTaken = 35;
    private const int WindowsTaken = unchecked((int)0x80070020); // ERROR_SHARING_VIOLATION

    private const int Tries = 4; // Of holds the lock for a moment too
    private const int Pause = 30; // milliseconds

    private readonly FileStream held;
    private OwnerNote note;

    private StoreOwner(string folder, FileStream held, OwnerNote note)
    {
        (Folder, this.held, this.note) = (folder, held, note);
        note.Write(NotePath(folder));
    }

    /// <summary>Folder of the store.</summary>
    public string Folder { get; }

    /// <summary>Takes the store; the folder is made when there is none.</summary>
    /// <exception cref="StoreInUseException">Another process has it, or this one already has.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static StoreOwner Take(string folder)
    {
        new RealDisk().MakeFolder(folder);
        var held = LockSoon(folder) ?? throw new StoreInUseException(folder, OwnerNote.Read(NotePath(folder)));
        try
        {
            using var self = Process.GetCurrentProcess();
            var started = new DateTimeOffset(self.StartTime.ToUniversalTime());
            return new StoreOwner(folder, held, new OwnerNote(Environment.ProcessId, Path.GetFileNameWithoutExtension(Environment.ProcessPath) ?? self.ProcessName, started, null));
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Who has the store now; null when nobody has.</summary>
    public static OwnerNote? Of(string folder)
    {
        if (!File.Exists(LockPath(folder))) return null;
        using var free = Lock(folder);
        return free is null ? OwnerNote.Read(NotePath(folder)) : null;
    }

    /// <summary>Tells others where this process serves the store.</summary>
    public void Serves(string address)
    {
        note = note with { Address = address };
        note.Write(NotePath(Folder));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!held.SafeFileHandle.IsClosed) File.Delete(NotePath(Folder));
        held.Dispose();
    }

    private static FileStream? LockSoon(string folder)
    {
        for (var tries = 1; tries < Tries; tries++)
        {
            if (Lock(folder) is { } held) return held;
            Thread.Sleep(Pause);
        }
        return Lock(folder);
    }

    private static FileStream? Lock(string folder)
    {
        try
        {
            return new FileStream(LockPath(folder), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException trouble) when (trouble.HResult is LinuxTaken or MacTaken or WindowsTaken)
        {
            return null;
        }
    }

    private static string LockPath(string folder) => Path.Combine(folder, "owner.lock");

    private static string NotePath(string folder) => Path.Combine(folder, "owner");
}
