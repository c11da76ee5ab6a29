using CsCheck;
using Entente.Storage.Ledger;
using Xunit;

namespace Entente.Tests.Storage.Ledger;

public sealed class LedgerFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-ledger-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_committed_is_there_when_the_ledger_is_opened_again()
    {
        string head;
        using (var ledger = LedgerFiles.Open(folder))
        {
            Sample.Fill(ledger, 23);
            head = ledger.Head;
        }
        using var again = LedgerFiles.Open(folder);
        Assert.Equal(23, again.Count);
        Assert.Equal(head, again.Head);
        Assert.All(again.Read(), record => Assert.True(Sample.IsRight(record)));
        Assert.Equal(Enumerable.Range(7, 16).Select(n => (long)n), again.Read(7).Select(record => record.Number));
        Assert.Null(again.Get(23));
        Assert.Null(again.Get(-1));
        Assert.True(LedgerCheck.Verify(folder).Whole);
    }

    [Fact]
    public void What_was_not_committed_is_gone_when_the_ledger_is_opened_again()
    {
        using (var ledger = LedgerFiles.Open(folder))
        {
            Sample.Fill(ledger, 3);
            Assert.Equal(3, ledger.Append(RecordKind.Reading, "r", Sample.At, new byte[3 << 20]));
            Assert.Equal(3, ledger.Count);
            Assert.Null(ledger.Get(3));
        }
        using var again = LedgerFiles.Open(folder);
        Assert.Equal(3, again.Count);
        Assert.Equal(3, again.Append(RecordKind.Reading, "r", Sample.At, [1]));
    }

    [Fact]
    public void Any_records_in_any_batches_come_back_as_they_were() =>
        Gen.Select(Gen.Byte[1, 5], Gen.String, Gen.Byte.Array[0, 3000], Gen.DateTime.Select(at => new DateTimeOffset(at.Ticks, TimeSpan.Zero))).Array[1, 12].Array[1, 6].Sample(
            batches =>
            {
                var disk = new MemoryDisk();
                using (var ledger = Sample.Open(disk))
                    foreach (var batch in batches)
                    {
                        foreach (var (kind, subject, body, at) in batch) ledger.Append((RecordKind)kind, subject, at, body);
                        ledger.Commit();
                    }
                using var again = Sample.Open(disk);
                var expected = batches.SelectMany(batch => batch).ToList();
                Assert.Equal(expected.Count, again.Count);
                Assert.True(LedgerCheck.Verify(disk, Sample.Folder).Whole);
                foreach (var (record, (kind, subject, body, at)) in again.Read().Zip(expected))
                    Assert.True(record.Kind == (RecordKind)kind && record.Subject == Utf8(subject) && record.At == at && record.Body.Span.SequenceEqual(body));
            },
            iter: 60);

    [Fact]
    public void The_head_depends_on_every_part_of_every_record_and_on_their_order()
    {
        var heads = new List<string>
        {
            Head((RecordKind.Document, "a", 0, "x"), (RecordKind.Document, "b", 0, "y")),
            Head((RecordKind.Document, "b", 0, "y"), (RecordKind.Document, "a", 0, "x")),
            Head((RecordKind.Reading, "a", 0, "x"), (RecordKind.Document, "b", 0, "y")),
            Head((RecordKind.Document, "c", 0, "x"), (RecordKind.Document, "b", 0, "y")),
            Head((RecordKind.Document, "a", 1, "x"), (RecordKind.Document, "b", 0, "y")),
            Head((RecordKind.Document, "a", 0, "z"), (RecordKind.Document, "b", 0, "y")),
            Head((RecordKind.Document, "a", 0, "x")),
        };
        Assert.Equal(heads.Count, heads.Distinct().Count());
        Assert.All(heads, head => Assert.Matches("^[0-9a-f]{64}$", head));
    }

    [Fact]
    public void The_head_does_not_depend_on_batches_and_segments()
    {
        using var one = Sample.Open(Sample.Disk(40, segmentBytes: 500, batch: 1));
        using var other = Sample.Open(Sample.Disk(40, segmentBytes: 1 << 20, batch: 7));
        Assert.Equal(one.Head, other.Head);
    }

    [Fact]
    public void Another_process_may_read_while_one_writes()
    {
        using var writer = LedgerFiles.Open(folder);
        Sample.Fill(writer, 10);
        using var reader = LedgerFiles.OpenReadOnly(folder);
        writer.Append(RecordKind.Document, Sample.Subject(10), Sample.At.AddSeconds(10), Sample.Body(10));
        writer.Commit();
        Sample.Fill(writer, 12);
        Assert.Equal(10, reader.Count);
        Assert.All(reader.Read(), record => Assert.True(Sample.IsRight(record)));
        Assert.Throws<InvalidOperationException>(() => reader.Append(RecordKind.Document, "a", Sample.At, [1]));
        using var later = LedgerFiles.OpenReadOnly(folder);
        Assert.Equal(12, later.Count);
    }

    [Fact]
    public void Many_threads_read_and_one_writes()
    {
        using var ledger = LedgerFiles.Open(folder);
        Sample.Fill(ledger, 50);
        Parallel.For(0, 4, thread =>
        {
            if (thread == 0) Sample.Fill(ledger, 400);
            else Assert.All(ledger.Read(), record => Assert.True(Sample.IsRight(record)));
        });
        Assert.Equal(400, ledger.Count);
    }

    [Fact]
    public void A_folder_without_a_ledger_is_one_without_records()
    {
        using (var reader = LedgerFiles.OpenReadOnly(folder)) Assert.Equal((0, new string('0', 64)), (reader.Count, reader.Head));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
        Assert.True(LedgerCheck.Verify(folder).Whole);
    }

    private static string Head(params (RecordKind Kind, string Subject, int Second, string Body)[] records)
    {
        using var ledger = Sample.Open(new MemoryDisk());
        foreach (var (kind, subject, second, body) in records) ledger.Append(kind, subject, Sample.At.AddSeconds(second), System.Text.Encoding.UTF8.GetBytes(body));
        ledger.Commit();
        return ledger.Head;
    }

    private static string Utf8(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
