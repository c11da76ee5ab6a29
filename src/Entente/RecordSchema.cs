using System.Text.Json;
using System.Text.Json.Nodes;
using Entente.Documents;
using Entente.Entities;
using Entente.Events;

namespace Entente;

/// <summary>The shape that <see cref="Json"/> writes, as definitions of a JSON Schema (draft 2020-12). Lists of words are those of the code itself.</summary>
public static class RecordSchema
{
    /// <summary>The parts of the record by name: <c>reading</c>, <c>document</c>, <c>event</c>, <c>statement</c>, and what they are made of.</summary>
    /// <remarks>Objects are open, so that rows of a store can add to them; <c>reading</c> closes those that it holds.</remarks>
    public static JsonObject Definitions() => new()
    {
        ["span"] = new JsonObject
        {
            ["description"] = "[start, end) in Unicode code points of the document's text",
            ["type"] = "array",
            ["items"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
            ["minItems"] = 2,
            ["maxItems"] = 2,
        },
        ["phrase"] = Object("Words of the text", ("text", Is("string")), ("span", Ref("span"))),
        ["party"] = Object(
            "Who takes part", ("text", Is("string")), ("span", Ref("span")), ("antecedent", OrNull(Ref("span"))), ("entity", Maybe("string")), ("name", Maybe("string")),
            ("country", Maybe("string")), ("members", List(Is("string"))), ("sector", Maybe("string")), ("sectors", List(Is("string"))), ("role", Maybe("string"))),
        ["attribution"] = Object("Who says so", ("speaker", Closed("party")), ("cue", Closed("phrase")), ("kind", OneOf<AttributionKind>())),
        ["date"] = Object(
            "When; end is inclusive", ("start", Day()), ("end", Day()), ("precision", OneOf<DatePrecision>()), ("from", OneOf<DateOrigin>()), ("span", OrNull(Ref("span")))),
        ["place"] = Object(
            "Where", ("name", Is("string")), ("country", Maybe("string")), ("latitude", Maybe("number")), ("longitude", Maybe("number")),
            ("precision", new JsonObject { ["enum"] = new JsonArray("point", "city", "region", "country") }), ("span", Ref("span"))),
        ["source"] = Object("Who published it", ("name", Maybe("string")), ("country", Maybe("string")), ("kind", OneOf<SourceKind>())),
        ["part"] = Object("A part of the text", ("kind", OneOf<PartKind>()), ("span", Ref("span"))),
        ["document"] = Object(
            "A text as read", ("id", Is("string")), ("hash", Is("string")), ("url", Maybe("string")), ("title", Maybe("string")), ("text", Is("string")), ("published", Maybe("string")),
            ("retrieved", Maybe("string")), ("language", Is("string")), ("source", Closed("source")), ("parts", List(Closed("part")))),
        ["token"] = Object(
            "A word, as Universal Dependencies has it; head 0 is the root", ("span", Ref("span")), ("form", Is("string")), ("lemma", Is("string")), ("upos", Is("string")), ("xpos", Is("string")),
            ("feats", Is("string")), ("head", Is("integer")), ("deprel", Is("string"))),
        ["sentence"] = Optional(Object("A sentence; tokens with --tokens", ("index", Is("integer")), ("span", Ref("span"))), "tokens", List(Closed("token"))),
        ["mention"] = Object(
            "Who or what is named", ("span", Ref("span")), ("kind", OneOf<MentionKind>()), ("entity", Maybe("string")), ("country", Maybe("string")), ("chain", Maybe("integer"))),
        ["event"] = Object(
            "Who did what to whom, when, where, on whose word", ("id", Is("string")), ("type", EventTypes()), ("mode", Maybe("string")), ("modes", List(Is("string"))), ("contexts", List(Is("string"))),
            ("of", OrNull(EventTypes())), ("cameo", Maybe("string")), ("quad", Range("integer", 1, 4)), ("score", Range("number", -10, 10)), ("actor", List(Closed("party"))),
            ("recipient", List(Closed("party"))), ("reciprocal", Is("boolean")), ("trigger", Closed("phrase")), ("factuality", OneOf<Factuality>()), ("factuality_cue", OrNull(Closed("phrase"))),
            ("background", Is("boolean")), ("attribution", List(Closed("attribution"))), ("date", OrNull(Closed("date"))), ("place", OrNull(Closed("place"))), ("sentence", Is("integer")),
            ("evidence", Ref("span")), ("also", List(Ref("span"))), ("confidence", Range("number", 0, 1))),
        ["stance"] = Object("For or against whom or what", ("target", Either(Closed("party"), Is("string"))), ("value", OneOf<StanceValue>())),
        ["statement"] = Object(
            "What somebody says", ("id", Is("string")), ("speaker", Closed("party")), ("co_speakers", List(Closed("party"))), ("addressee", OrNull(Closed("party"))), ("kind", OneOf<StatementKind>()),
            ("text", Is("string")), ("span", Ref("span")), ("sentence", Is("integer")), ("cue", OrNull(Closed("phrase"))), ("attribution", List(Closed("attribution"))), ("date", OrNull(Closed("date"))),
            ("about", List(Closed("party"))), ("themes", List(Is("string"))), ("stance", List(Closed("stance"))), ("denies", Maybe("string")), ("confidence", Range("number", 0, 1))),
        ["engine"] = Object("By what it was read", ("version", Is("string")), ("data", Is("string")), ("models", Is("string"))),
        ["reading"] = Object(
            "A document and all that was read in it: a line of 'read --json'", ("schema_version", new JsonObject { ["const"] = Json.SchemaVersion }), ("engine", Closed("engine")),
            ("document", Closed("document")), ("sentences", List(Closed("sentence"))), ("mentions", List(Closed("mention"))), ("events", List(Closed("event"))), ("statements", List(Closed("statement")))),
    };

    /// <summary>An object that has all these members, and may have more.</summary>
    public static JsonObject Object(string description, params ReadOnlySpan<(string Key, JsonNode Value)> members)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        foreach (var (key, value) in members)
        {
            properties[key] = value;
            required.Add(key);
        }
        return new JsonObject { ["description"] = description, ["type"] = "object", ["properties"] = properties, ["required"] = required };
    }

