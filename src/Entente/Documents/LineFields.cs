using System.Text.Json;
using Entente.Documents.Bytes;

namespace Entente.Documents;

/// <summary>Reads one line of JSON into a draft: <c>{id?, url?, title?, text or html, published?, source?}</c>; other keys are passed over.</summary>
internal static class LineFields
{
    private const string Shape = "write {\"id\", \"url\", \"title\", \"text\" or \"html\", \"published\", \"source\"}";

    /// <summary>The draft of one line.</summary>
    /// <param name="line">Without its line end.</param>
    /// <param name="outlets">Where a source that is only named is looked up.</param>
    /// <exception cref="InputException">The line is no such object.</exception>
    public static Draft Read(ReadOnlyMemory<byte> line, Outlets outlets)
    {
        using var json = Parse(line);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object) throw new InputException($"the line is a JSON {Word(root.ValueKind)}, not an object", Shape);
        var (text, html) = (Text(root, "text"), Text(root, "html"));
        if (string.IsNullOrWhiteSpace(text) && string.IsNullOrWhiteSpace(html))
            throw new InputException(text is null && html is null ? "the line has neither 'text' nor 'html'" : "its text is empty", Shape);
        return new Draft
        {
            Kind = string.IsNullOrWhiteSpace(text) ? InputKind.Html : InputKind.Text,
            Text = string.IsNullOrWhiteSpace(text) ? html! : text,
            Id = Id(root),
            Url = Filled(Text(root, "url")),
            Title = Filled(Text(root, "title")),
            Published = Published(root),
            Source = SourceIn(root, outlets),
        };
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> line)
    {
        if (line.Span.StartsWith("\uFEFF"u8)) line = line[3..];
        try
        {
            return System.Text.Unicode.Utf8.IsValid(line.Span) ? JsonDocument.Parse(line) : JsonDocument.Parse(Encodings.DecodeLine(line.Span));
        }
        catch (JsonException e)
        {
            throw new InputException($"the line is not valid JSON (character {e.BytePositionInLine + 1}: {Short(e.Message)})", "correct the line; one object a line");
        }
    }

    private static string? Id(JsonElement root) =>
        root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number ? id.GetRawText() : Filled(Text(root, "id"));

    private static string? Published(JsonElement root)
    {
        if (Filled(Text(root, "published")) is not { } published) return null;
        return PublicationDate.TryParse(published, out _)
            ? published
            : throw new InputException($"'published' is '{Cut(published)}', which is not a date", "write it as 2026-03-30, or leave it out");
    }

    private static Source? SourceIn(JsonElement root, Outlets outlets)
    {
        const string remedy = "write \"NAME|COUNTRY|KIND\" or {\"name\", \"country\", \"kind\"}, with country as ISO 3166 alpha-3";
        if (!root.TryGetProperty("source", out var source) || source.ValueKind == JsonValueKind.Null) return null;
        if (source.ValueKind == JsonValueKind.Object)
        {
            var (name, country, kind) = (Filled(Text(source, "name")), Filled(Text(source, "country")), Filled(Text(source, "kind")));
            if (name is null) return country is null && kind is null or "unknown" ? null : throw new InputException("'source' has no name", remedy);
            if (country is null && kind is null or "unknown") return Publication.Named(name, outlets);
            if (Sources.TryMake(name, country, kind, out var made)) return made;
            throw new InputException($"'source' has country '{Cut(country ?? "")}' and kind '{Cut(kind ?? "")}'", remedy);
        }
        if (Filled(Text(root, "source")) is not { } text) return null;
        return Publication.Named(text, outlets) ?? throw new InputException($"'source' is '{Cut(text)}'", remedy);
    }

    private static string? Text(JsonElement root, string key)
    {
        if (!root.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind != JsonValueKind.String) throw new InputException($"'{key}' is a JSON {Word(value.ValueKind)}, not a string", Shape);
        try
        {
            var text = value.GetString()!;
            return text.Contains('\0') ? throw new InputException($"'{key}' holds the character NUL", "take it out") : text;
        }
        catch (InvalidOperationException)
        {
            throw new InputException($"'{key}' holds half of a surrogate pair", "write whole characters");
        }
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Word(JsonValueKind kind) => kind.ToString().ToLowerInvariant();

    private static string Cut(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private static string Short(string message) => message.IndexOf(". ", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message;
}
