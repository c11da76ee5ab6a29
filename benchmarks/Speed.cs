using System.Buffers;
using System.Diagnostics;
using System.Runtime.InteropServices;
using Entente.Documents;

namespace Entente.Benchmarks;

/// <summary>How fast: raw text to JSON on one core, and the published program from a cold start.</summary>
internal static class Speed
{
    private const string Sample = "official-whitehouse/whitehouse-2023.jsonl.gz";
    private const int WarmUp = 150, Measured = 500, Starts = 7;

    public static async Task<int> Run(Corpora corpora)
    {
        var report = new Report("Speed: raw text to JSON")
            .Say($"{Cores()}, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}.");
        report.Say(ColdStart()); // first: the other measurement holds this process, and all it starts, to one core
        if (corpora.Find(Sample) is { } path) report.Say(await Reading(path));
        else Console.WriteLine($"skipped: {Sample} is not among the corpora; --corpora or ENTENTE_CORPORA names their folder");
        report.Write("speed/read.md");
        return 0;
    }

    /// <summary>Cleaning, sentences, mentions, events and JSON without tokens, in a process held to one core.</summary>
    private static async Task<string> Reading(string path)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows()) Process.GetCurrentProcess().ProcessorAffinity = 1;
        var reader = Reader.Load(DataFolder.BuiltIn);
        var engine = new Engine("0", "0", "0");
        var (documents, words, bytes) = (0, 0L, 0L);
        var output = new ArrayBufferWriter<byte>(1 << 20);
        var watch = new Stopwatch();
        var busy = TimeSpan.Zero;
        await foreach (var received in new Intake(DataFolder.BuiltIn).ReadAsync([path], Stream.Null, new IntakeOptions()))
        {
            if (received.Document is not { } document) continue;
            Json.Write(output, reader.Read(document), engine);
            documents++;
            if (documents > WarmUp) (words, bytes) = (words + Words(document.Text), bytes + output.WrittenCount);
            if (documents == WarmUp)
            {
                busy = Environment.CpuUsage.TotalTime;
                watch.Start();
            }
            if (documents == WarmUp + Measured) break;
            output.ResetWrittenCount();
        }
        watch.Stop();
        busy = Environment.CpuUsage.TotalTime - busy;
        return $"The {documents - WarmUp} White House documents that follow the first {WarmUp} of `{Sample}`: {words:N0} words in {busy.TotalSeconds:0.0} s of processor time, "
            + $"**{words / busy.TotalSeconds:N0} words a second on one core**, intake included ({words / watch.Elapsed.TotalSeconds:N0} by the clock, on a machine that was shared), {bytes / 1e6:0.0} MB of JSON; "
            + $"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB. A word is what stands between blanks.";
    }

    private static string ColdStart()
    {
        var folder = Path.Combine(Checkout.Root, "artifacts", "published");
        if (Checkout.Run("dotnet", "publish", "src/Entente.Cli", "-c", "Release", "-o", folder, "-v", "quiet").Status != 0) return "The program could not be published.";
        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? "entente.exe" : "entente");
        var seconds = new double[Starts];
        for (var i = 0; i < Starts; i++)
        {
            var watch = Stopwatch.StartNew();
            var (status, _) = Checkout.Run(program, "read", "samples/karn-strait.txt", "--data", "samples/invented", "--json");
            seconds[i] = status == 0 ? watch.Elapsed.TotalSeconds : double.NaN;
        }
        Array.Sort(seconds);
        return $"The published program on one article (`samples/karn-strait.txt`), {Starts} cold starts: median **{seconds[Starts / 2]:0.00} s**, worst {seconds[^1]:0.00} s.";
    }

    internal static string Cores()
    {
        var model = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() : null;
        return $"{Environment.ProcessorCount} cores{(model is null ? "" : $" ({model})")}";
    }

    private static int Words(string text)
    {
        var (count, inside) = (0, false);
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c);
            if (!blank && !inside) count++;
            inside = !blank;
        }
        return count;
    }
}
