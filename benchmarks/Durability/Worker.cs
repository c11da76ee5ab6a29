using System.Diagnostics;
using System.Text.Json;

namespace Entente.Benchmarks.Durability;

/// <summary>Runs command lines one after another in one other process, which may die of them.</summary>
internal sealed class Worker : IDisposable
{
    /// <summary>The word that makes the benchmarks be a worker.</summary>
    public const string Verb = "durability-worker";

    private Process? process;

    /// <summary>Serves until standard input ends.</summary>
    public static int Serve()
    {
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        Console.SetOut(TextWriter.Null);
        while (Console.In.ReadLine() is { } line) output.WriteLine(JsonSerializer.Serialize(Within.Run(JsonSerializer.Deserialize<string[]>(line)!)));
        return 0;
    }

    /// <summary>Runs a command line, which must not write to standard output.</summary>
    public Ran Run(params string[] arguments)
    {
        process ??= Begin();
        process.StandardInput.WriteLine(JsonSerializer.Serialize(arguments));
        process.StandardInput.Flush();
        if (process.StandardOutput.ReadLine() is { } answer) return JsonSerializer.Deserialize<Ran>(answer)!;
        process.WaitForExit();
        var died = new Ran(process.ExitCode, "", $"the process died of '{string.Join(' ', arguments)}'");
        Dispose();
        return died;
    }

    public void Dispose()
    {
        process?.StandardInput.Close();
        process?.Dispose();
        process = null;
    }

    private static Process Begin() => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Entente.Benchmarks.dll"), Verb]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
}
