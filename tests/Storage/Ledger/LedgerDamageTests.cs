using Entente.Storage.Ledger;
using Xunit;

namespace Entente.Tests.Storage.Ledger;

/// <summary>Cuts and flipped bits anywhere are noticed, and never answered with a wrong record.</summary>
public sealed class LedgerDamageTests
{
    private const int Records = 60;

    private readonly MemoryDisk whole = Sample.Disk(Records);

    [Fact]
    public void The_whole_ledger_is_found_whole()
    {
        var report = LedgerCheck.Verify(whole, Sample.Folder);
        Assert.Empty(report.Damages);
        Assert.Equal((Records, (long?)Records, 0), (report.Intact, report.Acknowledged, report.Unfinished));
        Assert.True(report.Segments > 3);
    }

    [Fact]
    public void Every_flipped_bit_is_noticed()
    {
        var chance = new Random(1);
        for (var round = 0; round < Rounds.Of(200); round++)
        {
            var (disk, path, at) = (whole.Copy(), Any(chance), 0);
            at = chance.Next(disk[path].Length);
            disk[path][at] ^= (byte)(1 << chance.Next(8));
            Noticed(disk, $"bit flipped in {path} at {at}", Records - 1);
        }
    }

    [Fact]
    public void Every_bit_of_the_bytes_that_are_not_bodies_is_noticed()
    {
        var small = Sample.Disk(4, segmentBytes: 300, batch: 2);
        foreach (var path in new[] { "/store/ledger/head", "/store/ledger/000001.ledger", "/store/ledger/000001.index", "/store/ledger/000002.ledger" })
            for (var bit = 0; bit < Math.Min(8 * small[path].Length, 1400); bit++)
            {
                var disk = small.Copy();
                disk[path][bit / 8] ^= (byte)(1 << bit % 8);
                Assert.False(LedgerCheck.Verify(disk, Sample.Folder).Whole, $"{path} bit {bit}");
            }
    }

    [Fact]
    public void Every_cut_is_noticed()
    {
        var chance = new Random(2);
        for (var round = 0; round < Rounds.Of(200); round++)
        {
            var (disk, path) = (whole.Copy(), Any(chance));
            var length = chance.Next(disk[path].Length);
            disk[path] = disk[path][..length];
            Noticed(disk, $"{path} cut to {length}", 0);
        }
    }

    [Fact]
    public void Cuts_between_records_and_behind_commit_marks_are_noticed()
    {
        foreach (var path in whole.Paths.Where(path => path.EndsWith(".ledger", StringComparison.Ordinal)))
        {
            using var file = whole.Read(path);
            var scan = new SegmentScan(file, SegmentHeader.Size, file.Length);
            while (scan.Next() is { } piece)
            {
                var disk = whole.Copy();
                disk[path] = disk[path][..(int)piece.Offset];
                Noticed(disk, $"{path} cut to {piece.Offset}", 0);
            }
        }
    }

    [Fact]
    public void Every_missing_file_is_noticed()
    {
        foreach (var path in whole.Paths)
        {
            var disk = whole.Copy();
            disk.Delete(path);
            var report = LedgerCheck.Verify(disk, Sample.Folder);
            Assert.Contains(report.Damages, damage => damage.File == path || damage.Cause.StartsWith("the ledger ends", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void A_segment_of_another_ledger_is_noticed()
    {
        var other = new MemoryDisk();
        using (var ledger = Sample.Open(other))
        {
            ledger.Append(RecordKind.Document, "another", Sample.At, Sample.Body(99));
            Sample.Fill(ledger, Records);
        }
        var disk = whole.Copy();
        disk["/store/ledger/000002.ledger"] = other["/store/ledger/000002.ledger"];
        Noticed(disk, "another segment", 0);
    }

    [Fact]
    public void Damage_is_named_with_file_byte_cause_and_remedy()
    {
        var disk = whole.Copy();
        disk["/store/ledger/000001.ledger"][SegmentHeader.Size + 120] ^= 1;
        var damage = Assert.Single(LedgerCheck.Verify(disk, Sample.Folder).Damages);
        Assert.Equal("/store/ledger/000001.ledger, byte 60: the body of record 0 does not have its checksum; restore the last backup, or save all whole records with 'entente rebuild', which lays the damaged files aside", damage.ToString());
        using var ledger = Sample.Open(disk);
        Assert.Equal(damage.ToString(), Assert.Throws<DamageException>(() => ledger.Get(0)).Message);
        Assert.True(Sample.IsRight(ledger.Get(1)!));
    }

    [Fact]
    public void A_lost_index_is_made_anew()
    {
        var disk = whole.Copy();
        disk.Delete("/store/ledger/000001.index");
        disk["/store/ledger/000002.index"][30] ^= 4;
        Assert.All(LedgerCheck.Verify(disk, Sample.Folder).Damages, damage => Assert.False(damage.Evidence));
        using (var ledger = Sample.Open(disk)) Assert.Equal(Records, ledger.Read().Count(Sample.IsRight));
        Assert.True(LedgerCheck.Verify(disk, Sample.Folder).Whole);
    }

    private static void Noticed(MemoryDisk disk, string what, int leastIntact)
    {
        var report = LedgerCheck.Verify(disk, Sample.Folder);
        Assert.False(report.Whole, what);
        Assert.True(report.Intact >= leastIntact, $"{what}: {report.Intact} intact");
        try
        {
            using var ledger = Sample.Open(disk);
            Assert.True(ledger.Count == Records, $"{what}: opened with {ledger.Count} records and not a word");
            for (var number = 0; number < Records; number++)
            {
                try
                {
                    Assert.True(Sample.IsRight(ledger.Get(number)!), $"{what}: record {number} is wrong");
                }
                catch (DamageException)
                {
                    // said, as it should be
                }
            }
        }
        catch (DamageException)
        {
            // said, as it should be
        }
    }

    private string Any(Random chance) => whole.Paths.ElementAt(chance.Next(whole.Paths.Count()));
}
