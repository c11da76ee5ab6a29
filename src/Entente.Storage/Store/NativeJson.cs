using System.Globalization;
using System.Text.Json;

namespace Entente.Storage.Store;

/// <summary>Reads an event or a statement back from the JSON that <see cref="Json"/> writes. What only the document knows is left at its default.</summary>
public static class NativeJson
{
    /// <summary>The event; story, document and source are for the caller to fill.</summary>
    /// <param name="json">One object of <c>events</c>.</param>
    public static EventRecord Event(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return Event(parsed.RootElement, json);
    }

    /// <summary>The statement; story, document and source are for the caller to fill.</summary>
    /// <param name="json">One object of <c>statements</c>.</param>
    public static StatementRecord Statement(string json)
    {
        using var parsed = JsonDocument.Parse(json);
        return Statement(parsed.RootElement, json);
    }

    internal static EventRecord Event(JsonElement e, string json)
    {
        var evidence = Range(e, "evidence") ?? (0, 0);
        var date = Part(e, "date");
        var place = Part(e, "place");
        var attribution = e.GetProperty("attribution");
        return new EventRecord
        {
            Id = Required(e, "id"),
            Story = "",
            Document = "",
            SourceKind = "unknown",
            SentenceText = "",
            Json = json,
            Type = Required(e, "type"),
            Mode = Text(e, "mode"),
            Modes = Texts(e, "modes"),
            Contexts = Texts(e, "contexts"),
            Of = Text(e, "of"),
            Cameo = Text(e, "cameo"),
            Quad = e.GetProperty("quad").GetInt32(),
            Score = e.GetProperty("score").GetDouble(),
            Actor = Parties(e, "actor"),
            Recipient = Parties(e, "recipient"),
            Reciprocal = e.GetProperty("reciprocal").GetBoolean(),
            Trigger = Required(e.GetProperty("trigger"), "text"),
            Factuality = Required(e, "factuality"),
            Background = e.GetProperty("background").GetBoolean(),
            Speakers = Speakers(attribution),
            AttributionKind = attribution.GetArrayLength() is var n and > 0 ? Text(attribution[n - 1], "kind") : null,
            Start = Day(date, "start"),
            End = Day(date, "end"),
            DatePrecision = Text(date, "precision"),
            DateFrom = Text(date, "from"),
            PlaceName = Text(place, "name"),
            PlaceCountry = Text(place, "country"),
            Latitude = Degrees(place, "latitude"),
            Longitude = Degrees(place, "longitude"),
            PlacePrecision = Text(place, "precision"),
            Sentence = e.GetProperty("sentence").GetInt32(),
            EvidenceStart = evidence.Start,
            EvidenceEnd = evidence.End,
            Confidence = e.GetProperty("confidence").GetDouble(),
            Tellings = [Required(e, "id")],
        };
    }

    internal static StatementRecord Statement(JsonElement s, string json)
    {
        var date = Part(s, "date");
        var span = Range(s, "span");
        return new StatementRecord
        {
            Id = Required(s, "id"),
            Document = "",
            SentenceText = "",
            Json = json,
            Speaker = Party(s.GetProperty("speaker")),
            CoSpeakers = Parties(s, "co_speakers"),
            Addressee = Part(s, "addressee") is { } addressee ? Party(addressee) : null,
            Kind = Required(s, "kind"),
            Text = Required(s, "text"),
            TextStart = span?.Start,
            TextEnd = span?.End,
            Speakers = Speakers(s.GetProperty("attribution")),
            Start = Day(date, "start"),
            End = Day(date, "end"),
            About = Parties(s, "about"),
            Themes = Texts(s, "themes"),
            Stances = [.. s.GetProperty("stance").EnumerateArray().Select(Stance)],
            Denies = Text(s, "denies"),
            Sentence = s.GetProperty("sentence").GetInt32(),
            Confidence = s.GetProperty("confidence").GetDouble(),
        };
    }

    internal static string? Text(JsonElement? of, string key) =>
        of is { } o && o.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    internal static string Required(JsonElement of, string key) => Text(of, key) ?? throw new JsonException($"'{key}' is missing or no text");

    internal static (int Start, int End)? Range(JsonElement of, string key) =>
        of.TryGetProperty(key, out var span) && span.ValueKind == JsonValueKind.Array ? (span[0].GetInt32(), span[1].GetInt32()) : null;

    private static StanceRecord Stance(JsonElement stance)
    {
        var target = stance.GetProperty("target");
        return target.ValueKind == JsonValueKind.Object
            ? new StanceRecord(Party(target), null, Required(stance, "value"))
            : new StanceRecord(null, target.GetString(), Required(stance, "value"));
    }

    private static PartyRecord[] Speakers(JsonElement attribution) => [.. attribution.EnumerateArray().Select(voice => Party(voice.GetProperty("speaker")))];

    private static PartyRecord[] Parties(JsonElement of, string key) => [.. of.GetProperty(key).EnumerateArray().Select(Party)];

    private static PartyRecord Party(JsonElement p) => new(
        Required(p, "text"), Text(p, "entity"), Text(p, "name"), Text(p, "country"), Text(p, "sector"), Texts(p, "sectors"), Text(p, "role"), Texts(p, "members"));

    private static string[] Texts(JsonElement of, string key) => [.. of.GetProperty(key).EnumerateArray().Select(value => value.GetString() ?? "")];

    private static JsonElement? Part(JsonElement of, string key) => of.TryGetProperty(key, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    private static DateOnly? Day(JsonElement? of, string key) =>
        DateOnly.TryParseExact(Text(of, key), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static double? Degrees(JsonElement? of, string key) =>
        of is { } o && o.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
}
