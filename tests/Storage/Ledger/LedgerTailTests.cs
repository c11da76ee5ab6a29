using Entente.Storage.Ledger;
using Xunit;

namespace Entente.Tests.Storage.Ledger;

/// <summary>An append that was interrupted is cut off; what only looks like it is damage.</summary>
public sealed class LedgerTailTests
{
    private const string Last = "/store/ledger/000001.ledger";

    [Fact]
    public void A_torn_tail_of_any_length_is_cut_off()
    {
        var (before, after) = (Sample.Disk(10, 1 << 20), Sample.Disk(13, 1 << 20));
        var (start, all) = (before[Last].Length, after[Last]);
        for (var length = start; length < all.Length; length += 3)
        {
            var disk = before.Copy();
            disk[Last] = all[..length];
            Assert.True(LedgerCheck.Verify(disk, Sample.Folder) is { Whole: true, Intact: 10 } report && report.Unfinished == length - start);
            using var ledger = Sample.Open(disk, 1 << 20);
            Assert.Equal(10, ledger.Count);
            Assert.Equal(start, disk[Last].Length);
        }
    }

    [Fact]
    public void A_commit_that_died_before_the_head_was_written_is_kept()
    {
        var (disk, after) = (Sample.Disk(10, 1 << 20), Sample.Disk(13, 1 << 20));
        disk[Last] = after[Last];
        Assert.True(LedgerCheck.Verify(disk, Sample.Folder) is { Whole: true, Intact: 13 });
        using (var reader = new LedgerFiles(disk, Sample.Folder, write: false)) Assert.Equal(13, reader.Count);
        using (var ledger = Sample.Open(disk, 1 << 20)) Assert.Equal(13, ledger.Count);
        Assert.Equal(after["/store/ledger/head"], disk["/store/ledger/head"]);
    }

    [Fact]
    public void A_tail_whose_mark_came_to_disk_before_its_records_is_cut_off()
    {
        var (disk, after) = (Sample.Disk(10, 1 << 20), Sample.Disk(13, 1 << 20));
        var start = disk[Last].Length;
        disk[Last] = after[Last];
        disk[Last].AsSpan(start, 100).Clear();
        Assert.True(LedgerCheck.Verify(disk, Sample.Folder) is { Whole: true, Intact: 10 });
        using var ledger = Sample.Open(disk, 1 << 20);
        Assert.Equal(10, ledger.Count);
    }

    [Fact]
    public void A_ledger_shorter_than_its_head_says_is_damaged_and_stays_as_it_is()
    {
        var (disk, before) = (Sample.Disk(13, 1 << 20), Sample.Disk(10, 1 << 20));
        disk[Last] = before[Last];
        var damage = Assert.Throws<DamageException>(() => Sample.Open(disk));
        Assert.Equal($"{Last}, byte {before[Last].Length}", damage.Place);
        Assert.Equal("the ledger ends after 10 records, 13 were acknowledged", damage.Cause);
        Assert.Throws<DamageException>(() => new LedgerFiles(disk, Sample.Folder, write: false));
        Assert.Equal(before[Last], disk[Last]);
    }

    [Fact]
    public void A_head_that_is_missing_or_of_another_ledger_is_damage()
    {
        var disk = Sample.Disk(10);
        disk.Delete("/store/ledger/head");
        Assert.Equal("the head is missing", Assert.Throws<DamageException>(() => Sample.Open(disk)).Cause);
        var other = new MemoryDisk();
        using (var ledger = Sample.Open(other))
            for (var i = 0; i < 10; i++) ledger.Append(RecordKind.Reading, "x", Sample.At, [(byte)i]);
        var mixed = Sample.Disk(10, 1 << 20);
        using (var ledger = Sample.Open(other))
        {
            for (var i = 0; i < 10; i++) ledger.Append(RecordKind.Reading, "x", Sample.At, [(byte)i]);
            ledger.Commit();
        }
        mixed["/store/ledger/head"] = other["/store/ledger/head"];
        Assert.Equal("the head is of another ledger", Assert.Throws<DamageException>(() => Sample.Open(mixed)).Cause);
    }
}
