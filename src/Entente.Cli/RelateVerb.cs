using Entente.Storage.Keeping;
using System.CommandLine;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Documents;
using Entente.Events.Relations;

namespace Entente.Cli;

/// <summary><c>entente relate</c>: two given parties a line in, the type of act between them out.</summary>
internal sealed class RelateVerb(Streams streams)
{
    private readonly Argument<string> pairs = new("PAIRS.ndjson") { Description = "Lines {\"id\", \"text\", \"actor\": [start, end], \"recipient\": [start, end]}, or - for standard input" };
    private readonly Option<string> profile = new("--profile") { Description = "Label set: plover-2.0 or plv-15", DefaultValueFactory = _ => "plover-2.0" };
    private readonly Option<FileInfo?> output = SharedOptions.Output();
    private readonly Option<int?> threads = SharedOptions.Threads();
    private readonly Option<DirectoryInfo?> data = SharedOptions.Data();
    private static readonly JsonWriterOptions writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        profile.AcceptOnlyFromAmong("plover-2.0", "plv-15");
        var command = new Command("relate", "Says for two given parties of a text the one best type of act between them.\n\nExample: entente relate pairs.ndjson --profile plv-15") { pairs, profile, output, threads, data };
        command.SetAction((parsed, cancellation) => Run(parsed, cancellation));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var place = parsed.GetValue(pairs)!;
        if (place != "-" && !File.Exists(place))
        {
            await streams.Error.WriteLineAsync($"entente: {Terminal.Inert(place)}: there is no such file; give a file of JSON lines, or - for standard input");
            return ExitCode.SomeRejected;
        }
        if (OutputFile.Overwrites(parsed.GetValue(output), [place]) is { } clash)
        {
            await streams.Error.WriteLineAsync($"entente: {Terminal.Inert(clash)}");
            return ExitCode.Usage;
        }
        var folder = SharedOptions.Folder(parsed.GetValue(data));
        var coder = RelationCoder.Load(folder);
        var labels = parsed.GetValue(profile) == "plv-15" ? Profile.Plv15 : Profile.Plover20;
        using var results = SharedOptions.Open(parsed.GetValue(output), streams);
        await using var input = place == "-" ? streams.Input : File.OpenRead(place);
        var bad = 0;
        await OrderedWork.Run(
            Lines(input, cancellation),
            parsed.GetValue(threads) ?? Environment.ProcessorCount,
            line => Relate(coder, line.Text, labels, $"{place}:{line.Number}"),
            done =>
            {
                results.Write(done.Line);
                if (done.Error is null) return;
                bad++;
                streams.Error.WriteLine($"entente: {Terminal.Inert(done.Error)}");
            },
            cancellation);
        results.Flush();
        return bad > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private static async IAsyncEnumerable<(int Number, string Text)> Lines(Stream stream, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream, Encoding.UTF8);
        for (var number = 1; await reader.ReadLineAsync(cancellation) is { } line; number++)
            if (!string.IsNullOrWhiteSpace(line)) yield return (number, line);
    }

    private static (byte[] Line, string? Error) Relate(RelationCoder coder, string line, Profile labels, string place)
    {
        string? id = null;
        try
        {
            using var json = JsonDocument.Parse(line);
            if (json.RootElement.ValueKind != JsonValueKind.Object) throw new FormatException("the line is not an object");
            id = json.RootElement.TryGetProperty("id", out var given) ? given.ValueKind == JsonValueKind.String ? given.GetString() : given.GetRawText() : null;
            var text = Field(json.RootElement, "text") is { ValueKind: JsonValueKind.String } words ? words.GetString()! : throw new FormatException("\"text\" is not a string");
            var (actor, recipient) = (Span(json.RootElement, "actor", text), Span(json.RootElement, "recipient", text));
            if (actor == recipient) throw new FormatException("\"actor\" and \"recipient\" are the same words");
            var relation = coder.Relate(text, actor, recipient, labels);
            return (Line(id, relation, null), null);
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            var cause = e is JsonException ? $"the line is not JSON ({e.Message.Split(" LineNumber")[0].TrimEnd('.')})" : e.Message.TrimEnd('.');
            return (Line(id, null, cause), $"{place}: {cause}; write {{\"id\", \"text\", \"actor\": [start, end], \"recipient\": [start, end]}}");
        }
    }

    private static JsonElement Field(JsonElement line, string key) =>
        line.TryGetProperty(key, out var value) ? value : throw new FormatException($"the field \"{key}\" is missing");

    /// <summary>A span in code points, turned into UTF-16 positions.</summary>
    private static TextSpan Span(JsonElement line, string key, string text)
    {
        var pair = Field(line, key);
        if (pair.ValueKind != JsonValueKind.Array || pair.GetArrayLength() != 2 || !pair[0].TryGetInt32(out var start) || !pair[1].TryGetInt32(out var end))
            throw new FormatException($"\"{key}\" is not a pair [start, end]");
        if (start < 0 || end <= start) throw new FormatException($"\"{key}\" [{start}, {end}] is no range");
        return new TextSpan(Position(text, start, key), Position(text, end, key));
    }

    private static int Position(string text, int points, string key)
    {
        var at = 0;
        for (; points > 0 && at < text.Length; points--) at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1;
        return points == 0 ? at : throw new FormatException($"\"{key}\" ends behind the text of {text.Length} characters");
    }

    private static byte[] Line(string? id, Relation? relation, string? error)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, writing))
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            if (relation is null) json.WriteString("error", error);
            else
            {
                json.WriteString("type", relation.Type);
                json.WriteString("mode", relation.Mode);
                json.WriteNumber("quad", relation.Quad);
                json.WriteNumber("confidence", relation.Confidence);
            }
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }
}
