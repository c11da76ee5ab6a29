namespace Entente.Cli;

/// <summary>The file that results go to, and what could be wrong with it.</summary>
internal static class OutputFile
{
    /// <summary>Why results cannot go to a file of this name; null when they can.</summary>
    public static string? Problem(string name)
    {
        if (name.Length == 0) return "--output: the name is empty; name a file.";
        if (Directory.Exists(name)) return $"--output: '{name}' is a folder; name a file in it.";
        var folder = Path.GetDirectoryName(Path.GetFullPath(name));
        return folder is null || Directory.Exists(folder) ? null : $"--output: there is no folder '{folder}'; make it first.";
    }

    /// <summary>The complaint when the results would overwrite what is to be read; null when they do not.</summary>
    public static string? Overwrites(FileInfo? output, IEnumerable<string> inputs)
    {
        if (output is not { Exists: true }) return null;
        var written = Real(output.FullName);
        return inputs.FirstOrDefault(input => input != "-" && File.Exists(input) && Real(input) == written) is { } same
            ? $"--output: '{same}' is also an input and would be overwritten; name another file."
            : null;
    }

    /// <summary>The path with all links followed, so that two names of one file are the same.</summary>
    private static string Real(string path)
    {
        path = Path.GetFullPath(path);
        if (Path.GetDirectoryName(path) is not { } folder) return path;
        var here = Path.Combine(Real(folder), Path.GetFileName(path));
        try
        {
            FileSystemInfo entry = Directory.Exists(here) ? new DirectoryInfo(here) : new FileInfo(here);
            return entry.ResolveLinkTarget(returnFinalTarget: true) is { } target && target.FullName != here ? Real(target.FullName) : here;
        }
        catch (IOException)
        {
            return here; // a chain of links without an end is its own name
        }
    }
}
