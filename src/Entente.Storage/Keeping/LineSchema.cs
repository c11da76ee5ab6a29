using System.Text.Json.Nodes;
using Entente.Documents;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Keeping;

/// <summary>JSON Schema (draft 2020-12) of all that leaves the program as JSON lines: the record, and the rows of a store, made of the columns that are written.</summary>
public static class LineSchema
{
    /// <summary>What a line may be: the names by which <see cref="Of"/> is asked.</summary>
    public static IReadOnlyList<string> Lines { get; } = ["reading", "kept_event", "kept_statement", "story", "dyad", "period", "receipt", "correction"];

    /// <summary>The schema of one kind of line, whole in itself.</summary>
    /// <param name="name">One of <see cref="Lines"/>.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static JsonObject Of(string name)
    {
        if (!Lines.Contains(name)) throw new ArgumentException($"'{name}' is none of {string.Join(", ", Lines)}", nameof(name));
        var definitions = RecordSchema.Definitions();
        definitions["kept_event"] = Native("An event of a store: a line of 'events --format ndjson'", "event", EventTable.Of([]));
        definitions["kept_statement"] = Native("A statement of a store: a line of 'statements --format ndjson'", "statement", StatementTable.Of([]));
        definitions["story"] = Row("A happening with all that tell it: a line of 'stories --format ndjson'", StoryTable.Of([]));
        definitions["dyad"] = Row("What one state did to another in a month: a line of 'dyads --format ndjson'", DyadMonthTable.Of([], FieldCodes.Load(DataFolder.BuiltIn)));
        definitions["period"] = Row("Events by quad in a period, beside the documents read: a line of 'events --by PERIOD --format ndjson'", PeriodCountTable.Of([]));
        definitions["receipt"] = RecordSchema.Object(
            "What became of an item: a line of 'add --json'", ("source", RecordSchema.Is("string")), ("place", RecordSchema.Is("string")), ("outcome", RecordSchema.OneOf<Outcome>()),
            ("document", RecordSchema.Maybe("string")), ("cause", RecordSchema.Maybe("string")), ("remedy", RecordSchema.Maybe("string")));
        definitions["correction"] = OfCorrection();
        return new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = $"Entente: {name}", ["$ref"] = $"#/$defs/{name}", ["unevaluatedProperties"] = false, ["$defs"] = definitions };
    }

    private static JsonObject OfCorrection()
    {
        var correction = RecordSchema.Object(
            "What a person put right: a line of 'corrections'", ("id", RecordSchema.Is("string")), ("who", RecordSchema.Is("string")), ("when", RecordSchema.Is("string")),
            ("kind", new JsonObject { ["enum"] = new JsonArray([.. Correction.Kinds.Select(kind => (JsonNode)kind)]) }), ("document", RecordSchema.Is("string")));
        foreach (var key in (ReadOnlySpan<string>)["why", "target", "field"]) RecordSchema.Optional(correction, key, RecordSchema.Maybe("string"));
        foreach (var key in (ReadOnlySpan<string>)["before", "after"]) RecordSchema.Optional(correction, key, new JsonObject());
        return RecordSchema.Optional(correction, "anchor", RecordSchema.Maybe("object"));
    }

    private static JsonObject Row(string description, ExportTable table) => RecordSchema.Object(description, [.. table.Columns.Where(column => !column.IsDerived).Select(Member)]);

    /// <summary>The record's own members, then those that only the store knows; a row imported from elsewhere has its native text under <c>json</c> instead of the first.</summary>
    private static JsonObject Native(string description, string definition, ExportTable table)
    {
        var row = RecordSchema.Object(description, [.. table.Columns.Where(column => !column.IsDerived && column.InNative is null && column.Name != table.Native).Select(Member)]);
        var corrected = new JsonObject { ["description"] = "Cells that differ from the record's members, after a correction", ["type"] = "object", ["additionalProperties"] = false };
        corrected["properties"] = new JsonObject(table.Columns.Where(column => column.InNative is not null).Select(column => KeyValuePair.Create(column.Name, (JsonNode?)Cell(column.Kind))));
        RecordSchema.Optional(row, NdjsonFormat.Corrected, corrected);
        RecordSchema.Optional(row, table.Native!, RecordSchema.Maybe("string"));
        row["anyOf"] = new JsonArray(RecordSchema.Ref(definition), new JsonObject { ["required"] = new JsonArray(table.Native) });
        return row;
    }

    private static (string, JsonNode) Member(ExportColumn column) => (column.Name, Cell(column.Kind));

    private static JsonObject Cell(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => RecordSchema.Maybe("string"),
        ColumnKind.Integer => RecordSchema.Maybe("integer"),
        ColumnKind.Number => RecordSchema.Maybe("number"),
        ColumnKind.Boolean => RecordSchema.Maybe("boolean"),
        ColumnKind.Day => new JsonObject { ["type"] = new JsonArray("string", "null"), ["format"] = "date" },
        ColumnKind.List => RecordSchema.Either(RecordSchema.List(RecordSchema.Is("string")), RecordSchema.Is("null")),
        ColumnKind.Json => new JsonObject(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no such kind of column"),
    };
}
