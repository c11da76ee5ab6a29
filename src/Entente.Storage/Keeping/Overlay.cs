using System.Text.Json;
using System.Text.Json.Nodes;

namespace Entente.Storage.Keeping;

/// <summary>Lays corrections over the JSON of a reading.</summary>
internal static class Overlay
{
    /// <summary>The corrected reading, and the corrections that found no place in it.</summary>
    public static (ReadOnlyMemory<byte> Reading, IReadOnlyList<Correction> Lost) Over(ReadOnlyMemory<byte> reading, IEnumerable<Correction> corrections)
    {
        var all = corrections.ToList();
        if (all.Count == 0) return (reading, []);
        var root = JsonNode.Parse(reading.Span)!.AsObject();
        var lost = all.FindAll(correction => !Apply(root, correction));
        return (JsonSerializer.SerializeToUtf8Bytes(root, CorrectionId.Options), lost);
    }

    private static bool Apply(JsonObject reading, Correction correction)
    {
        var list = reading[correction.Kind == "event" ? "events" : "statements"]!.AsArray();
        if (Find(list, correction) is not { } found) return false;
        if (correction.Field == "*" && correction.After is null) list.Remove(found);
        else if (correction.Field == "*" && correction.After is JsonObject whole) Merge(found, whole);
        else found[correction.Field] = correction.After?.DeepClone();
        return true;
    }

    // By id; after another engine has read the text, by the words.
    private static JsonObject? Find(JsonArray list, Correction correction)
    {
        foreach (var node in list)
            if (node is JsonObject item && item["id"]?.GetValue<string>() == correction.Target)
                return item;
        if (correction.Anchor is not { } anchor) return null;
        foreach (var node in list)
            if (node is JsonObject item && Stands(item, anchor))
                return item;
        return null;
    }

    private static bool Stands(JsonObject item, Anchor anchor)
    {
        var words = item["trigger"] is JsonObject trigger ? trigger : item;
        return words["span"] is JsonArray { Count: 2 } span && span[0]!.GetValue<int>() < anchor.End && span[1]!.GetValue<int>() > anchor.Start
            && words["text"]?.GetValue<string>() is { } text && (text == anchor.Words || text.Contains(anchor.Words, StringComparison.Ordinal) || anchor.Words.Contains(text, StringComparison.Ordinal));
    }

    private static void Merge(JsonObject item, JsonObject whole)
    {
        foreach (var (key, value) in whole)
            if (key is not "id") item[key] = value?.DeepClone();
    }
}
