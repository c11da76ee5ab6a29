using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Documents;
using Entente.Documents.Bytes;

namespace Entente.Benchmarks.Texts;

/// <summary>Statements of the White House and speeches of states before the United Nations.</summary>
internal sealed partial class OfficialText
{
    private readonly Dictionary<string, string> states =
        DataFolder.BuiltIn.Table("entities/states.tsv", ["id", "name"]).GroupBy(row => row.Required(0)).ToDictionary(rows => rows.Key, rows => rows.First().Required(1));

    public static Draft WhiteHouse(JsonElement line) => new()
    {
        Kind = InputKind.Text,
        Text = line.GetProperty("text").GetString()!,
        Id = line.GetProperty("id").GetString(),
        Url = line.GetProperty("url").GetString(),
        Title = line.GetProperty("title").GetString(),
        Published = line.GetProperty("published").GetString(),
        Source = new Source("The White House", "USA", SourceKind.Government),
    };

    /// <summary>The state that speaks is the source; the debate is held in late September, and the corpus gives the year alone.</summary>
    public Draft GeneralDebate(JsonElement line)
    {
        var country = line.GetProperty("country").GetString()!;
        return new Draft
        {
            Kind = InputKind.Text,
            Text = Unwrapped(line.GetProperty("text").GetString()!),
            Id = line.GetProperty("id").GetString(),
            Published = $"{line.GetProperty("year").GetInt32()}-09-25",
            Source = states.TryGetValue(country, out var name) ? new Source($"Delegation of {name}", country, SourceKind.Government) : Source.Unknown,
        };
    }

    /// <summary>The speeches were cut out of printed pages: lines that end within a sentence are joined, heads and feet of pages left out.</summary>
    private static string Unwrapped(string text)
    {
        var joined = new StringBuilder();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (PageFurniture().IsMatch(line)) continue;
            if (joined.Length > 0 && joined[^1] != '-') joined.Append(SentenceEnd().IsMatch(joined.ToString(Math.Max(0, joined.Length - 3), Math.Min(3, joined.Length))) ? "\n\n" : " ");
            joined.Append(line);
        }
        return joined.ToString();
    }

    [GeneratedRegex(@"^[\d\s/.-]+$|^\d+-\d+\b|\bA/(?:\d+|ES-\d+)/PV\.|^\f|^\(spoke in \w+\)$")]
    private static partial Regex PageFurniture();

    [GeneratedRegex("[.?!:][\"”’)]*$")]
    private static partial Regex SentenceEnd();
}
