using System.Diagnostics;

namespace Entente.Benchmarks;

/// <summary>The checkout that is measured.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    /// <summary>Short hash of the commit; says so when files differ from it.</summary>
    public static string Commit()
    {
        var hash = Run("git", "rev-parse", "--short=10", "HEAD").Output.Trim();
        var changed = Run("git", "status", "--porcelain", "--untracked-files=no", "src", "data", "models").Output.Length > 0;
        return hash + (changed ? " and changes to it" : "");
    }

    /// <summary>Runs a program at the root and waits for it.</summary>
    public static (int Status, string Output) Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = Root, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Entente.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"no Entente.slnx above {AppContext.BaseDirectory}; run the benchmarks from a checkout");
    }
}
