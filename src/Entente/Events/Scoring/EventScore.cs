using Entente.Learning;

namespace Entente.Events.Scoring;

/// <summary>Grades readings against hand-coded articles: events found and right, factuality, background, attribution, dates, statements.</summary>
public static class EventScore
{
    /// <summary>Grades the readings of a folder's documents.</summary>
    /// <param name="gold">Folder of <c>ID.json</c> files.</param>
    /// <param name="readings">Readings, whose document ids are the gold ids.</param>
    /// <returns>Each measure with its count and 95 % interval.</returns>
    /// <exception cref="System.Text.Json.JsonException">A gold file is not JSON.</exception>
    public static IReadOnlyList<Score> Grade(string gold, IReadOnlyList<Reading> readings)
    {
        var tally = new EventTally();
        foreach (var article in Directory.EnumerateFiles(gold, "*.json").Order(StringComparer.Ordinal).SelectMany(GoldArticle.Read))
            tally.Add(article, readings.FirstOrDefault(r => r.Document.Id == article.Id || r.Document.Id == Path.GetFileNameWithoutExtension(article.Id)));
        return tally.Scores();
    }
}
