using System.Diagnostics;
using Entente.Documents.Archives;

namespace Entente.Benchmarks;

/// <summary>How fast, and in how much memory, an archive of any size is taken apart: records found and checked, pages decompressed, nothing read.</summary>
internal static class ArchiveSpeed
{
    private const int Samples = 20;

    public static async Task<int> Run(Stream input)
    {
        var counting = new CountedStream(input);
        await using var members = new GzipRecords(counting);
        var (pages, damaged, bytes, texts) = (0L, 0L, 0L, 0L);
        var memory = new List<(long Taken, long Resident)>();
        var watch = Stopwatch.StartNew();
        var busy = Environment.CpuUsage.TotalTime;
        await foreach (var record in new WarcReader(members).ReadAsync(default))
        {
            bytes += record.Block.Length;
            if (record.Problem is not null) damaged++;
            else if (await ArchivePage.OfAsync(record, default) is { } page) (pages, texts) = (pages + 1, texts + page.Body.Length);
            if (counting.Taken >= (memory.Count + 1L) * (64 << 20)) memory.Add((counting.Taken, Environment.WorkingSet));
        }
        watch.Stop();
        var seconds = watch.Elapsed.TotalSeconds;
        var working = (Environment.CpuUsage.TotalTime - busy).TotalSeconds;
        var report = new Report("Speed: archives")
            .Say($"A synthetic WARC of {counting.Taken / 1e6:N0} MB in gzip members (`benchmarks -- warc-make SIZE`), through standard input; each record found and its member's checksum and digest checked, each page's bytes taken out, nothing read or cleaned. The writer ran on the same {Environment.ProcessorCount} cores at the same time.")
            .Say($"{pages:N0} pages, {damaged} damaged records, {texts / 1e6:N0} MB of pages: **{bytes / 1e6 / working:N0} MB a second of processor time** decompressed; by the clock, on a machine that was shared, {bytes / 1e6 / seconds:N0} MB a second decompressed, {counting.Taken / 1e6 / seconds:N0} MB a second compressed.")
            .Say($"Resident memory: peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB; by megabytes taken: {string.Join(", ", Thin(memory).Select(one => $"{one.Taken / 1e6:N0}: {one.Resident / 1e6:N0}"))}.");
        report.Write("speed/archives.md");
        return damaged == 0 ? 0 : 1;
    }

    private static IEnumerable<(long Taken, long Resident)> Thin(List<(long Taken, long Resident)> memory) => memory.Where((_, i) => i % Math.Max(1, memory.Count / Samples) == 0);
}
