using System.Text.Json;

namespace Entente.Storage.Store;

/// <summary>All that one reading puts into the store: the tellings and statements of one document.</summary>
/// <param name="Document">Id of the document.</param>
/// <param name="Number">Number of the reading's record in the log.</param>
/// <param name="Engine">Versions of code, data and models that read it: <c>code · data · models</c>.</param>
/// <param name="Tellings">What it tells of acts, in the order of the text.</param>
/// <param name="Statements">Who says what in it, in the order of the text.</param>
public sealed record ReadingRows(string Document, long Number, string Engine, IReadOnlyList<Telling> Tellings, IReadOnlyList<StatementRecord> Statements)
{
    /// <summary>Day of the document's publication, by which statements without a date of their own are ordered; null when unknown.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The rows of a reading.</summary>
    /// <param name="reading">One object as <see cref="Json.Write"/> writes it.</param>
    /// <param name="number">Number of the reading's record in the log.</param>
    /// <exception cref="JsonException">It is not in the shape of the record.</exception>
    public static ReadingRows Of(ReadOnlyMemory<byte> reading, long number)
    {
        try
        {
            using var parsed = JsonDocument.Parse(reading);
            return Of(parsed.RootElement, number);
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or FormatException or IndexOutOfRangeException)
        {
            throw new JsonException($"record {number} of the log is not a reading in the shape of schema version {Json.SchemaVersion}: {e.Message}", e);
        }
    }

    private static ReadingRows Of(JsonElement root, long number)
    {
        var document = root.GetProperty("document");
        var engine = root.GetProperty("engine");
        var sentences = Sentences(root, NativeJson.Required(document, "text"));
        return new ReadingRows(
            NativeJson.Required(document, "id"), number, string.Join(" · ", NativeJson.Text(engine, "version"), NativeJson.Text(engine, "data"), NativeJson.Text(engine, "models")),
            [.. root.GetProperty("events").EnumerateArray().Select(e => Telling(e, document, sentences))],
            [.. root.GetProperty("statements").EnumerateArray().Select(s => Statement(s, document, sentences))])
        {
            Day = DateOnly.TryParseExact(NativeJson.Text(document, "published") is { Length: >= 10 } published ? published[..10] : null, "yyyy-MM-dd", out var day) ? day : null,
        };
    }

    private static Dictionary<int, string> Sentences(JsonElement root, string text)
    {
        var points = new CodePointText(text);
        var sentences = new Dictionary<int, string>();
        foreach (var sentence in root.GetProperty("sentences").EnumerateArray())
            if (NativeJson.Range(sentence, "span") is { } span) sentences[sentence.GetProperty("index").GetInt32()] = points.Cut(span.Start, span.End);
        return sentences;
    }

    private static Telling Telling(JsonElement e, JsonElement document, Dictionary<int, string> sentences)
    {
        var record = NativeJson.Event(e, e.GetRawText());
        var source = document.GetProperty("source");
        return new Telling(record with
        {
            Document = NativeJson.Required(document, "id"),
            Url = NativeJson.Text(document, "url"),
            Title = NativeJson.Text(document, "title"),
            Published = NativeJson.Text(document, "published"),
            SourceName = NativeJson.Text(source, "name"),
            SourceCountry = NativeJson.Text(source, "country"),
            SourceKind = NativeJson.Text(source, "kind") ?? "unknown",
            SentenceText = sentences.GetValueOrDefault(record.Sentence, ""),
        });
    }

    private static StatementRecord Statement(JsonElement s, JsonElement document, Dictionary<int, string> sentences)
    {
        var record = NativeJson.Statement(s, s.GetRawText());
        var source = document.GetProperty("source");
        return record with
        {
            Document = NativeJson.Required(document, "id"),
            Url = NativeJson.Text(document, "url"),
            Title = NativeJson.Text(document, "title"),
            Published = NativeJson.Text(document, "published"),
            SourceName = NativeJson.Text(source, "name"),
            SourceCountry = NativeJson.Text(source, "country"),
            SourceKind = NativeJson.Text(source, "kind") ?? "unknown",
            SentenceText = sentences.GetValueOrDefault(record.Sentence, ""),
        };
    }
}
