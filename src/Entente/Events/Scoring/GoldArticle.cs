using System.Text.Json;

namespace Entente.Events.Scoring;

/// <summary>A hand-coded article (<c>gold/ID.json</c>).</summary>
internal sealed record GoldArticle(string Id, IReadOnlyList<GoldEvent> Events, IReadOnlyList<GoldStatement> Statements, IReadOnlyList<string> NotText)
{
    /// <summary>The articles of one file, which holds one or a list.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="KeyNotFoundException">A field is missing.</exception>
    public static IReadOnlyList<GoldArticle> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(file));
        return json.RootElement.ValueKind == JsonValueKind.Array ? [.. json.RootElement.EnumerateArray().Select(Article)] : [Article(json.RootElement)];
    }

    private static GoldArticle Article(JsonElement e) => new(
        e.GetProperty("doc").GetString()!,
        [.. e.GetProperty("events").EnumerateArray().Select(Event)],
        [.. Items(e, "statements").Select(Statement)],
        [.. Items(e, "not_text").Select(t => t.GetString()!)]);

    private static GoldEvent Event(JsonElement e) => new(
        e.GetProperty("anchor").GetString()!,
        Text(e, "alt_anchor"),
        e.GetProperty("types").EnumerateObject().ToDictionary(p => p.Name, p => (IReadOnlyList<string>)[.. p.Value.EnumerateArray().Select(v => v.GetString()!)]),
        Set(e.GetProperty("actor")),
        Set(e.GetProperty("recipient")),
        Flag(e, "actor_optional") ?? false,
        Flag(e, "recipient_optional") ?? false,
        e.TryGetProperty("attr", out var voice) ? Set(voice) : null,
        Flag(e, "background"),
        Text(e, "date"),
        Flag(e, "must") ?? true);

    private static GoldStatement Statement(JsonElement e) => new(
        e.GetProperty("anchor").GetString()!,
        e.GetProperty("speaker").GetString()!.Split('|').ToHashSet(),
        e.TryGetProperty("kind", out var kinds) ? [.. kinds.EnumerateArray().Select(k => k.GetString()!)] : null,
        Flag(e, "must") ?? true);

    private static IEnumerable<JsonElement> Items(JsonElement e, string key) => e.TryGetProperty(key, out var list) ? [.. list.EnumerateArray()] : [];

    private static HashSet<string> Set(JsonElement list) => [.. list.EnumerateArray().Select(v => v.GetString()!)];

    private static string? Text(JsonElement e, string key) => e.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool? Flag(JsonElement e, string key) => e.TryGetProperty(key, out var value) && value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : null;
}
