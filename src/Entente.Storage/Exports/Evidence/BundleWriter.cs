using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Entente.Storage.Exports.Evidence;

/// <summary>Writes the parts of a bundle one after the other and remembers them.</summary>
/// <remarks>Times are fixed and parts come in a fixed order, so the same content gives the same archive.</remarks>
internal sealed class BundleWriter(ZipArchive archive)
{
    private static readonly DateTimeOffset noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly List<BundlePart> parts = [];

    public IReadOnlyList<BundlePart> Parts => parts;

    /// <summary>Adds a part of lines.</summary>
    /// <returns>How many lines.</returns>
    public long Lines(string name, IEnumerable<ReadOnlyMemory<byte>> lines)
    {
        var count = 0L;
        Part(name, output =>
        {
            foreach (var line in lines)
            {
                output.Write(line.Span.TrimEnd("\r\n"u8));
                output.Write("\n"u8);
                count++;
            }
        });
        return count;
    }

    /// <summary>Adds the bytes of a document as received, and gives the line of <c>documents.ndjson</c> that says where they are.</summary>
    public byte[] Original(EvidenceDocument document, long number)
    {
        var part = Part($"originals/{number:D8}{Ending(document.Media)}", output => output.Write(document.Original.Span));
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options))
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteString("media", document.Media);
            json.WriteString("original", part.Name);
            json.WriteString("sha256", part.Sha256);
            json.WritePropertyName("document");
            json.WriteRawValue(document.Json.Span);
            json.WriteEndObject();
        }
        return buffer.ToArray();
    }

    /// <summary>Adds the part that lists all others.</summary>
    public void Manifest(string name, ExportAbout about, long documents, long readings, long corrections)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, options with { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("bundle_version", 1);
            json.WriteNumber("schema_version", Entente.Json.SchemaVersion);
            json.WriteString("query", about.Query);
            json.WriteStartObject("engine");
            json.WriteString("version", about.Engine.Version);
            json.WriteString("data", about.Engine.Data);
            json.WriteString("models", about.Engine.Models);
            json.WriteEndObject();
            json.WriteString("exported", about.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
            json.WriteNumber("documents", documents);
            json.WriteNumber("readings", readings);
            json.WriteNumber("corrections", corrections);
            json.WriteStartArray("parts");
            foreach (var part in parts)
            {
                json.WriteStartObject();
                json.WriteString("name", part.Name);
                json.WriteNumber("bytes", part.Bytes);
                json.WriteString("sha256", part.Sha256);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        Part(name, output => output.Write(buffer.ToArray()));
    }

    private BundlePart Part(string name, Action<Stream> write)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = noTime;
        using var output = entry.Open();
        using var hashing = new HashingStream(output);
        write(hashing);
        var part = new BundlePart(name, hashing.Length, hashing.Sha256);
        parts.Add(part);
        return part;
    }

    private static string Ending(string media) => media switch
    {
        "text/html" => ".html",
        "text/markdown" => ".md",
        "text/plain" => ".txt",
        "application/x-ndjson" or "application/json" => ".json",
        _ => ".bin",
    };
}
