using System.Text;
using Entente.Storage.Ledger;
using Xunit;

namespace Entente.Tests.Storage.Ledger;

/// <summary>What is forgotten is in no file any more, and everything else is as it was.</summary>
public sealed class ForgetTests
{
    private const string Secret = "Ruritania's envoy wept";

    [Theory]
    [InlineData(1 << 20)]
    [InlineData(900)]
    public void A_forgotten_document_and_its_readings_leave_no_trace_of_the_text(long segmentBytes)
    {
        var disk = Written(segmentBytes);
        Assert.Equal(3, Traces(disk));
        string head;
        using (var ledger = Sample.Open(disk, segmentBytes))
        {
            head = ledger.Head;
            ledger.Forget(4);
            Assert.Equal(1, Traces(disk)); // the other document that says so
            Assert.Equal(0, ledger.Get(4)!.Body.Length);
            Assert.Equal((RecordKind.Reading, "d4", 0), (ledger.Get(8)!.Kind, ledger.Get(8)!.Subject, ledger.Get(8)!.Body.Length));
            Assert.Equal(head, ledger.Head);
            ledger.Append(RecordKind.Tombstone, "d4", Sample.At, "{}"u8);
            ledger.Commit();
        }
        Assert.True(LedgerCheck.Verify(disk, Sample.Folder) is { Whole: true, Intact: 14, Forgotten: 2 });
        using var again = Sample.Open(disk, segmentBytes);
        foreach (var number in Enumerable.Range(0, 13).Except([4, 8, 10])) Assert.Equal(Text(number), Encoding.UTF8.GetString(again.Get(number)!.Body.Span));
    }

    [Fact]
    public void Only_the_record_itself_is_forgotten_when_it_is_no_document()
    {
        var disk = Written(1 << 20);
        using var ledger = Sample.Open(disk, 1 << 20);
        ledger.Forget(8);
        ledger.Forget(8);
        Assert.Equal(2, Traces(disk));
        Assert.NotEqual(0, ledger.Get(4)!.Body.Length);
    }

    [Fact]
    public void Forgetting_is_whole_or_not_at_all_when_the_disk_fails_or_power_is_lost()
    {
        var calls = Forget(Written(900));
        for (var n = calls.Start; n < calls.End; n++)
        {
            var disk = Written(900);
            disk.FailAt = n;
            Assert.Throws<IOException>(() => Forget(disk));
            Fits(disk, $"failed at {n}");
        }
        for (var round = 0; round < Rounds.Of(100); round++)
        {
            var (chance, disk) = (new Random(round), Written(900));
            Forget(disk);
            Fits(PowerLoss.After(disk.Calls[..chance.Next(calls.Start, disk.Calls.Count + 1)], chance), $"round {round}");
        }
    }

    [Fact]
    public void The_ledger_goes_on_behind_a_segment_that_was_written_anew_although_its_folder_could_not_be_synced()
    {
        var disk = Sample.Disk(9, 1 << 20);
        using (var ledger = Sample.Open(disk, 1 << 20))
        {
            (disk.FailAt, disk.Failures) = (3, 1); // made, header, copy… the last is the folder
            for (var n = 0; n < 12; n++)
            {
                (disk.FailAt, disk.Failures) = (disk.Calls.Count + n, 1);
                try
                {
                    ledger.Forget(n % 9);
                }
                catch (IOException)
                {
                    // as meant
                }
                (disk.FailAt, disk.Failures) = (-1, 0);
                Sample.Fill(ledger, (int)ledger.Count + 1);
            }
        }
        using var again = Sample.Open(disk, 1 << 20);
        Assert.Equal(21, again.Count);
        Assert.All(again.Read(9), record => Assert.True(Sample.IsRight(record)));
        Assert.True(LedgerCheck.Verify(disk, Sample.Folder).Whole);
    }

    [Fact]
    public void What_is_not_there_or_not_committed_cannot_be_forgotten()
    {
        using var ledger = Sample.Open(Written(900));
        Assert.Throws<ArgumentOutOfRangeException>(() => ledger.Forget(13));
        Assert.Throws<ArgumentOutOfRangeException>(() => ledger.Forget(-1));
        ledger.Append(RecordKind.Document, "a", Sample.At, [1]);
        Assert.Throws<InvalidOperationException>(() => ledger.Forget(0));
    }

    private static (int Start, int End) Forget(MemoryDisk disk)
    {
        using var ledger = Sample.Open(disk, 900);
        var start = disk.Calls.Count;
        ledger.Forget(4);
        return (start, disk.Calls.Count);
    }

    private static void Fits(MemoryDisk disk, string when)
    {
        using (var ledger = Sample.Open(disk, 900))
        {
            foreach (var number in Enumerable.Range(0, 13))
            {
                var text = Encoding.UTF8.GetString(ledger.Get(number)!.Body.Span);
                Assert.True(text == Text(number) || (text.Length == 0 && number is 4 or 8), $"{when}: record {number} is '{text}'");
            }
        }
        Assert.True(LedgerCheck.Verify(disk, Sample.Folder).Whole, when);
    }

    private static MemoryDisk Written(long segmentBytes)
    {
        var disk = new MemoryDisk();
        using var ledger = Sample.Open(disk, segmentBytes);
        for (var number = 0; number < 13; number++)
        {
            ledger.Append(number == 8 ? RecordKind.Reading : RecordKind.Document, number == 8 ? "d4" : $"d{number}", Sample.At, Encoding.UTF8.GetBytes(Text(number)));
            if (number % 2 == 0) ledger.Commit();
        }
        return disk;
    }

    private static string Text(int number) => number is 4 or 8 or 10 ? $"{Secret} ({number})" : Encoding.UTF8.GetString(Sample.Body(number));

    /// <summary>How many stretches of any file hold the secret, packed or not.</summary>
    private static int Traces(MemoryDisk disk)
    {
        using var packing = new Packing();
        var traces = 0;
        foreach (var path in disk.Paths)
        {
            var plain = Encoding.Latin1.GetString(disk[path]).Contains(Secret, StringComparison.Ordinal);
            var packed = 0;
            using var file = disk.Read(path);
            for (var at = 0; at < file.Length; at++)
            {
                var scan = new SegmentScan(file, at, file.Length);
                if (scan.Next() is not { Kind: PieceKind.Record } piece || piece.Offset != at) continue;
                if (packing.Unpack(scan.Stored(piece), piece.Header!.BodyLength) is { } body && Encoding.UTF8.GetString(body).Contains(Secret, StringComparison.Ordinal)) packed++;
            }
            traces += packed > 0 ? packed : plain ? 1 : 0;
        }
        return traces;
    }
}
