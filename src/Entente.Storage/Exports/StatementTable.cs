using Entente.Storage.Store;

namespace Entente.Storage.Exports;

/// <summary>Stored statements as a table.</summary>
public static class StatementTable
{
    private const string Native = "json";

    private static readonly Field<StatementRecord>[] fields =
    [
        Text("id", s => s.Id, "id"),
        Own("document", ColumnKind.Text, s => s.Document),
        Own("story", ColumnKind.Text, s => s.Story),
        Readable("speaker_name", ColumnKind.Text, s => s.Speaker.Name ?? s.Speaker.Text),
        Readable("speaker_country", ColumnKind.Text, s => s.Speaker.Country),
        Readable("speaker_sector", ColumnKind.Text, s => s.Speaker.Sector),
        Text("kind", s => s.Kind, "kind"),
        Text("text", s => s.Text, "text"),
        new(new("date_start", ColumnKind.Day) { InNative = NativeEvent.Day("date", "start") }, s => s.Start),
        new(new("date_end", ColumnKind.Day) { InNative = NativeEvent.Day("date", "end") }, s => s.End),
        Readable("about_names", ColumnKind.List, s => s.About.Select(party => party.Name ?? party.Text).ToArray()),
        Readable("about_countries", ColumnKind.List, s => s.About.Select(party => party.Country ?? "").ToArray()),
        new(new("themes", ColumnKind.List) { InNative = NativeEvent.List("themes") }, s => s.Themes),
        Readable("stances", ColumnKind.Json, s => PartyJson.Write(s.Stances)),
        Text("denies", s => s.Denies, "denies"),
        Own("url", ColumnKind.Text, s => s.Url),
        Own("title", ColumnKind.Text, s => s.Title),
        Own("published", ColumnKind.Text, s => s.Published),
        Own("source_name", ColumnKind.Text, s => s.SourceName),
        Own("source_country", ColumnKind.Text, s => s.SourceCountry),
        Own("source_kind", ColumnKind.Text, s => s.SourceKind),
        new(new("sentence", ColumnKind.Integer) { InNative = NativeEvent.Integer("sentence") }, s => (long)s.Sentence),
        Own("sentence_text", ColumnKind.Text, s => s.SentenceText),
        new(new("text_start", ColumnKind.Integer) { InNative = NativeEvent.Span("span", 0) }, s => (long?)s.TextStart),
        new(new("text_end", ColumnKind.Integer) { InNative = NativeEvent.Span("span", 1) }, s => (long?)s.TextEnd),
        new(new("confidence", ColumnKind.Number) { InNative = NativeEvent.Number("confidence") }, s => s.Confidence),
        new(new("speaker", ColumnKind.Json) { InNative = NativeEvent.Party("speaker") }, s => PartyJson.Write(s.Speaker)),
        new(new("co_speakers", ColumnKind.Json) { InNative = NativeEvent.Parties("co_speakers") }, s => PartyJson.Write(s.CoSpeakers)),
        new(new("addressee", ColumnKind.Json) { InNative = NativeEvent.Party("addressee") }, s => s.Addressee is null ? null : PartyJson.Write(s.Addressee)),
        new(new("about", ColumnKind.Json) { InNative = NativeEvent.Parties("about") }, s => PartyJson.Write(s.About)),
        new(new("on_whose_word", ColumnKind.Json) { InNative = NativeEvent.Speakers }, s => PartyJson.Write(s.Speakers)),
        Own(Native, ColumnKind.Json, s => s.Json),
    ];

    /// <summary>The statements as rows, read one at a time.</summary>
    public static ExportTable Of(IEnumerable<StatementRecord> statements) => ExportTable.Of(fields, statements, Native);

    private static Field<StatementRecord> Text(string name, Func<StatementRecord, string?> of, string key) => new(new(name, ColumnKind.Text) { InNative = NativeEvent.Text(key) }, of);

    private static Field<StatementRecord> Own(string name, ColumnKind kind, Func<StatementRecord, object?> of) => new(new(name, kind), of);

    private static Field<StatementRecord> Readable(string name, ColumnKind kind, Func<StatementRecord, object?> of) => new(new(name, kind) { IsDerived = true }, of);
}
