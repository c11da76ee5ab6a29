using System.Globalization;
using System.Text.Json;

namespace Entente.Storage.Exports;

/// <summary>Cells of an event's or statement's row as its native JSON (docs/record.md) has them.</summary>
internal static class NativeEvent
{
    public static Func<JsonElement, object?> Text(params string[] path) => json => At(json, path) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static Func<JsonElement, object?> Integer(string key) => json => At(json, [key]) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) ? value : null;

    public static Func<JsonElement, object?> Number(params string[] path) => json => At(json, path) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    public static Func<JsonElement, object?> Boolean(string key) => json => At(json, [key])?.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    public static Func<JsonElement, object?> Day(params string[] path) => json =>
        At(json, path) is { ValueKind: JsonValueKind.String } text && DateOnly.TryParseExact(text.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static Func<JsonElement, object?> List(string key) => json =>
        At(json, [key]) is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? list.EnumerateArray().Select(item => item.GetString()!).ToArray() : null;

    /// <summary>Start (0) or end (1) of a span.</summary>
    public static Func<JsonElement, object?> Span(string key, int end) => json =>
        At(json, [key]) is { ValueKind: JsonValueKind.Array } span && span.GetArrayLength() == 2 && span[end].ValueKind == JsonValueKind.Number && span[end].TryGetInt64(out var value) ? value : null;

    /// <summary>A list of parties, without their spans.</summary>
    public static Func<JsonElement, object?> Parties(string key) => json => Parties(At(json, [key]), party => party);

    /// <summary>One party, without its spans.</summary>
    public static Func<JsonElement, object?> Party(string key) => json =>
    {
        try
        {
            return At(json, [key]) is { ValueKind: JsonValueKind.Object } party ? PartyJson.Write(PartyJson.Party(party)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    };

    /// <summary>The speakers of the attribution, outermost first.</summary>
    public static object? Speakers(JsonElement json) => Parties(At(json, ["attribution"]), voice => voice.GetProperty("speaker"));

    /// <summary>The kind of the innermost attribution.</summary>
    public static object? AttributionKind(JsonElement json) =>
        At(json, ["attribution"]) is { ValueKind: JsonValueKind.Array } voices && voices.GetArrayLength() is > 0 and var count ? Text("kind")(voices[count - 1]) : null;

    private static string? Parties(JsonElement? list, Func<JsonElement, JsonElement> party)
    {
        if (list is not { ValueKind: JsonValueKind.Array } items) return null;
        try
        {
            return PartyJson.Write([.. items.EnumerateArray().Select(item => PartyJson.Party(party(item)))]);
        }
        catch (Exception e) when (e is FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return null; // not the native form: the row's own cell is written beside it
        }
    }

    private static JsonElement? At(JsonElement json, ReadOnlySpan<string> path)
    {
        foreach (var key in path)
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(key, out json))
                return null;
        return json;
    }
}
