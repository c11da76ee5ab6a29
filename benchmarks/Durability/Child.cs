using System.Diagnostics;
using System.Text;

namespace Entente.Benchmarks.Durability;

/// <summary>The program in a process of its own, which can be killed.</summary>
internal sealed class Child : IDisposable
{
    private static readonly TimeSpan longest = TimeSpan.FromMinutes(20);

    private readonly Process process;
    private readonly StringBuilder output = new(), error = new();

    private Child(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Add(output, line.Data);
        process.ErrorDataReceived += (_, line) => Add(error, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Number of the process.</summary>
    public int Id => process.Id;

    /// <summary>Starts the program.</summary>
    public static Child Start(params IEnumerable<string> arguments) => new(Path.Combine(AppContext.BaseDirectory, "Entente.Cli.dll"), arguments);

    /// <summary>Runs the program to its end.</summary>
    public static Ran Run(params IEnumerable<string> arguments)
    {
        using var child = Start(arguments);
        return child.Wait();
    }

    /// <summary>Waits for the end.</summary>
    public Ran Wait()
    {
        if (!process.WaitForExit(longest)) process.Kill();
        process.WaitForExit(); // and for the last of its output
        return new Ran(process.ExitCode, Text(output), Text(error));
    }

    /// <summary>Whether it ends within some time.</summary>
    public bool HasEnded(TimeSpan within) => process.WaitForExit(within);

    /// <summary>Kills it after some time, unless it has ended; null when it had.</summary>
    public Ran? KillAfter(TimeSpan time)
    {
        if (process.WaitForExit(time)) return null;
        process.Kill(); // SIGKILL where there are signals
        return Wait();
    }

    /// <summary>What it has said so far on standard error.</summary>
    public string Said() => Text(error);

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private static void Add(StringBuilder text, string? line)
    {
        if (line is null) return;
        lock (text) text.Append(line).Append('\n');
    }

    private static string Text(StringBuilder text)
    {
        lock (text) return text.ToString();
    }
}
