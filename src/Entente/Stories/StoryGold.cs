using System.Text.Json;
using Entente.Documents;

namespace Entente.Stories;

/// <summary>To which story, and within which topic, people put a document.</summary>
/// <param name="Story">Name of the story.</param>
/// <param name="Topic">Name of the topic, within which stories may be taken for one another; the story's own where none is given.</param>
public sealed record StoryGold(string Story, string Topic)
{
    /// <summary>Reads lines of documents as <c>read</c> takes them, each also with <c>id</c>, <c>story</c> and, if there is one, <c>topic</c>.</summary>
    /// <param name="lines">The lines; empty ones are passed over.</param>
    /// <param name="file">Name of the file in messages.</param>
    /// <returns>The gold of each document by its id.</returns>
    /// <exception cref="DataFileException">A line is no such document, or an id stands twice.</exception>
    public static IReadOnlyDictionary<string, StoryGold> Read(IEnumerable<string> lines, string file)
    {
        var gold = new Dictionary<string, StoryGold>(StringComparer.Ordinal);
        foreach (var (i, line) in lines.Index())
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var (id, story, topic) = Of(line, file, i + 1);
            if (!gold.TryAdd(id, new StoryGold(story, topic ?? story))) throw new DataFileException(file, i + 1, $"the id '{id}' stands twice");
        }
        return gold;
    }

    private static (string Id, string Story, string? Topic) Of(string line, string file, int number)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            string? Text(string key) => json.RootElement.TryGetProperty(key, out var value) ? value.GetString() : null;
            return (Text("id") ?? throw new DataFileException(file, number, "the line has no 'id'"), Text("story") ?? throw new DataFileException(file, number, "the line has no 'story'"), Text("topic"));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new DataFileException(file, number, $"the line is no JSON object with texts 'id', 'story' and 'topic' ({e.Message})");
        }
    }
}