    /// <summary>The same object, which may also have this member.</summary>
    public static JsonObject Optional(JsonObject schema, string key, JsonNode value)
    {
        schema["properties"]![key] = value;
        return schema;
    }

    /// <summary>A definition by its name.</summary>
    public static JsonObject Ref(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    /// <summary>A definition by its name, with no members but those it knows.</summary>
    public static JsonObject Closed(string name) => new() { ["$ref"] = $"#/$defs/{name}", ["unevaluatedProperties"] = false };

    /// <summary>A value of a type.</summary>
    public static JsonObject Is(string type) => new() { ["type"] = type };

    /// <summary>A value of a type, or null.</summary>
    public static JsonObject Maybe(string type) => new() { ["type"] = new JsonArray(type, "null") };

    /// <summary>A list of such items.</summary>
    public static JsonObject List(JsonNode items) => new() { ["type"] = "array", ["items"] = items };

    /// <summary>One or the other.</summary>
    public static JsonObject Either(JsonNode one, JsonNode other) => new() { ["anyOf"] = new JsonArray(one, other) };

    /// <summary>Names of an enumeration, as the record writes them.</summary>
    public static JsonObject OneOf<T>() where T : struct, Enum => Words(Enum.GetNames<T>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName));

    private static JsonObject OrNull(JsonNode schema) => Either(schema, Is("null"));

    private static JsonObject Day() => new() { ["type"] = "string", ["format"] = "date" };

    private static JsonObject Range(string type, int least, int most) => new() { ["type"] = type, ["minimum"] = least, ["maximum"] = most };

    private static JsonObject EventTypes() => Words(Enum.GetNames<EventType>().Select(name => name.ToUpperInvariant()));

    private static JsonObject Words(IEnumerable<string> words) => new() { ["enum"] = new JsonArray([.. words.Select(word => (JsonNode)word)]) };
}
