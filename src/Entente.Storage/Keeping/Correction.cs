using System.Text.Json;
using System.Text.Json.Nodes;

namespace Entente.Storage.Keeping;

/// <summary>A person's correction: an overlay that leaves what the machine wrote untouched.</summary>
/// <remarks>Exported as the JSON it was made of, so that it comes back bit for bit.</remarks>
public sealed record Correction
{
    /// <summary>What can be corrected.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["event", "statement", "story", "undo"];

    /// <summary>Id of the correction: 16 hexadecimal digits over all that it says.</summary>
    public required string Id { get; init; }

    /// <summary>Who made it.</summary>
    public required string Who { get; init; }

    /// <summary>ISO date-time.</summary>
    public required string When { get; init; }

    /// <summary>Why; may be empty.</summary>
    public string Why { get; init; } = "";

    /// <summary><c>event</c>, <c>statement</c>, <c>story</c> (two documents that belong together or apart) or <c>undo</c> (takes another correction back).</summary>
    public required string Kind { get; init; }

    /// <summary>Id of the document; for <c>undo</c> the id of the correction.</summary>
    public required string Document { get; init; }

    /// <summary>Id of the event or statement as it was; the other document of a story; empty for <c>undo</c>.</summary>
    public string Target { get; init; } = "";

    /// <summary>The key of the record that is corrected, such as <c>type</c> or <c>actor</c>; <c>*</c> stands for the whole; <c>together</c> for a story.</summary>
    public string Field { get; init; } = "*";

    /// <summary>What stood there; null for nothing.</summary>
    public JsonNode? Before { get; init; }

    /// <summary>What is right; null takes the whole away.</summary>
    public JsonNode? After { get; init; }

    /// <summary>Where the words stand, so that the correction finds its place again after another engine has read the text; null for stories.</summary>
    public Anchor? Anchor { get; init; }

    /// <summary>The line of JSON that the correction is kept and exported as.</summary>
    public required string Json { get; init; }

    /// <summary>Reads a line of JSON; its <c>id</c> may be missing and is then made of the rest.</summary>
    /// <exception cref="FormatException">A key is missing or wrong; the message names it.</exception>
    public static Correction Parse(string line)
    {
        try
        {
            var json = JsonNode.Parse(line) as JsonObject ?? throw new FormatException("a correction is one JSON object");
            return Of(json, json.ContainsKey("id") ? line.Trim() : null);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException($"the correction cannot be read: {e.Message}", e);
        }
    }

    private static Correction Of(JsonObject json, string? line)
    {
        var kind = Needed(json, "kind");
        if (!Kinds.Contains(kind)) throw new FormatException($"'kind' is '{kind}'; it must be one of {string.Join(", ", Kinds)}");
        var field = Text(json, "field") ?? "*";
        if (kind is "event" or "statement" && field is "id" or "sentence" or "evidence") throw new FormatException($"'{field}' cannot be corrected; correct the event as a whole with field '*' and after null");
        if (line is null)
        {
            json.Insert(0, "id", CorrectionId.Of(json));
            line = json.ToJsonString(CorrectionId.Options);
        }
        return new Correction
        {
            Id = Needed(json, "id"),
            Who = Needed(json, "who"),
            When = Needed(json, "when"),
            Why = Text(json, "why") ?? "",
            Kind = kind,
            Document = Needed(json, "document"),
            Target = Text(json, "target") ?? (kind == "undo" ? "" : throw new FormatException("'target' is missing: the id of what is corrected")),
            Field = field,
            Before = json["before"],
            After = json["after"],
            Anchor = Anchor.Of(json["anchor"] as JsonObject),
            Json = line,
        };
    }

    private static string? Text(JsonObject json, string key) => json[key]?.GetValue<string>();

    private static string Needed(JsonObject json, string key) => Text(json, key) is { Length: > 0 } value ? value : throw new FormatException($"'{key}' is missing");
}
