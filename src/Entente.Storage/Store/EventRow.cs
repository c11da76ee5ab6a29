using System.Data.Common;

namespace Entente.Storage.Store;

/// <summary>Reads events and tellings: the native JSON, and beside it what only the store knows.</summary>
internal static class EventRow
{
    /// <summary>What <see cref="From"/> reads: the event <c>e</c>, its leading telling <c>t</c> and that one's document <c>d</c>.</summary>
    public const string Columns = "t.json, e.story, t.document, t.sentence_text, d.url, d.title, d.published, d.source_name, d.source_country, d.source_kind, "
        + "e.documents, e.outlets, e.independent, e.disputed, e.tellings, e.sort_day";

    /// <summary>What <see cref="Telling"/> reads: the telling <c>t</c> and its document <c>d</c>.</summary>
    public const string TellingColumns = "t.json, d.story, t.document, t.sentence_text, d.url, d.title, d.published, d.source_name, d.source_country, d.source_kind";

    public static EventRecord From(DbDataReader row) => Telling(row) with
    {
        Documents = row.GetInt32(10),
        Outlets = row.GetInt32(11),
        Independent = row.GetInt32(12),
        Disputed = row.GetBoolean(13),
        Tellings = DocumentRow.Texts(row, 14),
    };

    public static EventRecord Telling(DbDataReader row) => NativeJson.Event(row.GetString(0)) with
    {
        Story = DocumentRow.Text(row, 1) ?? "",
        Document = row.GetString(2),
        SentenceText = row.GetString(3),
        Url = DocumentRow.Text(row, 4),
        Title = DocumentRow.Text(row, 5),
        Published = DocumentRow.Text(row, 6),
        SourceName = DocumentRow.Text(row, 7),
        SourceCountry = DocumentRow.Text(row, 8),
        SourceKind = row.GetString(9),
    };
}
