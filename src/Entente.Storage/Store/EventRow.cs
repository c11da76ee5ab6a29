using System.Data.Common;

namespace Entente.Storage.Store;

/// <summary>Reads events and tellings: the native JSON, and beside it what only the store knows.</summary>
internal static class EventRow
{
    /// <summary>What <see cref="Telling"/> reads: the telling <c>t</c> and its document <c>d</c>.</summary>
    public const string TellingColumns = "t.json, d.story, t.document, t.sentence_text, d.url, d.title, d.published, d.source_name, d.source_country, d.source_kind";

    /// <summary>What <see cref="Merged"/> reads of the event <c>e</c>, behind its day and id.</summary>
    public const string MergedColumns = ", e.story, e.documents, e.outlets, e.independent, e.disputed, e.tellings";

    /// <summary>What makes an event of its leading telling.</summary>
    public static Func<EventRecord, EventRecord> Merged(DbDataReader row)
    {
        var (story, documents, outlets, independent, disputed, tellings) = (row.GetString(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.GetBoolean(6), DocumentRow.Texts(row, 7));
        return telling => telling with { Story = story, Documents = documents, Outlets = outlets, Independent = independent, Disputed = disputed, Tellings = tellings };
    }

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
