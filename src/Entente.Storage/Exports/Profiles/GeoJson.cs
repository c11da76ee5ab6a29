using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Storage.Store;

namespace Entente.Storage.Exports.Profiles;

/// <summary>Events as a GeoJSON feature collection (RFC 7946), one feature an event.</summary>
/// <remarks>Where only the country is known, or no place, the geometry is null: the middle of a country is not where it happened.</remarks>
internal static class GeoJson
{
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ExportCount Write(IEnumerable<EventRecord> events, Stream output, ExportAbout about, CancellationToken cancel)
    {
        using var json = new Utf8JsonWriter(output, options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("query", about.Query);
        json.WriteStartArray("features");
        var rows = 0L;
        foreach (var e in events)
        {
            cancel.ThrowIfCancellationRequested();
            Feature(json, e);
            if (json.BytesPending > 1 << 16) json.Flush();
            rows++;
        }
        json.WriteEndArray();
        json.WriteEndObject();
        return new ExportCount(rows);
    }

    private static void Feature(Utf8JsonWriter json, EventRecord e)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", e.Id);
        if (e.PlacePrecision is not (null or "country") && e.Latitude is { } latitude && e.Longitude is { } longitude && double.IsFinite(latitude) && double.IsFinite(longitude))
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(longitude);
            json.WriteNumberValue(latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else json.WriteNull("geometry");
        json.WriteStartObject("properties");
        json.WriteString("type", e.Type);
        json.WriteString("mode", e.Mode);
        Parties(json, "actor", e.Actor);
        Parties(json, "recipient", e.Recipient);
        json.WriteString("factuality", e.Factuality);
        json.WriteNumber("quad", e.Quad);
        json.WriteNumber("score", e.Score);
        json.WriteString("date_start", Day(e.Start));
        json.WriteString("date_end", Day(e.End));
        json.WriteString("place", e.PlaceName);
        json.WriteString("country", e.PlaceCountry);
        json.WriteString("place_precision", e.PlacePrecision);
        json.WriteNumber("independent", e.Independent);
        json.WriteNumber("confidence", e.Confidence);
        json.WriteString("sentence", e.SentenceText);
        json.WriteString("url", e.Url);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Parties(Utf8JsonWriter json, string key, IReadOnlyList<PartyRecord> parties)
    {
        json.WriteStartArray(key);
        foreach (var party in parties) json.WriteStringValue(party.Country is null ? party.Name ?? party.Text : party.Sector is null ? party.Country : $"{party.Country}/{party.Sector}");
        json.WriteEndArray();
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
