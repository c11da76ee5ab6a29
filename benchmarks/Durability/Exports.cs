namespace Entente.Benchmarks.Durability;

/// <summary>All that a store answers, sorted, so that two stores can be compared byte by byte.</summary>
internal static class Exports
{
    private const int Shown = 160; // characters of a line that differs

    private static readonly (string Verb, string Format)[] kinds = [("events", "ndjson"), ("events", "csv"), ("statements", "ndjson"), ("stories", "ndjson"), ("dyads", "csv")];

    /// <summary>The exports of a store as one text; null when a query was refused.</summary>
    /// <param name="run">Runs a command line.</param>
    /// <param name="store">Folder of the store.</param>
    /// <param name="scratch">Folder for the files.</param>
    /// <param name="last">The last run: the one that was refused.</param>
    public static string? Of(Func<string[], Ran> run, string store, string scratch, out Ran? last)
    {
        var lines = new List<string>();
        last = null;
        foreach (var (verb, format) in kinds)
        {
            var file = Path.Combine(scratch, $"{verb}.{format}");
            File.Delete(file);
            last = run([verb, "--store", store, "--format", format, "-o", file]);
            if (last.Status != 0) return null;
            lines.AddRange(File.ReadAllLines(file).Select(line => $"{verb} {format} {line}").Order(StringComparer.Ordinal));
        }
        return string.Join('\n', lines);
    }

    /// <summary>What two exports do not have in common: how many lines, and the first of each.</summary>
    public static string Difference(string one, string other)
    {
        var (left, right) = (one.Split('\n'), other.Split('\n'));
        return $"only in the first: {Few(left.Except(right, StringComparer.Ordinal))}; only in the second: {Few(right.Except(left, StringComparer.Ordinal))}";
    }

    private static string Few(IEnumerable<string> lines) => lines.ToList() is [var first, ..] all ? $"{all.Count} lines, '{first[..Math.Min(Shown, first.Length)]}'" : "nothing";
}
