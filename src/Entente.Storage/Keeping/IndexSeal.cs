using System.Globalization;
using Entente.Storage.Ledger;

namespace Entente.Storage.Keeping;

/// <summary>A check sum over the closed index file, so that a change to any byte of it is noticed even where no query reads it.</summary>
internal static class IndexSeal
{
    private const string Ending = ".seal";

    /// <summary>Takes the seal off, for the file may change; gives it back with what tells whether the file did.</summary>
    public static (string? Seal, DateTime Changed) Break(string index)
    {
        if (!File.Exists(index + Ending)) return default;
        var seal = File.ReadAllText(index + Ending);
        File.Delete(index + Ending);
        return (seal, File.GetLastWriteTimeUtc(index));
    }

    /// <summary>Seals the closed file. A file with a write-ahead log beside it stays without a seal: it was not closed whole.</summary>
    /// <param name="index">The file.</param>
    /// <param name="before">What <see cref="Break"/> gave: a file that was not touched since needs no new sum.</param>
    public static void Set(string index, (string? Seal, DateTime Changed) before)
    {
        if (!File.Exists(index) || File.Exists(index + ".wal")) return;
        File.WriteAllText(index + Ending, before.Seal is { } seal && File.GetLastWriteTimeUtc(index) == before.Changed ? seal : Sum(index));
    }

    /// <summary>What is wrong with a sealed file; null when nothing is, or there is no seal.</summary>
    public static Damage? Check(string index)
    {
        if (!File.Exists(index + Ending)) return null;
        if (!File.Exists(index)) return new Damage(index, 0, "the index file is missing", "make it anew with 'entente rebuild'", false);
        return File.ReadAllText(index + Ending) == Sum(index) ? null
            : new Damage(index, 0, "the index file is not as it was closed", "make it anew with 'entente rebuild'", false);
    }

    private static string Sum(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1, FileOptions.SequentialScan);
        var buffer = new byte[1 << 20];
        var (sum, length) = (0u, 0L);
        for (int count; (count = file.Read(buffer)) > 0; length += count) sum = Checksum.Of(buffer.AsSpan(0, count), sum);
        return string.Create(CultureInfo.InvariantCulture, $"{length} {sum:x8}\n");
    }
}
