using System.Diagnostics;
using System.Text;
using Entente.Storage.Ledger;

namespace Entente.Benchmarks;

/// <summary>How fast the ledger takes records, opens, answers and checks itself.</summary>
internal static class LedgerSpeed
{
    private const int Body = 4096, Batch = 64, Batches = 200, Singles = 300, Many = 200_000, Picked = 20_000;

    public static int Run()
    {
        var folder = Directory.CreateTempSubdirectory("entente-ledger-").FullName;
        try
        {
            var bodies = Bodies(997);
            new Report("Speed: the ledger")
                .Say(Speed.Cores() + $", {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}; bodies of {Body:N0} bytes of made text, records of all kinds alike.")
                .Say(Committing(Path.Combine(folder, "a"), bodies))
                .Say(Large(Path.Combine(folder, "b"), bodies))
                .Write("speed/ledger.md");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        return 0;
    }

    private static string Committing(string folder, byte[][] bodies)
    {
        using var ledger = LedgerFiles.Open(folder);
        Fill(ledger, bodies, Batch, Batch); // warm
        var batched = Seconds(() => Fill(ledger, bodies, Batch * Batches, Batch));
        var single = Seconds(() => Fill(ledger, bodies, Singles, 1));
        return $"Append and commit, synced to the disk: **{Batch * Batches / batched:N0} records a second** in batches of {Batch} ({1000 * batched / Batches:0.0} ms a batch), {Singles / single:N0} one by one.";
    }

    private static string Large(string folder, byte[][] bodies)
    {
        double filled, opened, without, read, got, verified;
        using (var ledger = LedgerFiles.Open(folder)) filled = Seconds(() => Fill(ledger, bodies, Many, 1000));
        using (LedgerFiles.OpenReadOnly(folder)) { } // warm
        LedgerFiles? again = null;
        opened = Seconds(() => again = LedgerFiles.Open(folder));
        using (again)
        {
            read = Seconds(() => { foreach (var _ in again!.Read()) { } });
            var chance = new Random(1);
            got = Seconds(() => { for (var i = 0; i < Picked; i++) again!.Get(chance.Next(Many)); });
        }
        LedgerReport? report = null;
        verified = Seconds(() => report = LedgerCheck.Verify(folder));
        foreach (var index in Directory.EnumerateFiles(Path.Combine(folder, "ledger"), "*.index")) File.Delete(index);
        without = Seconds(() => LedgerFiles.Open(folder).Dispose());
        return $"With {Many:N0} records in {report!.Segments} segments ({report.Bytes / 1e6:N0} MB; filled at {Many / filled:N0} records a second in batches of 1,000): opening **{opened:0.00} s** "
            + $"({without:0.0} s where all indexes are lost), reading all {Many / read:N0} records a second, any one {Picked / got:N0} a second, verify **{report.Bytes / 1e6 / verified:N0} MB a second** "
            + $"({Many / verified:N0} records a second), {report.Damages.Count} damages.";
    }

    private static void Fill(LedgerFiles ledger, byte[][] bodies, int count, int batch)
    {
        for (var i = 0; i < count; i++)
        {
            ledger.Append(RecordKind.Document, "0123456789abcdef0123456789abcdef", DateTimeOffset.UnixEpoch.AddSeconds(i), bodies[i % bodies.Length]);
            if ((i + 1) % batch == 0) ledger.Commit();
        }
        ledger.Commit();
    }

    /// <summary>Text of 5,000 made words, the n-th used as often as 1/n, as words are.</summary>
    private static byte[][] Bodies(int count)
    {
        var chance = new Random(7);
        var words = Enumerable.Range(0, 5000).Select(_ => string.Concat(Enumerable.Range(0, chance.Next(2, 10)).Select(_ => (char)('a' + chance.Next(26))))).ToArray();
        return [.. Enumerable.Range(0, count).Select(_ => Text(words, chance))];
    }

    private static byte[] Text(string[] words, Random chance)
    {
        var text = new StringBuilder();
        while (text.Length < Body) text.Append(words[(int)Math.Pow(words.Length, chance.NextDouble()) - 1]).Append(' ');
        return Encoding.UTF8.GetBytes(text.ToString(0, Body));
    }

    private static double Seconds(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed.TotalSeconds;
    }
}
