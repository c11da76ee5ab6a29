using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Documents;

namespace Entente.Storage.Keeping;

/// <summary>What stands in the records of the log: a line of JSON, and behind its line end the bytes that go with it.</summary>
internal static class Bodies
{
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A document: what is known of it but its text, which its reading has, and the bytes as received.</summary>
    public static byte[] Document(Document document, Received received) => Joined(json =>
    {
        json.WriteString("id", document.Id);
        json.WriteString("hash", document.Hash);
        json.WriteString("place", received.Place);
        json.WriteString("media", received.Media);
        json.WriteString("retrieved", document.Retrieved);
    }, received.Original.Span);

    /// <summary>What became of an item.</summary>
    public static byte[] Sighting(string source, string place, Outcome outcome, string? document, Rejection? rejection, long? settles) => Joined(json =>
    {
        json.WriteString("source", source);
        json.WriteString("place", place);
        json.WriteString("outcome", JsonNamingPolicy.SnakeCaseLower.ConvertName(outcome.ToString()));
        json.WriteString("document", document);
        json.WriteString("cause", rejection?.Cause);
        json.WriteString("remedy", rejection?.Remedy);
        if (settles is { } number) json.WriteNumber("settles", number);
        else json.WriteNull("settles");
    }, []);

    /// <summary>A reading with the signature by which its story is found.</summary>
    public static byte[] Reading(ReadOnlySpan<byte> json, ReadOnlySpan<byte> signature)
    {
        var body = new byte[json.Length + 1 + signature.Length];
        json.CopyTo(body);
        body[json.Length] = (byte)'\n';
        signature.CopyTo(body.AsSpan(json.Length + 1));
        return body;
    }

    /// <summary>A document that was taken down.</summary>
    public static byte[] Tombstone(string document, string hash, string reason) => Joined(json =>
    {
        json.WriteString("document", document);
        json.WriteString("hash", hash);
        json.WriteString("reason", reason);
    }, []);

    /// <summary>The line of JSON, and the bytes behind it.</summary>
    public static (ReadOnlyMemory<byte> Line, ReadOnlyMemory<byte> Behind) Parts(ReadOnlyMemory<byte> body)
    {
        var end = body.Span.IndexOf((byte)'\n');
        return end < 0 ? (body, default) : (body[..end], body[(end + 1)..]);
    }

    private static byte[] Joined(Action<Utf8JsonWriter> write, ReadOnlySpan<byte> rest)
    {
        var bytes = new ArrayBufferWriter<byte>(512 + rest.Length);
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        if (rest.Length > 0)
        {
            bytes.Write("\n"u8);
            bytes.Write(rest);
        }
        return bytes.WrittenSpan.ToArray();
    }
}
