namespace Entente.Documents.Bytes;

/// <summary>Turns what stands on the command line into files, folders opened in ordinal order of paths.</summary>
internal static class Folders
{
    /// <summary>The files of one input. Hidden ones, CoNLL-U and linked folders are left out of folders.</summary>
    /// <param name="input">A file, a folder, or <c>-</c>.</param>
    /// <param name="passedOver">A file that is left out of folders; null: none.</param>
    public static IEnumerable<Found> Expand(string input, string? passedOver = null)
    {
        if (input == "-") return [new Found("standard input", null, null)];
        if (File.Exists(input)) return [new Found(input, input, null)];
        if (Directory.Exists(input)) return Filled(input, passedOver);
        var isAddress = input.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || input.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
        return [new Found(input, input, isAddress ? null : new InputException("there is no such file or folder", "check the path")) { IsAddress = isAddress }];
    }

    private static IEnumerable<Found> Filled(string folder, string? passedOver)
    {
        var any = false;
        foreach (var found in Inside(folder, passedOver is null ? null : Path.GetFullPath(passedOver)))
        {
            any = true;
            yield return found;
        }
        if (!any) yield return new Found(folder, folder, new InputException("the folder holds no documents", "give a folder with text, Markdown, HTML or JSON lines"));
    }

    private static IEnumerable<Found> Inside(string root, string? passedOver)
    {
        var waiting = new Stack<string>([root]);
        while (waiting.TryPop(out var path))
        {
            if (!path.EndsWith('/') && path != root)
            {
                if (passedOver is null || Path.GetFullPath(path) != passedOver) yield return new Found(path, path, Hollow(path));
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

    // Pipes, devices and sockets have no length, and opening one may never end.
    private static InputException? Hollow(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target) file = target;
            return file is { Exists: true, Length: 0 } ? new InputException("the file is empty, or no ordinary file", "leave it out, or give it by its own name") : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new InputException($"the file cannot be looked at ({e.Message.TrimEnd('.')})", "check its permissions and where it links to");
        }
    }

    private static bool IsConllu(string name) => name.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".conllu.gz", StringComparison.OrdinalIgnoreCase);
}
