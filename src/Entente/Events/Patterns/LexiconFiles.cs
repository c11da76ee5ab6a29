using Entente.Documents;

namespace Entente.Events.Patterns;

/// <summary>Loads the lexicon from the pattern files of a data folder.</summary>
internal static class LexiconFiles
{
    /// <summary>All patterns; an overlaid file of the same name stands beside the built-in one, its patterns tried first.</summary>
    /// <param name="data">The tables.</param>
    /// <param name="examples">Whether to keep the sentences, which only tests and training need.</param>
    /// <exception cref="DataFileException">A file cannot be read.</exception>
    public static Lexicon Load(DataFolder data, bool examples = false)
    {
        var classes = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var files = data.Files("events").Where(path => path.EndsWith(".txt", StringComparison.Ordinal)).ToList();
        foreach (var (_, shown, text) in Texts(data, files.Where(IsClasses)))
            PatternFile.ReadClasses(shown, new StringReader(text), classes);
        var patterns = Texts(data, files.Where(path => !IsClasses(path))).SelectMany(file => PatternFile.Read(file.Path, new StringReader(file.Text), classes, examples, file.Shown));
        return new Lexicon(patterns, classes);
    }

    private static bool IsClasses(string path) => Path.GetFileName(path).StartsWith("classes", StringComparison.Ordinal);

    private static IEnumerable<(string Path, string Shown, string Text)> Texts(DataFolder data, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            if (data.OverlayText(path) is { } over) yield return (path, data.Shown(path), over);
            if (DataFolder.BuiltInText(path) is { } text) yield return (path, path, text);
        }
    }
}
