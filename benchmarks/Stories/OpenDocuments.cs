using System.Globalization;
using System.Text.Json;

namespace Entente.Benchmarks.Stories;

/// <summary>Wikinews articles and White House papers of a middling length.</summary>
internal static class OpenDocuments
{
    private const int Fewest = 150, Most = 700;
    private static readonly char[] LineEnds = ['\n', '\r'];

    public static List<Article> Read(string path, int most)
    {
        using var lines = Corpora.Open(path);
        var articles = new List<Article>();
        while (articles.Count < most && lines.ReadLine() is { } line)
        {
            var row = JsonDocument.Parse(line).RootElement;
            if (!DateOnly.TryParseExact(row.GetProperty("date").GetString()?[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) continue;
            string[] paragraphs = [.. row.GetProperty("text").GetString()!.Split(LineEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(paragraph => paragraph.Length > 50)];
            var article = new Article(row.GetProperty("id").GetString()!, day, row.GetProperty("title").GetString()!, paragraphs);
            if (article.Words is >= Fewest and <= Most && paragraphs.Length >= 3) articles.Add(article);
        }
        return articles;
    }
}
