using System.Reflection;
using System.Text;

namespace Entente.Documents;

/// <summary>The tables and pattern files that are compiled in, with a folder of the user's laid over them.</summary>
/// <param name="overlay">A folder laid out like <c>data/</c>; null for the built-in files alone.</param>
/// <remarks>Immutable; files are read at each call and not kept.</remarks>
public sealed class DataFolder(string? overlay = null)
{
    private static readonly Assembly Home = typeof(DataFolder).Assembly;

    /// <summary>The built-in files alone.</summary>
    public static DataFolder BuiltIn { get; } = new();

    /// <summary>The folder laid over the built-in files; null when there is none.</summary>
    public string? Overlay { get; } = overlay;

    /// <summary>Text of a built-in file; null when it was not compiled in.</summary>
    /// <param name="path">Relative to the data folder: <c>entities/states.tsv</c>.</param>
    public static string? BuiltInText(string path)
    {
        using var stream = Home.GetManifestResourceStream("data/" + path);
        return stream is null ? null : Read(stream);
    }

    /// <summary>Text of a file of the overlay; null when there is no overlay or it lacks the file.</summary>
    /// <param name="path">Relative to the data folder: <c>entities/states.tsv</c>.</param>
    public string? OverlayText(string path)
    {
        if (Overlay is null || !File.Exists(Path.Combine(Overlay, path))) return null;
        using var stream = File.OpenRead(Path.Combine(Overlay, path));
        return Read(stream);
    }

    /// <summary>Paths of all built-in files, relative to the data folder.</summary>
    internal static IEnumerable<string> BuiltInFiles() => Home.GetManifestResourceNames().Where(name => name.StartsWith("data/", StringComparison.Ordinal)).Select(name => name[5..]);

    /// <summary>What messages call a file of the overlay: its path with the overlay's folder.</summary>
    internal string Shown(string path) => Overlay is null ? path : Path.Combine(Overlay, path).Replace('\\', '/');

    /// <summary>Paths of all files under <paramref name="folder"/>, built in or overlaid, sorted ordinally.</summary>
    public IReadOnlyList<string> Files(string folder)
    {
        var prefix = $"data/{folder}/";
        var paths = Home.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => name[5..]);
        if (Overlay is not null && Directory.Exists(Path.Combine(Overlay, folder)))
            paths = paths.Concat(Directory.EnumerateFiles(Path.Combine(Overlay, folder)).Select(file => $"{folder}/{Path.GetFileName(file)}"));
        return [.. paths.Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Rows of a table, those of the overlay last.</summary>
    /// <param name="path">Relative to the data folder: <c>entities/states.tsv</c>.</param>
    /// <param name="columns">The columns wanted, by header name; rows give them in this order.</param>
    /// <param name="key">How many of the table's first columns tell a row from another: an overlaid row replaces the built-in rows with the same key.</param>
    /// <returns>Empty when neither the library nor the overlay has the table.</returns>
    /// <exception cref="DataFileException">A column is missing or a row has too many fields.</exception>
    public IReadOnlyList<DataRow> Table(string path, ReadOnlySpan<string> columns, int key = 1)
    {
        var builtIn = BuiltInText(path) is { } text ? DataTable.Parse(path, text, columns) : [];
        if (OverlayText(path) is not { } over) return builtIn;

        var laid = DataTable.Parse(Shown(path), over, columns);
        var removed = laid.Where(row => row.IsRemoval).Select(row => row.First).ToHashSet(StringComparer.Ordinal);
        var replaced = laid.Where(row => !row.IsRemoval).Select(row => row.Key(key)).ToHashSet(StringComparer.Ordinal);
        return [.. builtIn.Where(row => !removed.Contains(row.First) && !replaced.Contains(row.Key(key))), .. laid.Where(row => !row.IsRemoval)];
    }

    /// <summary>The ids that the overlay takes out of a table (<c>!id</c>).</summary>
    public IReadOnlySet<string> Removed(string path) =>
        OverlayText(path) is not { } over ? new HashSet<string>() : over.Split('\n')
            .Where(line => line.StartsWith('!')).Select(line => line[1..].Split('\t')[0].TrimEnd()).ToHashSet(StringComparer.Ordinal);

    private static string Read(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var text = Encoding.UTF8.GetString(bytes);
        return text.StartsWith('\uFEFF') ? text[1..] : text;
    }
}
