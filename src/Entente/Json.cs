using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Entente.Documents;
using Entente.Entities;
using Entente.Events;
using Entente.Sentences;

namespace Entente;

/// <summary>The one JSON shape of a reading: <c>snake_case</c>, spans in Unicode code points, null for what is unknown.</summary>
public static class Json
{
    /// <summary>Version of the shape; raised when a key changes its meaning.</summary>
    public const int SchemaVersion = 1;

    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one reading as one line of JSON, without the line end.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="reading">What to write.</param>
    /// <param name="engine">Versions of code, data and models.</param>
    /// <param name="tokens">Whether sentences carry their words.</param>
    public static void Write(IBufferWriter<byte> output, Reading reading, Engine engine, bool tokens = false)
    {
        using var json = new Utf8JsonWriter(output, options);
        new ReadingWriter(json, reading).Write(engine, tokens);
    }

    private sealed class ReadingWriter(Utf8JsonWriter json, Reading reading)
    {
        private readonly CodePoints points = new(reading.Document.Text);

        public void Write(Engine engine, bool tokens)
        {
            json.WriteStartObject();
            json.WriteNumber("schema_version", SchemaVersion);
            json.WriteStartObject("engine");
            json.WriteString("version", engine.Version);
            json.WriteString("data", engine.Data);
            json.WriteString("models", engine.Models);
            json.WriteEndObject();
            Document(reading.Document);
            Each("sentences", reading.Sentences, sentence => Sentence(sentence, tokens));
            Each("mentions", reading.Mentions, Mention);
            Each("events", reading.Events, Event);
            Each("statements", reading.Statements, Statement);
            json.WriteEndObject();
        }

