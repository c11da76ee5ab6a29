using Entente.Storage.Ledger;
using Xunit;

namespace Entente.Tests.Storage.Ledger;

/// <summary>The disk fails at the n-th change, for every n of a run: nothing acknowledged is lost, and the ledger goes on when the disk does.</summary>
public sealed class LedgerFaultTests
{
    private const int Input = 5;
    private const int Full = 28;
    private const int Records = 24;

    [Theory]
    [InlineData(Input, 0, 1)]
    [InlineData(Input, 0.5, 1)]
    [InlineData(Input, 1, 2)]
    [InlineData(Full, 0.3, 3)]
    [InlineData(Full, 0.9, 5)]
    public void A_run_goes_on_after_the_disk_failed_at_any_change(int error, double written, int failures)
    {
        var calls = Run(new MemoryDisk(), []);
        for (var n = 0; n < calls; n++)
        {
            var disk = new MemoryDisk { FailAt = n, Failures = failures, Failure = (error, written) };
            var messages = new List<string>();
            Run(disk, messages);
            Assert.True(disk.Failed);
            disk.Failures = 0;
            Assert.All(messages, message => Assert.Contains(error == Full ? "the disk is full; free some space" : "error 5", message, StringComparison.Ordinal));
            using (var ledger = Sample.Open(disk)) Assert.True(ledger.Count == Records && ledger.Read().All(Sample.IsRight), $"failed at {n}");
            Assert.True(LedgerCheck.Verify(disk, Sample.Folder).Whole, $"failed at {n}");
        }
    }

    [Fact]
    public void A_process_that_ends_after_the_disk_failed_at_any_change_has_lost_nothing_acknowledged()
    {
        var calls = Run(new MemoryDisk(), []);
        for (var n = 0; n < calls; n++)
        {
            var disk = new MemoryDisk { FailAt = n, Failures = int.MaxValue, Failure = (Full, n % 3 / 2.0) };
            var acknowledged = Until(disk);
            disk.Failures = 0;
            Assert.DoesNotContain(LedgerCheck.Verify(disk, Sample.Folder).Damages, damage => damage.Evidence);
            using var ledger = Sample.Open(disk);
            Assert.True(ledger.Count >= acknowledged && ledger.Read().All(Sample.IsRight), $"failed at {n}: {acknowledged} acknowledged, {ledger.Count} there");
        }
    }

    [Fact]
    public void After_a_failed_commit_the_ledger_stands_as_after_the_last()
    {
        var disk = Sample.Disk(5, segmentBytes: 1 << 20);
        using var ledger = Sample.Open(disk, segmentBytes: 1 << 20);
        var head = ledger.Head;
        ledger.Append(RecordKind.Document, "lost", Sample.At, [1, 2, 3]);
        (disk.FailAt, disk.Failures, disk.Failure) = (0, 1, (Full, 0.5));
        var full = Assert.Throws<IOException>(ledger.Commit);
        Assert.Equal("/store/ledger: the disk is full; free some space and go on: all 5 records committed so far are safe, those after them were not kept", full.Message);
        Assert.Equal((5, head), (ledger.Count, ledger.Head));
        ledger.Commit();
        Assert.Equal(5, ledger.Count);
        Sample.Fill(ledger, 9);
        Assert.All(ledger.Read(), record => Assert.True(Sample.IsRight(record)));
    }

    /// <summary>Fills a ledger, again and again where the disk fails; returns how many changes the disk was asked for.</summary>
    private static int Run(MemoryDisk disk, List<string> messages)
    {
        LedgerFiles? ledger = null;
        for (var tries = 0; ledger is null || ledger.Count < Records; tries++)
        {
            Assert.True(tries < 30, "no progress");
            try
            {
                ledger ??= Sample.Open(disk, 1000);
                Sample.Fill(ledger, Records, batch: 4);
            }
            catch (IOException trouble)
            {
                if (ledger is null) continue; // opening tells what the disk tells
                messages.Add(trouble.Message);
            }
        }
        ledger.Dispose();
        return disk.Calls.Count;
    }

    private static long Until(MemoryDisk disk)
    {
        var acknowledged = 0L;
        try
        {
            using var ledger = Sample.Open(disk, 1000);
            while (ledger.Count < Records)
            {
                Sample.Fill(ledger, (int)ledger.Count + 4, batch: 4);
                acknowledged = ledger.Count;
            }
        }
        catch (IOException)
        {
            // as meant
        }
        return acknowledged;
    }
}
