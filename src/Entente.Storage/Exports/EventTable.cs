using Entente.Storage.Store;

namespace Entente.Storage.Exports;

/// <summary>Stored events as a table, and back.</summary>
public static class EventTable
{
    private const string Native = "json";

    private static readonly Field<EventRecord>[] fields =
    [
        Text("id", e => e.Id, NativeEvent.Text("id")),
        Text("story", e => e.Story),
        Text("type", e => e.Type, NativeEvent.Text("type")),
        Text("mode", e => e.Mode, NativeEvent.Text("mode")),
        List("modes", e => e.Modes, NativeEvent.List("modes")),
        List("contexts", e => e.Contexts, NativeEvent.List("contexts")),
        Text("of", e => e.Of, NativeEvent.Text("of")),
        Text("cameo", e => e.Cameo, NativeEvent.Text("cameo")),
        new(new("quad", ColumnKind.Integer) { InNative = NativeEvent.Integer("quad") }, e => (long)e.Quad),
        new(new("score", ColumnKind.Number) { InNative = NativeEvent.Number("score") }, e => e.Score),
        .. Readable("actor", e => e.Actor),
        .. Readable("recipient", e => e.Recipient),
        new(new("reciprocal", ColumnKind.Boolean) { InNative = NativeEvent.Boolean("reciprocal") }, e => e.Reciprocal),
        Text("trigger", e => e.Trigger, NativeEvent.Text("trigger", "text")),
        Text("factuality", e => e.Factuality, NativeEvent.Text("factuality")),
        new(new("background", ColumnKind.Boolean) { InNative = NativeEvent.Boolean("background") }, e => e.Background),
        Text("attribution_kind", e => e.AttributionKind, NativeEvent.AttributionKind),
        new(new("date_start", ColumnKind.Day) { InNative = NativeEvent.Day("date", "start") }, e => e.Start),
        new(new("date_end", ColumnKind.Day) { InNative = NativeEvent.Day("date", "end") }, e => e.End),
        Text("date_precision", e => e.DatePrecision, NativeEvent.Text("date", "precision")),
        Text("date_from", e => e.DateFrom, NativeEvent.Text("date", "from")),
        Text("place_name", e => e.PlaceName, NativeEvent.Text("place", "name")),
        Text("place_country", e => e.PlaceCountry, NativeEvent.Text("place", "country")),
        new(new("latitude", ColumnKind.Number) { InNative = NativeEvent.Number("place", "latitude") }, e => e.Latitude),
        new(new("longitude", ColumnKind.Number) { InNative = NativeEvent.Number("place", "longitude") }, e => e.Longitude),
        Text("place_precision", e => e.PlacePrecision, NativeEvent.Text("place", "precision")),
        Text("document", e => e.Document),
        Text("url", e => e.Url),
        Text("title", e => e.Title),
        Text("published", e => e.Published),
        Text("source_name", e => e.SourceName),
        Text("source_country", e => e.SourceCountry),
        Text("source_kind", e => e.SourceKind),
        new(new("sentence", ColumnKind.Integer) { InNative = NativeEvent.Integer("sentence") }, e => (long)e.Sentence),
        Text("sentence_text", e => e.SentenceText),
        new(new("evidence_start", ColumnKind.Integer) { InNative = NativeEvent.Span("evidence", 0) }, e => (long)e.EvidenceStart),
        new(new("evidence_end", ColumnKind.Integer) { InNative = NativeEvent.Span("evidence", 1) }, e => (long)e.EvidenceEnd),
        new(new("confidence", ColumnKind.Number) { InNative = NativeEvent.Number("confidence") }, e => e.Confidence),
        List("tellings", e => e.Tellings),
        new(new("documents", ColumnKind.Integer), e => (long)e.Documents),
        new(new("outlets", ColumnKind.Integer), e => (long)e.Outlets),
        new(new("independent", ColumnKind.Integer), e => (long)e.Independent),
        new(new("disputed", ColumnKind.Boolean), e => e.Disputed),
        Parties("actor", e => e.Actor, NativeEvent.Parties("actor")),
        Parties("recipient", e => e.Recipient, NativeEvent.Parties("recipient")),
        Parties("speakers", e => e.Speakers, NativeEvent.Speakers),
        new(new(Native, ColumnKind.Json), e => e.Json),
    ];

    /// <summary>The columns, in order (docs/formats/native.md).</summary>
    public static IReadOnlyList<ExportColumn> Columns { get; } = [.. fields.Select(field => field.Column)];