        private void Document(Document document)
        {
            json.WriteStartObject("document");
            json.WriteString("id", document.Id);
            json.WriteString("hash", document.Hash);
            json.WriteString("url", document.Url);
            json.WriteString("title", document.Title);
            json.WriteString("text", document.Text);
            json.WriteString("published", document.Published);
            json.WriteString("retrieved", document.Retrieved);
            json.WriteString("language", document.Language);
            json.WriteStartObject("source");
            json.WriteString("name", document.Source.Name);
            json.WriteString("country", document.Source.Country);
            json.WriteString("kind", Name(document.Source.Kind));
            json.WriteEndObject();
            Each("parts", document.Parts, part =>
            {
                json.WriteStartObject();
                json.WriteString("kind", Name(part.Kind));
                Span("span", part.Span);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        }

        private void Sentence(Sentence sentence, bool tokens)
        {
            json.WriteStartObject();
            json.WriteNumber("index", sentence.Index);
            Span("span", sentence.Span);
            if (tokens) Each("tokens", sentence.Tokens, Token);
            json.WriteEndObject();
        }

        private void Token(Token token)
        {
            json.WriteStartObject();
            Span("span", token.Span);
            json.WriteString("form", token.Form);
            json.WriteString("lemma", token.Lemma);
            json.WriteString("upos", token.Upos);
            json.WriteString("xpos", token.Xpos);
            json.WriteString("feats", token.Feats);
            json.WriteNumber("head", token.Head);
            json.WriteString("deprel", token.Deprel);
            json.WriteEndObject();
        }

        private void Mention(Mention mention)
        {
            json.WriteStartObject();
            Span("span", mention.Span);
            json.WriteString("kind", Name(mention.Kind));
            json.WriteString("entity", mention.Entity?.Id);
            json.WriteString("country", mention.Country);
            if (mention.Chain < 0) json.WriteNull("chain");
            else json.WriteNumber("chain", mention.Chain);
            json.WriteEndObject();
        }

        private void Event(Event e)
        {
            json.WriteStartObject();
            json.WriteString("id", e.Id);
            json.WriteString("type", Code(e.Type));
            json.WriteString("mode", e.Mode);
            Texts("modes", e.Modes);
            Texts("contexts", e.Contexts);
            json.WriteString("of", e.Of is { } of ? Code(of) : null);
            json.WriteString("cameo", e.Cameo);
            json.WriteNumber("quad", e.Quad);
            json.WriteNumber("score", e.Score);
            Each("actor", e.Actor, Party);
            Each("recipient", e.Recipient, Party);
            json.WriteBoolean("reciprocal", e.Reciprocal);
            Phrase("trigger", e.Trigger);
            json.WriteString("factuality", Name(e.Factuality));
            Phrase("factuality_cue", e.FactualityCue);
            json.WriteBoolean("background", e.Background);
            Each("attribution", e.Attribution, Attribution);
            Date(e.Date);
            Place(e.Place);
            json.WriteNumber("sentence", e.Sentence);
            Span("evidence", e.Evidence);
            Each("also", e.Also, Range);
            json.WriteNumber("confidence", e.Confidence);
            json.WriteEndObject();
        }

        private void Statement(Statement statement)
        {
            json.WriteStartObject();
            json.WriteString("id", statement.Id);
            json.WritePropertyName("speaker");
            Party(statement.Speaker);
            Each("co_speakers", statement.CoSpeakers, Party);
            json.WritePropertyName("addressee");
            if (statement.Addressee is null) json.WriteNullValue();
            else Party(statement.Addressee);
            json.WriteString("kind", Name(statement.Kind));
            json.WriteString("text", statement.Words.Text);
            Span("span", statement.Span);
            json.WriteNumber("sentence", statement.Sentence);
            Phrase("cue", statement.Cue);
            Each("attribution", statement.Attribution, Attribution);
            Date(statement.Date);
            Each("about", statement.About, Party);
            Texts("themes", statement.Themes);
            Each("stance", statement.Stance, Stance);
            json.WriteString("denies", statement.Denies);
            json.WriteNumber("confidence", statement.Confidence);
            json.WriteEndObject();
        }

        private void Stance(Stance stance)
        {
            json.WriteStartObject();
            json.WritePropertyName("target");
            if (stance.Party is { } party) Party(party);
            else json.WriteStringValue(stance.Theme);
            json.WriteString("value", Name(stance.Value));
            json.WriteEndObject();
        }

        private void Party(Party party)
        {
            json.WriteStartObject();
            json.WriteString("text", party.Text);
            Span("span", party.Span);
            Span("antecedent", party.Antecedent);
            json.WriteString("entity", party.Entity);
            json.WriteString("name", party.Name);
            json.WriteString("country", party.Country);
            Texts("members", party.Members);
            json.WriteString("sector", party.Sector);
            Texts("sectors", party.Sectors);
            json.WriteString("role", party.Role);
            json.WriteEndObject();
        }

        private void Attribution(Attribution attribution)
        {
            json.WriteStartObject();
            json.WritePropertyName("speaker");
            Party(attribution.Speaker);
            Phrase("cue", attribution.Cue);
            json.WriteString("kind", Name(attribution.Kind));
            json.WriteEndObject();
        }

        private void Date(EventDate? date)
        {
            if (date is null)
            {
                json.WriteNull("date");
                return;
            }
            json.WriteStartObject("date");
            json.WriteString("start", date.Start.ToString("O"));
            json.WriteString("end", date.End.ToString("O"));
            json.WriteString("precision", Name(date.Precision));
            json.WriteString("from", Name(date.From));
            Span("span", date.Span);
            json.WriteEndObject();
        }

        private void Place(EventPlace? place)
        {
            if (place is null)
            {
                json.WriteNull("place");
                return;
            }
            json.WriteStartObject("place");
            json.WriteString("name", place.Name);
            json.WriteString("country", place.Country);
            Degrees("latitude", place.Latitude);
            Degrees("longitude", place.Longitude);
            json.WriteString("precision", place.Precision);
            Span("span", place.Span);
            json.WriteEndObject();
        }

        private void Degrees(string key, double? value)
        {
            if (value is { } degrees) json.WriteNumber(key, degrees);
            else json.WriteNull(key);
        }

        private void Phrase(string key, Phrase? phrase)
        {
            if (phrase is not { } words)
            {
                json.WriteNull(key);
                return;
            }
            json.WriteStartObject(key);
            json.WriteString("text", words.Text);
            Span("span", words.Span);
            json.WriteEndObject();
        }

        private void Span(string key, TextSpan? span)
        {
            if (span is not { } range)
            {
                json.WriteNull(key);
                return;
            }
            json.WritePropertyName(key);
            Range(range);
        }

        private void Range(TextSpan span)
        {
            json.WriteStartArray();
            json.WriteNumberValue(points.At(span.Start));
            json.WriteNumberValue(points.At(span.End));
            json.WriteEndArray();
        }

        private void Texts(string key, IReadOnlyList<string> texts) => Each(key, texts, json.WriteStringValue);

        private void Each<T>(string key, IReadOnlyList<T> items, Action<T> write)
        {
            json.WriteStartArray(key);
            foreach (var item in items) write(item);
            json.WriteEndArray();
        }

        private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

        private static string Code(EventType type) => type.ToString().ToUpperInvariant();
    }
}
