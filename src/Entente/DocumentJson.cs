using System.Text.Json;
using Entente.Documents;

namespace Entente;

/// <summary>Takes a document back out of the record's JSON, so that a stored text can be read anew.</summary>
public static class DocumentJson
{
    /// <summary>The document of a reading's line, as <see cref="Json.Write"/> wrote it.</summary>
    /// <param name="reading">The whole object of a reading, or its <c>document</c> alone.</param>
    /// <exception cref="JsonException">It is no JSON of the record; the message names the key.</exception>
    public static Document Read(ReadOnlyMemory<byte> reading)
    {
        using var parsed = JsonDocument.Parse(reading);
        var root = parsed.RootElement;
        return Of(root.TryGetProperty("document", out var inner) ? inner : root);
    }

    private static Document Of(JsonElement json)
    {
        var text = Needed(json, "text");
        var published = Text(json, "published");
        return new Document
        {
            Id = Needed(json, "id"),
            Hash = Needed(json, "hash"),
            Url = Text(json, "url"),
            Title = Text(json, "title"),
            Text = text,
            Published = published,
            Day = published is not null && PublicationDate.TryParse(published, out var day) ? day : null,
            Retrieved = Text(json, "retrieved"),
            Language = Needed(json, "language"),
            Source = SourceOf(json),
            Parts = PartsOf(json, text),
        };
    }

    private static Source SourceOf(JsonElement json)
    {
        if (!json.TryGetProperty("source", out var source)) throw new JsonException("the document has no 'source'");
        var kind = Needed(source, "kind");
        if (!Enum.TryParse<SourceKind>(kind.Replace("_", "", StringComparison.Ordinal), true, out var known)) throw new JsonException($"'{kind}' is no kind of source");
        return new Source(Text(source, "name"), Text(source, "country"), known);
    }

    private static List<DocumentPart> PartsOf(JsonElement json, string text)
    {
        var parts = new List<DocumentPart>();
        if (!json.TryGetProperty("parts", out var all)) return parts;
        var positions = new TextPositions(text);
        foreach (var part in all.EnumerateArray())
        {
            var kind = Needed(part, "kind");
            if (!Enum.TryParse<PartKind>(kind, true, out var known)) throw new JsonException($"'{kind}' is no kind of part");
            var span = part.GetProperty("span");
            parts.Add(new DocumentPart(known, new TextSpan(positions.Of(span[0].GetInt32()), positions.Of(span[1].GetInt32()))));
        }
        return parts;
    }

    private static string? Text(JsonElement json, string key) => json.TryGetProperty(key, out var value) ? value.GetString() : null;

    private static string Needed(JsonElement json, string key) => Text(json, key) ?? throw new JsonException($"the document has no '{key}'");
}
