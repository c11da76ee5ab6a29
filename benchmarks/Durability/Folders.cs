namespace Entente.Benchmarks.Durability;

/// <summary>Folders of stores.</summary>
internal static class Folders
{
    /// <summary>Copies a store to a folder, in place of what was there.</summary>
    public static string Copy(string store, string to)
    {
        if (Directory.Exists(to)) Directory.Delete(to, recursive: true);
        foreach (var file in Directory.EnumerateFiles(store, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(store, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return to;
    }
}
