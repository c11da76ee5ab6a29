namespace Entente.Documents.Bytes;

/// <summary>Turns what stands on the command line into files, folders opened in ordinal order of paths.</summary>
internal static class Folders
{
    /// <summary>The files of one input. Hidden ones, CoNLL-U and linked folders are left out of folders.</summary>
    public static IEnumerable<Found> Expand(string input)
    {
        if (input == "-") return [new Found("standard input", null, null)];
        if (File.Exists(input)) return [new Found(input, input, null)];
        if (Directory.Exists(input)) return Filled(input);
        var isAddress = input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        return [new Found(input, input, isAddress ? null : new InputException("there is no such file or folder", "check the path")) { IsAddress = isAddress }];
    }

    private static IEnumerable<Found> Filled(string folder)
    {
        var any = false;
        foreach (var found in Inside(folder))
        {
            any = true;
            yield return found;
        }
        if (!any) yield return new Found(folder, folder, new InputException("the folder holds no documents", "give a folder with text, Markdown, HTML or JSON lines"));
    }

    private static IEnumerable<Found> Inside(string root)
    {
        var waiting = new Stack<string>([root]);
        while (waiting.TryPop(out var path))
        {
            if (!path.EndsWith('/') && path != root)
            {
                yield return new Found(path, path, null);
                continue;
            }
            if (Entries(path, out var problem) is { } entries)
                foreach (var entry in entries) waiting.Push(entry);
            else yield return new Found(path, path, problem);
        }
    }

    // Files and folders (with '/' behind) of one folder, the last first.
    private static List<string>? Entries(string folder, out InputException? problem)
    {
        problem = null;
        try
        {
            var entries = new List<string>();
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.') || (entry.Attributes & FileAttributes.Hidden) != 0) continue;
                var path = Path.Combine(folder, entry.Name);
                if ((entry.Attributes & FileAttributes.Directory) == 0)
                {
                    if (!IsConllu(entry.Name)) entries.Add(path);
                }
                else if (entry.LinkTarget is null) entries.Add(path + "/");
            }
            entries.Sort(static (a, b) => string.CompareOrdinal(b, a));
            return entries;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = new InputException("the folder may not be read", "check its permissions");
            return null;
        }
    }

    private static bool IsConllu(string name) => name.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".conllu.gz", StringComparison.OrdinalIgnoreCase);
}
