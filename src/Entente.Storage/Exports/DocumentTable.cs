using Entente.Storage.Store;

namespace Entente.Storage.Exports;

/// <summary>Stored documents as a table.</summary>
public static class DocumentTable
{
    private static readonly Field<StoredDocument>[] fields =
    [
        new(new("id", ColumnKind.Text), d => d.Id),
        new(new("hash", ColumnKind.Text), d => d.Hash),
        new(new("url", ColumnKind.Text), d => d.Url),
        new(new("title", ColumnKind.Text), d => d.Title),
        new(new("published", ColumnKind.Text), d => d.Published),
        new(new("day", ColumnKind.Day), d => d.Day),
        new(new("retrieved", ColumnKind.Text), d => d.Retrieved),
        new(new("language", ColumnKind.Text), d => d.Language),
        new(new("source_name", ColumnKind.Text), d => d.SourceName),
        new(new("source_country", ColumnKind.Text), d => d.SourceCountry),
        new(new("source_kind", ColumnKind.Text), d => d.SourceKind),
        new(new("story", ColumnKind.Text), d => d.Story),
        new(new("copy_of", ColumnKind.Text), d => d.CopyOf),
        new(new("engine", ColumnKind.Text), d => d.Engine),
        new(new("media", ColumnKind.Text), d => d.Media),
        new(new("forgotten", ColumnKind.Boolean), d => d.Forgotten),
    ];

    private static readonly Field<StoredDocument> text = new(new("text", ColumnKind.Text), d => d.Forgotten ? null : d.Text);

    /// <summary>The documents as rows, read one at a time.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="withText">Whether the cleaned text is a column, the last; it belongs to its publisher.</param>
    public static ExportTable Of(IEnumerable<StoredDocument> documents, bool withText) => ExportTable.Of(withText ? [.. fields, text] : fields, documents);
}
