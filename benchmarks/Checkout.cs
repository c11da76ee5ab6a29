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

    /// <summary>Refuses a path inside the checkout, for what holds text of the corpora.</summary>
    /// <exception cref="ArgumentException">It is inside.</exception>
    public static void DemandOutside(string path)
    {
        if (!Path.GetRelativePath(Root, Path.GetFullPath(path)).StartsWith("..", StringComparison.Ordinal))
            throw new ArgumentException($"{path} lies in the repository, where no text of the corpora may be; name another place");
    }

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Entente.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"no Entente.slnx above {AppContext.BaseDirectory}; run the benchmarks from a checkout");
    }
}
