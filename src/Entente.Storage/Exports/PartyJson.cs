using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Storage.Store;

namespace Entente.Storage.Exports;

/// <summary>Parties as a JSON list with the record's keys, and back.</summary>
internal static class PartyJson
{
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(IReadOnlyList<PartyRecord> parties) => parties.Count == 0 ? "[]" : Text(json =>
    {
        json.WriteStartArray();
        foreach (var party in parties) Write(json, party);
        json.WriteEndArray();
    });

    /// <summary>One party as a JSON object.</summary>
    public static string Write(PartyRecord party) => Text(json => Write(json, party));

    /// <summary>What is said for or against whom, as a JSON list with the record's keys.</summary>
    public static string Write(IReadOnlyList<StanceRecord> stances) => stances.Count == 0 ? "[]" : Text(json =>
    {
        json.WriteStartArray();
        foreach (var stance in stances)
        {
            json.WriteStartObject();
            json.WritePropertyName("target");
            if (stance.Party is { } party) Write(json, party);
            else json.WriteStringValue(stance.Theme);
            json.WriteString("value", stance.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    });

    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="FormatException">A key is missing or holds something else.</exception>
    public static IReadOnlyList<PartyRecord> Read(string text)
    {
        if (text == "[]") return [];
        using var json = JsonDocument.Parse(text);
        return Read(json.RootElement);
    }

    /// <exception cref="FormatException">A key is missing or holds something else.</exception>
    public static IReadOnlyList<PartyRecord> Read(JsonElement list) => [.. list.EnumerateArray().Select(Party)];

    /// <exception cref="FormatException">A key is missing or holds something else.</exception>
    public static PartyRecord Party(JsonElement party)
    {
        try
        {
            return new(Text(party, "text") ?? "", Text(party, "entity"), Text(party, "name"), Text(party, "country"), Text(party, "sector"),
                Texts(party, "sectors"), Text(party, "role"), Texts(party, "members"));
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"a party lacks one of text, entity, name, country, sector, sectors, role, members: {party.GetRawText()}");
        }
    }

    private static string Text(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options)) write(json);
        return Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, PartyRecord party)
    {
        json.WriteStartObject();
        json.WriteString("text", party.Text);
        json.WriteString("entity", party.Entity);
        json.WriteString("name", party.Name);
        json.WriteString("country", party.Country);
        Write(json, "members", party.Members);
        json.WriteString("sector", party.Sector);
        Write(json, "sectors", party.Sectors);
        json.WriteString("role", party.Role);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string? Text(JsonElement party, string key) => party.GetProperty(key).GetString();

    private static string[] Texts(JsonElement party, string key) => [.. party.GetProperty(key).EnumerateArray().Select(text => text.GetString() ?? "")];
}
