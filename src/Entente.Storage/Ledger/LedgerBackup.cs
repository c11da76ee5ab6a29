using Entente.Storage.Ledger.Disks;

namespace Entente.Storage.Ledger;

/// <summary>Copies a ledger into another folder and back.</summary>
public static class LedgerBackup
{
    /// <summary>Brings a copy up to the last commit, also while the ledger is written to. Closed segments that the copy has are not copied again, unless a record in them was forgotten.</summary>
    /// <param name="folder">Folder of the store.</param>
    /// <param name="target">Folder of the copy; it is laid out as a store is, and <see cref="LedgerCheck.Verify(string)"/> checks it.</param>
    /// <exception cref="DamageException">The ledger is damaged, or the copy is; the copy stands as it was.</exception>
    /// <exception cref="IOException">The target holds another ledger, or the disk fails; the copy stands as it was.</exception>
    public static BackupReport Copy(string folder, string target) => Copy(new RealDisk(), folder, target);

    /// <summary>Copies a backup into a store without a ledger and checks every byte of it.</summary>
    /// <exception cref="DamageException">The backup is damaged.</exception>
    /// <exception cref="IOException">There is a ledger in the folder, or the disk fails.</exception>
    public static LedgerReport Restore(string backup, string folder)
    {
        var disk = new RealDisk();
        LedgerCheck.RefuseLedger(disk, folder);
        Copy(disk, backup, folder);
        return LedgerCheck.Verify(disk, folder);
    }

    internal static BackupReport Copy(Disk disk, string folder, string target)
    {
        var source = new LedgerPaths(folder);
        var segments = new LedgerOpening(disk, source, write: false).Open();
        try
        {
            return new SegmentCopy(disk, source, new LedgerPaths(target)).Run(segments);
        }
        finally
        {
            foreach (var segment in segments) segment.Dispose();
        }
    }
}
