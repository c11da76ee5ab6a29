using System.Security.Cryptography;
using Entente.Storage.Ledger;
using Entente.Storage.Ledger.Disks;

namespace Entente.Benchmarks.Durability;

/// <summary>What stands where in a ledger of one segment, to know what damage must cost.</summary>
internal sealed class LogFacts
{
    private readonly List<(long Start, long End, string Print)> records = [];

    /// <summary>Reads a whole ledger.</summary>
    public LogFacts(string store)
    {
        using var file = new RealDisk().Read(Path.Combine(store, "ledger", "000001.ledger"));
        var scan = new SegmentScan(file, SegmentHeader.Size, file.Length);
        var prints = Prints(store);
        while (scan.Next() is { } piece)
            if (piece.Header is { } header) records.Add((piece.Offset, piece.End, prints[(int)header.Number]));
    }

    /// <summary>Prints of the records that a cut at a byte leaves whole.</summary>
    public IReadOnlyList<string> Before(long at) => [.. records.Where(record => record.End <= at).Select(record => record.Print)];

    /// <summary>Prints of the records that do not hold a byte.</summary>
    public IReadOnlyList<string> Without(long at) => [.. records.Where(record => at < record.Start || at >= record.End).Select(record => record.Print)];

    /// <summary>Prints of all records of a store, by kind, subject, time and body: what stays the same under another number.</summary>
    public static IReadOnlyList<string> Prints(string store)
    {
        using var log = LedgerFiles.OpenReadOnly(store);
        return [.. log.Read().Select(record => $"{record.Kind} {record.Subject} {record.At.UtcTicks} {Convert.ToHexString(SHA256.HashData(record.Body.Span))}")];
    }
}
