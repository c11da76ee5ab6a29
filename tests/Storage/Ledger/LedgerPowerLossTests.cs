using Entente.Storage.Ledger;
using Xunit;

namespace Entente.Tests.Storage.Ledger;

/// <summary>What was acknowledged is there after power was lost at any moment, whatever the disk made of the writes that were not synced.</summary>
public sealed class LedgerPowerLossTests
{
    [Fact]
    public void No_acknowledged_record_is_lost_when_power_is()
    {
        var (disk, acknowledged) = Reference(80, seed: 5);
        for (var round = 0; round < Rounds.Of(300); round++)
        {
            var chance = new Random(round);
            var cut = chance.Next(disk.Calls.Count + 1);
            var after = PowerLoss.After(disk.Calls[..cut], chance);
            var safe = acknowledged.Last(moment => moment.Calls <= cut).Count;
            using (var ledger = Sample.Open(after))
            {
                Assert.True(ledger.Count >= safe, $"round {round}: {ledger.Count} records, {safe} were acknowledged");
                Assert.True(ledger.Read().All(Sample.IsRight), $"round {round}: a record is wrong");
                Sample.Fill(ledger, (int)ledger.Count + 7);
            }
            var report = LedgerCheck.Verify(after, Sample.Folder);
            Assert.True(report.Whole, $"round {round}: {string.Join(", ", report.Damages)}");
        }
    }

    [Fact]
    public void A_ledger_that_is_cut_after_power_was_lost_is_never_taken_for_an_interrupted_append()
    {
        var (disk, acknowledged) = Reference(60, seed: 8);
        for (var round = 0; round < Rounds.Of(200); round++)
        {
            var (chance, moment) = (new Random(round), acknowledged[round % acknowledged.Count]);
            var after = PowerLoss.After(disk.Calls[..moment.Calls], chance);
            if (moment.Count == 0) continue;
            var last = after.Paths.Last(path => path.EndsWith(".ledger", StringComparison.Ordinal));
            after[last] = after[last][..chance.Next(after[last].Length)];
            try
            {
                using var ledger = Sample.Open(after);
                Assert.True(ledger.Count >= moment.Count, $"round {round}: {ledger.Count} records and not a word, {moment.Count} were acknowledged");
            }
            catch (DamageException)
            {
                // said, as it should be
            }
        }
    }

    [Fact]
    public void Power_may_be_lost_again_while_the_ledger_recovers()
    {
        var (disk, acknowledged) = Reference(40, seed: 6);
        for (var round = 0; round < Rounds.Of(100); round++)
        {
            var chance = new Random(round);
            var cut = chance.Next(disk.Calls.Count + 1);
            var first = PowerLoss.After(disk.Calls[..cut], chance).Copy();
            var before = first.Paths.Select(path => (path, bytes: first[path])).ToList();
            using (Sample.Open(first)) { }
            var second = PowerLoss.After([.. Replay(before), .. first.Calls.Take(chance.Next(first.Calls.Count + 1))], chance);
            using var ledger = Sample.Open(second);
            Assert.True(ledger.Count >= acknowledged.Last(moment => moment.Calls <= cut).Count);
            Assert.True(ledger.Read().All(Sample.IsRight));
        }
    }

    [Fact]
    public void A_check_without_opening_finds_no_damage_where_only_an_append_was_interrupted()
    {
        var (disk, _) = Reference(80, seed: 7);
        for (var round = 0; round < Rounds.Of(100); round++)
        {
            var chance = new Random(round);
            var after = PowerLoss.After(disk.Calls[..chance.Next(disk.Calls.Count + 1)], chance);
            Assert.DoesNotContain(LedgerCheck.Verify(after, Sample.Folder).Damages, damage => damage.Evidence);
        }
    }

    private static (MemoryDisk Disk, List<(int Calls, long Count)> Acknowledged) Reference(int records, int seed)
    {
        var (disk, chance, acknowledged) = (new MemoryDisk(), new Random(seed), new List<(int, long)> { (0, 0) });
        using var ledger = Sample.Open(disk, segmentBytes: 2500);
        while (ledger.Count < records)
        {
            Sample.Fill(ledger, (int)ledger.Count + chance.Next(1, 9), batch: int.MaxValue);
            acknowledged.Add((disk.Calls.Count, ledger.Count));
        }
        return (disk, acknowledged);
    }

    /// <summary>Calls that lead, synced, to the given files; they are numbered as the disk numbers them.</summary>
    private static IEnumerable<DiskCall> Replay(List<(string Path, byte[] Bytes)> files)
    {
        for (var i = 0; i < files.Count; i++)
        {
            yield return new DiskCall(DiskChange.Create, files[i].Path, i);
            yield return new DiskCall(DiskChange.Write, files[i].Path, i, 0, files[i].Bytes);
            yield return new DiskCall(DiskChange.Flush, files[i].Path, i);
        }
        yield return new DiskCall(DiskChange.FlushFolder, "/store/ledger");
    }
}