    /// <summary>The events as rows, read one at a time.</summary>
    public static ExportTable Of(IEnumerable<EventRecord> events) => ExportTable.Of(fields, events, Native);

    /// <summary>The event of a row.</summary>
    /// <param name="cell">The cell of a column by name; null where the row has none.</param>
    /// <exception cref="FormatException">A cell that an event cannot do without is missing, or holds something else.</exception>
    public static EventRecord Record(Func<string, object?> cell)
    {
        T Need<T>(string name) => cell(name) is T value ? value : throw new FormatException($"the column '{name}' is missing or empty");
        string? Maybe(string name) => cell(name) as string;
        int Whole(string name) => Need<long>(name) is >= int.MinValue and <= int.MaxValue and var value ? (int)value : throw new FormatException($"the column '{name}' holds {Need<long>(name)}, which is too large");
        return new EventRecord
        {
            Id = Need<string>("id"),
            Story = Need<string>("story"),
            Type = Need<string>("type"),
            Mode = Maybe("mode"),
            Modes = Need<IReadOnlyList<string>>("modes"),
            Contexts = Need<IReadOnlyList<string>>("contexts"),
            Of = Maybe("of"),
            Cameo = Maybe("cameo"),
            Quad = Whole("quad"),
            Score = Need<double>("score"),
            Actor = PartyJson.Read(Need<string>("actor")),
            Recipient = PartyJson.Read(Need<string>("recipient")),
            Reciprocal = Need<bool>("reciprocal"),
            Trigger = Need<string>("trigger"),
            Factuality = Need<string>("factuality"),
            Background = Need<bool>("background"),
            Speakers = PartyJson.Read(Need<string>("speakers")),
            AttributionKind = Maybe("attribution_kind"),
            Start = (DateOnly?)cell("date_start"),
            End = (DateOnly?)cell("date_end"),
            DatePrecision = Maybe("date_precision"),
            DateFrom = Maybe("date_from"),
            PlaceName = Maybe("place_name"),
            PlaceCountry = Maybe("place_country"),
            Latitude = (double?)cell("latitude"),
            Longitude = (double?)cell("longitude"),
            PlacePrecision = Maybe("place_precision"),
            Document = Need<string>("document"),
            Url = Maybe("url"),
            Title = Maybe("title"),
            Published = Maybe("published"),
            SourceName = Maybe("source_name"),
            SourceCountry = Maybe("source_country"),
            SourceKind = Need<string>("source_kind"),
            Sentence = Whole("sentence"),
            SentenceText = Need<string>("sentence_text"),
            EvidenceStart = Whole("evidence_start"),
            EvidenceEnd = Whole("evidence_end"),
            Confidence = Need<double>("confidence"),
            Tellings = Need<IReadOnlyList<string>>("tellings"),
            Documents = Whole("documents"),
            Outlets = Whole("outlets"),
            Independent = Whole("independent"),
            Disputed = Need<bool>("disputed"),
            Json = Need<string>(Native),
        };
    }

    private static Field<EventRecord> Text(string name, Func<EventRecord, string?> of, Func<System.Text.Json.JsonElement, object?>? native = null) =>
        new(new(name, ColumnKind.Text) { InNative = native }, of);

    private static Field<EventRecord> List(string name, Func<EventRecord, IReadOnlyList<string>> of, Func<System.Text.Json.JsonElement, object?>? native = null) =>
        new(new(name, ColumnKind.List) { InNative = native }, of);

    private static Field<EventRecord> Parties(string name, Func<EventRecord, IReadOnlyList<PartyRecord>> of, Func<System.Text.Json.JsonElement, object?> native) =>
        new(new(name, ColumnKind.Json) { InNative = native }, e => PartyJson.Write(of(e)));

    private static Field<EventRecord>[] Readable(string side, Func<EventRecord, IReadOnlyList<PartyRecord>> of) =>
    [
        new(new($"{side}_names", ColumnKind.List) { IsDerived = true }, e => Each(of(e), party => party.Name ?? party.Text)),
        new(new($"{side}_countries", ColumnKind.List) { IsDerived = true }, e => Each(of(e), party => party.Country ?? "")),
        new(new($"{side}_sectors", ColumnKind.List) { IsDerived = true }, e => Each(of(e), party => party.Sector ?? "")),
    ];

    private static string[] Each(IReadOnlyList<PartyRecord> parties, Func<PartyRecord, string> of)
    {
        var texts = new string[parties.Count];
        for (var i = 0; i < texts.Length; i++) texts[i] = of(parties[i]);
        return texts;
    }
}
