using Entente.Storage.Ledger;
using Xunit;

namespace Entente.Tests.Storage.Ledger;

public sealed class BackupTests
{
    private const string Copy = "/copy";

    [Fact]
    public void A_copy_holds_what_was_committed_and_later_copies_bring_only_what_is_new()
    {
        var disk = new MemoryDisk();
        using var ledger = Sample.Open(disk);
        Sample.Fill(ledger, 40);
        ledger.Append(RecordKind.Document, "not committed", Sample.At, [1]);
        var first = LedgerBackup.Copy(disk, Sample.Folder, Copy);
        Assert.True(first.Records == 40 && first.Copied > 2 && first.Kept == 0);
        ledger.Commit();
        var second = LedgerBackup.Copy(disk, Sample.Folder, Copy);
        Assert.True(second.Records == 41 && second.Copied <= 2 && second.Kept == first.Copied - 1);
        Same(disk, ledger);
    }

    [Fact]
    public void What_was_forgotten_goes_from_the_copy_too()
    {
        var disk = new MemoryDisk();
        using var ledger = Sample.Open(disk);
        Sample.Fill(ledger, 40);
        LedgerBackup.Copy(disk, Sample.Folder, Copy);
        ledger.Forget(3);
        LedgerBackup.Copy(disk, Sample.Folder, Copy);
        Same(disk, ledger);
        using var copy = new LedgerFiles(disk, Copy, write: false);
        Assert.Equal(0, copy.Get(3)!.Body.Length);
    }

    [Fact]
    public void A_copy_of_another_ledger_or_of_a_longer_one_is_not_written_over()
    {
        var disk = new MemoryDisk();
        using (var ledger = Sample.Open(disk)) Sample.Fill(ledger, 20);
        LedgerBackup.Copy(disk, Sample.Folder, Copy);
        var copy = disk.Copy();
        foreach (var path in copy.Paths.Where(path => path.StartsWith("/store", StringComparison.Ordinal)).ToList()) copy.Delete(path);
        using (var shorter = Sample.Open(copy)) Sample.Fill(shorter, 10);
        Assert.Contains("the copy has 20 records, the ledger 10", Assert.Throws<IOException>(() => LedgerBackup.Copy(copy, Sample.Folder, Copy)).Message, StringComparison.Ordinal);
        using (var other = Sample.Open(copy))
        {
            other.Append(RecordKind.Reading, "other", Sample.At, [1]);
            Sample.Fill(other, 30);
        }
        Assert.Contains("another ledger", Assert.Throws<IOException>(() => LedgerBackup.Copy(copy, Sample.Folder, Copy)).Message, StringComparison.Ordinal);
        Assert.True(LedgerCheck.Verify(copy, Copy).Whole);
    }

    [Fact]
    public void Damage_is_not_copied()
    {
        var disk = Sample.Disk(40);
        disk["/store/ledger/000001.ledger"][200] ^= 1;
        Assert.Equal("/store/ledger/000001.ledger, byte 60", Assert.Throws<DamageException>(() => LedgerBackup.Copy(disk, Sample.Folder, Copy)).Place);
        Assert.False(disk.Exists("/copy/ledger/000001.ledger"));
    }

    [Fact]
    public void A_copy_that_failed_at_any_change_leaves_a_copy_that_is_whole_and_is_brought_up_next_time()
    {
        var reference = new MemoryDisk();
        using (var ledger = Sample.Open(reference)) Sample.Fill(ledger, 20);
        LedgerBackup.Copy(reference, Sample.Folder, Copy);
        using (var ledger = Sample.Open(reference)) Sample.Fill(ledger, 40);
        for (var n = 0; ; n++)
        {
            var disk = reference.Copy();
            (disk.FailAt, disk.Failures) = (n, 1);
            try
            {
                LedgerBackup.Copy(disk, Sample.Folder, Copy);
            }
            catch (IOException)
            {
                Assert.DoesNotContain(LedgerCheck.Verify(disk, Copy).Damages, damage => damage.Evidence);
            }
            if (!disk.Failed) break;
            LedgerBackup.Copy(disk, Sample.Folder, Copy);
            using var ledger = Sample.Open(disk);
            Same(disk, ledger);
        }
    }

    [Fact]
    public void A_restored_ledger_is_the_one_that_was_copied()
    {
        var root = Directory.CreateTempSubdirectory("entente-ledger-").FullName;
        var (store, copy, back) = (Path.Combine(root, "store"), Path.Combine(root, "copy"), Path.Combine(root, "back"));
        string head;
        using (var ledger = LedgerFiles.Open(store))
        {
            Sample.Fill(ledger, 30);
            head = ledger.Head;
            LedgerBackup.Copy(store, copy);
        }
        Assert.True(LedgerBackup.Restore(copy, back) is { Whole: true, Intact: 30 });
        using (var restored = LedgerFiles.Open(back)) Assert.Equal(head, restored.Head);
        Assert.Throws<IOException>(() => LedgerBackup.Restore(copy, store));
        Directory.Delete(root, recursive: true);
    }

    private static void Same(MemoryDisk disk, LedgerFiles ledger)
    {
        Assert.True(LedgerCheck.Verify(disk, Copy).Whole);
        using var copy = new LedgerFiles(disk, Copy, write: false);
        Assert.Equal(ledger.Head, copy.Head);
        Assert.Equal(ledger.Count, copy.Count);
    }
}
