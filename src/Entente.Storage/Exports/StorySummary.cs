using Entente.Storage.Store;

namespace Entente.Storage.Exports;

/// <summary>Stored stories as people look at them: few columns, short cells.</summary>
public static class StorySummary
{
    private static readonly Field<StoryRecord>[] fields =
    [
        new(new("first day", ColumnKind.Day), s => s.FirstSeen),
        new(new("last day", ColumnKind.Day), s => s.LastSeen),
        new(new("documents", ColumnKind.Integer), s => (long)s.Documents.Count),
        new(new("outlets", ColumnKind.Integer), s => (long)s.Outlets),
        new(new("independent", ColumnKind.Integer), s => (long)s.Independent),
        new(new("title", ColumnKind.Text), s => s.Title ?? s.Original),
        new(new("id", ColumnKind.Text), s => s.Id),
    ];

    /// <summary>The stories as rows for a terminal, read one at a time.</summary>
    public static ExportTable Of(IEnumerable<StoryRecord> stories) => ExportTable.Of(fields, stories);
}
