namespace Entente.Documents;

/// <summary>Finds what a user's folder of tables says in vain: files and ids that nothing knows, rows too short, words that mean nothing.</summary>
public static class OverlayCheck
{
    private static readonly (string Table, string Column, string[] Words)[] closed =
    [
        ("", "certainty", ["confirmed", "known", "doubtful"]),
        ("entities/persons.tsv", "gender", ["m", "f"]),
        ("entities/first_names.tsv", "gender", ["m", "f"]),
        ("entities/states.tsv", "kind", ["state", "territory", "disputed"]),
    ];

    /// <summary>One line a mistake, each with file, line where known, value and what is right; none when the folder is sound.</summary>
    /// <param name="folder">A folder laid out like <c>data/</c>.</param>
    public static IReadOnlyList<string> Problems(string folder)
    {
        var problems = new List<string>();
        var tables = DataFolder.BuiltInFiles().ToHashSet(StringComparer.Ordinal);
        var any = false;
        foreach (var file in Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true }).Order(StringComparer.Ordinal))
        {
            if (Path.GetExtension(file) is not (".tsv" or ".txt") || Path.GetFileNameWithoutExtension(file).ToUpperInvariant() is "README" or "LICENSE") continue;
            any = true;
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (path.EndsWith(".tsv", StringComparison.Ordinal) && tables.Contains(path)) Rows(path, file, problems);
            else if (!(path.StartsWith("events/", StringComparison.Ordinal) && path.LastIndexOf('/') == 6 && path.EndsWith(".txt", StringComparison.Ordinal)))
                problems.Add($"{file}: no table has this place and name; {Right(path, tables)}");
        }
        if (!any) problems.Add($"{folder}: the folder holds no tables; lay it out like data/, say entities/persons.tsv in it");
        return problems;
    }

    private static string Right(string path, HashSet<string> tables)
    {
        var name = Path.GetFileName(path);
        var near = tables.Where(table => table.EndsWith(".tsv", StringComparison.Ordinal)).OrderBy(table => Differing(Path.GetFileName(table), name)).ThenBy(table => table, StringComparer.Ordinal).First();
        return Differing(Path.GetFileName(near), name) <= 3 ? $"write {near}" : "the tables are listed in data/README.md; patterns are events/*.txt";
    }

    // Letters that the longer name has behind what the two begin with alike, less what they end with alike.
    private static int Differing(string a, string b)
    {
        var (start, end, shorter) = (0, 0, Math.Min(a.Length, b.Length));
        while (start < shorter && a[start] == b[start]) start++;
        while (end < shorter - start && a[^(end + 1)] == b[^(end + 1)]) end++;
        return Math.Max(a.Length, b.Length) - start - end;
    }

    private static void Rows(string path, string file, List<string> problems)
    {
        string[]? header = null;
        HashSet<string>? ids = null;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || string.IsNullOrWhiteSpace(line)) continue;
            var fields = line.Split('\t');
            if (header is null) header = fields;
            else if (line[0] == '!')
            {
                ids ??= Ids(path);
                if (!ids.Contains(fields[0][1..].TrimEnd())) problems.Add($"{file}:{number}: '{fields[0]}' removes nothing; no row of the built-in {path} has this id");
            }
            else if (fields.Length < header.Length) problems.Add($"{file}:{number}: the row has {fields.Length} fields where the header names {header.Length}; separate them by tabs, empty ones too");
            else problems.AddRange(Words(path, header, fields).Select(problem => $"{file}:{number}: {problem}"));
        }
    }

    private static IEnumerable<string> Words(string path, string[] header, string[] fields)
    {
        foreach (var (table, column, words) in closed)
        {
            var at = Array.IndexOf(header, column);
            if (at < 0 || at >= fields.Length || (table.Length > 0 && table != path) || fields[at].Trim().Length == 0 || words.Contains(fields[at].Trim())) continue;
            yield return $"'{fields[at]}' is not a {column}; write {string.Join(", ", words)}{(column == "gender" ? " or nothing" : "")}";
        }
    }

    private static HashSet<string> Ids(string path) =>
        [.. (DataFolder.BuiltInText(path) ?? "").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')[0].TrimEnd('\r'))];
}
