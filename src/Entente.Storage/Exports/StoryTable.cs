using Entente.Storage.Store;

namespace Entente.Storage.Exports;

/// <summary>Stored stories as a table.</summary>
public static class StoryTable
{
    private static readonly Field<StoryRecord>[] fields =
    [
        new(new("id", ColumnKind.Text), s => s.Id),
        new(new("title", ColumnKind.Text), s => s.Title),
        new(new("first_seen", ColumnKind.Day), s => s.FirstSeen),
        new(new("last_seen", ColumnKind.Day), s => s.LastSeen),
        new(new("documents", ColumnKind.Integer), s => (long)s.Documents.Count),
        new(new("outlets", ColumnKind.Integer), s => (long)s.Outlets),
        new(new("independent", ColumnKind.Integer), s => (long)s.Independent),
        new(new("original", ColumnKind.Text), s => s.Original),
        new(new("document_ids", ColumnKind.List), s => s.Documents.Select(member => member.Document).ToArray()),
        new(new("copy_of", ColumnKind.List), s => s.Documents.Select(member => member.CopyOf ?? "").ToArray()),
        new(new("more", ColumnKind.Json), s => s.Json),
    ];

    /// <summary>The stories as rows, read one at a time; <c>copy_of</c> is in step with <c>document_ids</c>.</summary>
    public static ExportTable Of(IEnumerable<StoryRecord> stories) => ExportTable.Of(fields, stories);
}
