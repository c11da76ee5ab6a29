using Entente.Documents;

namespace Entente.Tests.Events.Cases;

/// <summary>Reads the cases of a folder.</summary>
internal static class CaseFile
{
    /// <summary>All cases of <c>*.txt</c> in a folder, by file name and line.</summary>
    /// <exception cref="FormatException">A line cannot be read; says where.</exception>
    public static IEnumerable<Case> ReadAll(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(file => Read(Path.GetFileName(file), File.ReadAllLines(file)));

    private static IEnumerable<Case> Read(string name, string[] lines)
    {
        for (var start = 0; start < lines.Length;)
        {
            var end = Array.IndexOf(lines, "===", start);
            if (end < 0) end = lines.Length;
            if (lines[start..end].Any(line => line.Length > 0)) yield return One($"{name}:{start + 1}", lines[start..end]);
            start = end + 1;
        }
    }

    private static Case One(string place, string[] lines)
    {
        var bar = Array.IndexOf(lines, "---");
        if (bar < 0) throw new FormatException($"tests/cases/{place}: no line '---' stands between the text and what it says");
        var head = lines[..bar];
        var expected = lines[(bar + 1)..].Where(line => line.Length > 0 && line[0] != '#').ToList();
        try
        {
            return new Case(
                place,
                string.Join(' ', head.Where(line => line.StartsWith('#')).Select(line => line[1..].Trim())),
                string.Join('\n', head.Where(line => line.Length == 0 || line[0] is not ('#' or '@'))).Trim(),
                Setting(head, "@published") is { } day ? DateOnly.Parse(day) : Invented.Day,
                Setting(head, "@source") is { } source ? Publisher(source.Split('|')) : Source.Unknown,
                [.. expected.Where(line => !line.StartsWith("says ", StringComparison.Ordinal) && line is not ("..." or "nothing")).Select(ExpectedEvent.Parse)],
                [.. expected.Where(line => line.StartsWith("says ", StringComparison.Ordinal)).Select(ExpectedStatement.Parse)],
                expected.Contains("..."));
        }
        catch (FormatException e)
        {
            throw new FormatException($"tests/cases/{place}: {e.Message}", e);
        }
    }

    private static string? Setting(string[] head, string key) =>
        head.FirstOrDefault(line => line.StartsWith(key + " ", StringComparison.Ordinal))?[(key.Length + 1)..].Trim();

    private static Source Publisher(string[] fields) => new(fields[0], fields[1], Enum.Parse<SourceKind>(fields[2].Replace("_", ""), ignoreCase: true));
}
