using System.Globalization;
using System.Text;
using Entente.Storage.Ledger;

namespace Entente.Tests.Storage.Ledger;

/// <summary>Records to write into ledgers, and what is expected back.</summary>
internal static class Sample
{
    public const string Folder = "/store";

    public static readonly DateTimeOffset At = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    /// <summary>Subject of the n-th record.</summary>
    public static string Subject(long number) => $"doc-{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Body of the n-th record: some hundred bytes, not two alike.</summary>
    public static byte[] Body(long number)
    {
        var chance = new Random((int)number);
        var text = new StringBuilder();
        for (var i = chance.Next(5, 40); i >= 0; i--) text.Append(CultureInfo.InvariantCulture, $"Freedonia told Sylvania {chance.Next()} things. ");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Appends records up to <paramref name="count"/>, committing every <paramref name="batch"/>.</summary>
    public static void Fill(LedgerFiles ledger, int count, int batch = 5)
    {
        for (var number = ledger.Count; number < count; number++)
        {
            ledger.Append(RecordKind.Document, Subject(number), At.AddSeconds(number), Body(number));
            if ((number + 1) % batch == 0) ledger.Commit();
        }
        ledger.Commit();
    }

    /// <summary>A ledger in memory with several segments.</summary>
    public static MemoryDisk Disk(int count, long segmentBytes = 3000, int batch = 5)
    {
        var disk = new MemoryDisk();
        using var ledger = Open(disk, segmentBytes);
        Fill(ledger, count, batch);
        return disk;
    }

    public static LedgerFiles Open(MemoryDisk disk, long segmentBytes = 3000) => new(disk, Folder, write: true, segmentBytes: segmentBytes);

    /// <summary>Whether a record is what was appended under its number.</summary>
    public static bool IsRight(LogRecord record) =>
        record.Kind == RecordKind.Document && record.Subject == Subject(record.Number) && record.At == At.AddSeconds(record.Number) && record.Body.Span.SequenceEqual(Body(record.Number));
}
