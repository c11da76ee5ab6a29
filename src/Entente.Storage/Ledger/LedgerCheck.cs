using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>Checks every byte of a ledger of files, and saves what is whole of a damaged one.</summary>
public static class LedgerCheck
{
    /// <summary>Reads all files of the ledger and names everything that is not as it was written. Changes nothing.</summary>
    /// <param name="folder">Folder of the store, which nobody else writes to meanwhile.</param>
    public static LedgerReport Verify(string folder) => Verify(new RealDisk(), folder);

    /// <summary>Copies all whole records into a new ledger, in order and numbered anew; where none is lost, it has the same head as the old.</summary>
    /// <param name="folder">Folder of the damaged store; nothing in it is changed.</param>
    /// <param name="newFolder">Folder of a store that has no ledger yet.</param>
    /// <exception cref="IOException">There is a ledger in the new folder, or the disk fails.</exception>
    /// <exception cref="StoreInUseException">Another process has the new folder.</exception>
    public static SalvageReport Salvage(string folder, string newFolder)
    {
        RefuseLedger(new RealDisk(), newFolder);
        using var into = LedgerFiles.Open(newFolder);
        return new Salvage(new RealDisk(), new LedgerPaths(folder), into).Run();
    }

    internal static LedgerReport Verify(Disk disk, string folder)
    {
        using var verification = new Verification(disk, new LedgerPaths(folder));
        return verification.Run();
    }

    internal static void RefuseLedger(Disk disk, string folder)
    {
        var paths = new LedgerPaths(folder);
        if (disk.Files(paths.Folder).Count > 0) throw new IOException($"{paths.Folder}: there is a ledger already; name a folder without one");
    }
}
