using Entente.Storage.Ledger;
using Xunit;

namespace Entente.Tests.Storage.Ledger;

public sealed class SalvageTests
{
    private const int Records = 60;

    private readonly MemoryDisk whole = Sample.Disk(Records);

    [Fact]
    public void Every_record_that_is_whole_is_saved_after_any_damage()
    {
        var chance = new Random(3);
        for (var round = 0; round < Rounds.Of(150); round++)
        {
            var disk = whole.Copy();
            for (var hurt = chance.Next(1, 4); hurt > 0; hurt--) Hurt(disk, chance);
            var (report, saved, ledger) = Salvage(disk);
            using (ledger)
            {
                Assert.Equal(LedgerCheck.Verify(disk, Sample.Folder).Intact, report.Copied);
                Assert.Equal(report.Copied, ledger.Count);
                var lost = report.Lost.SelectMany(l => Enumerable.Range((int)l.First, (int)(l.Last - l.First + 1))).ToHashSet();
                var kept = Enumerable.Range(0, Records).Where(number => !lost.Contains(number)).ToList();
                if (!report.EndUnknown) Assert.Equal(kept.Count, ledger.Count);
                foreach (var (record, number) in ledger.Read().Zip(kept)) Assert.True(Sample.IsRight(record with { Number = number }), $"round {round}: record {number}");
            }
            Assert.True(LedgerCheck.Verify(saved, Sample.Folder).Whole);
        }
    }

    [Fact]
    public void A_damaged_body_costs_only_itself_and_is_named()
    {
        var disk = whole.Copy();
        disk["/store/ledger/000001.ledger"][SegmentHeader.Size + 120] ^= 1;
        var (report, _, ledger) = Salvage(disk);
        ledger.Dispose();
        Assert.Equal([new LostRecords(0, 0, RecordKind.Document, Sample.Subject(0))], report.Lost);
        Assert.Equal(Records - 1, report.Copied);
    }

    [Fact]
    public void A_missing_segment_costs_only_itself()
    {
        var disk = whole.Copy();
        disk.Delete("/store/ledger/000002.ledger");
        var (report, _, ledger) = Salvage(disk);
        ledger.Dispose();
        var lost = Assert.Single(report.Lost);
        Assert.Equal(Records, report.Copied + lost.Last - lost.First + 1);
    }

    [Fact]
    public void Where_only_the_head_is_lost_the_saved_ledger_is_the_same()
    {
        var disk = whole.Copy();
        disk["/store/ledger/head"][10] ^= 1;
        var (report, _, ledger) = Salvage(disk);
        using var before = Sample.Open(whole);
        Assert.True(report is { Copied: Records, Lost: [], EndUnknown: true });
        Assert.Equal(before.Head, ledger.Head);
        ledger.Dispose();
    }

    [Fact]
    public void What_was_never_acknowledged_is_not_saved_and_not_missed()
    {
        var (disk, after) = (Sample.Disk(10, 1 << 20), Sample.Disk(13, 1 << 20));
        disk["/store/ledger/000001.ledger"] = after["/store/ledger/000001.ledger"][..^10];
        var (report, _, ledger) = Salvage(disk);
        ledger.Dispose();
        Assert.True(report is { Copied: 10, Lost: [], EndUnknown: false });
    }

    [Fact]
    public void A_folder_with_a_ledger_is_not_written_to()
    {
        var folder = Directory.CreateTempSubdirectory("entente-ledger-").FullName;
        using (LedgerFiles.Open(folder)) { }
        Assert.Throws<IOException>(() => LedgerCheck.Salvage(folder, folder));
        Directory.Delete(folder, recursive: true);
    }

    private static (SalvageReport Report, MemoryDisk Saved, LedgerFiles Ledger) Salvage(MemoryDisk disk)
    {
        var saved = new MemoryDisk();
        var ledger = Sample.Open(saved);
        return (new Salvage(disk, new LedgerPaths(Sample.Folder), ledger).Run(), saved, ledger);
    }

    private static void Hurt(MemoryDisk disk, Random chance)
    {
        var path = disk.Paths.ElementAt(chance.Next(disk.Paths.Count()));
        var bytes = disk[path];
        var at = chance.Next(bytes.Length);
        switch (chance.Next(4))
        {
            case 0:
                bytes[at] ^= (byte)(1 << chance.Next(8));
                break;
            case 1:
                chance.NextBytes(bytes.AsSpan(at, Math.Min(bytes.Length - at, chance.Next(1, 600))));
                break;
            case 2:
                disk[path] = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + chance.Next(1, 400))..]];
                break;
            default:
                disk[path] = bytes[..at];
                break;
        }
        if (disk[path].Length == 0) disk[path] = [0];
    }
}
