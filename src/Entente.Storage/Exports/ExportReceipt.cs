using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Storage.Exports;

/// <summary>What is known of a finished export: the content of the <c>.meta.json</c> beside the file.</summary>
public sealed record ExportReceipt
{
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <summary>The format's name.</summary>
    public required string Format { get; init; }

    /// <summary>Version of the record's shape.</summary>
    public int SchemaVersion { get; init; } = Entente.Json.SchemaVersion;

    /// <summary>Query, engine and time.</summary>
    public required ExportAbout About { get; init; }

    /// <summary>Rows written, and what was left out.</summary>
    public required ExportCount Count { get; init; }

    /// <summary>Bytes written.</summary>
    public required long Bytes { get; init; }

    /// <summary>SHA-256 of those bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>One line for standard error, where there is no file to lay the receipt beside.</summary>
    public override string ToString()
    {
        var line = new StringBuilder(string.Create(CultureInfo.InvariantCulture,
            $"exported {Count.Rows} {(Count.Rows == 1 ? "row" : "rows")} as {Format}, {Bytes} bytes, sha256 {Sha256}, schema {SchemaVersion}, engine {About.Engine.Version} data {About.Engine.Data} models {About.Engine.Models}, query \"{About.Query}\""));
        foreach (var (reason, count) in Count.LeftOut) line.Append(CultureInfo.InvariantCulture, $", left out {count}: {reason}");
        return line.ToString();
    }

    /// <summary>The receipt as JSON.</summary>
    public string ToJson()
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteNumber("schema_version", SchemaVersion);
            json.WriteString("query", About.Query);
            json.WriteStartObject("engine");
            json.WriteString("version", About.Engine.Version);
            json.WriteString("data", About.Engine.Data);
            json.WriteString("models", About.Engine.Models);
            json.WriteEndObject();
            json.WriteString("exported", About.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
            json.WriteNumber("rows", Count.Rows);
            json.WriteStartObject("left_out");
            foreach (var (reason, count) in Count.LeftOut) json.WriteNumber(reason, count);
            json.WriteEndObject();
            json.WriteNumber("bytes", Bytes);
            json.WriteString("sha256", Sha256);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
