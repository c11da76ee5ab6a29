namespace Entente.Storage.Exports;

/// <summary>Rows on their way out of the store: named, typed columns, and a stream of rows that is read once.</summary>
/// <param name="Columns">The columns, in order, with unique names.</param>
/// <param name="Rows">The rows; each has one cell a column, of the type that its <see cref="ColumnKind"/> names, or null.</param>
public sealed record ExportTable(IReadOnlyList<ExportColumn> Columns, IEnumerable<object?[]> Rows)
{
    /// <summary>Name of the JSON column whose members NDJSON writes as members of the row itself; null for none.</summary>
    public string? Native { get; init; }

    /// <summary>A table of items, one row each.</summary>
    /// <param name="fields">The columns, and how each is read off an item.</param>
    /// <param name="items">The items, read once and one at a time.</param>
    /// <param name="native">Name of the JSON column that is the item's native form; null for none.</param>
    public static ExportTable Of<T>(IReadOnlyList<Field<T>> fields, IEnumerable<T> items, string? native = null) =>
        new([.. fields.Select(field => field.Column)], items.Select(item => Row(fields, item))) { Native = native };

    private static object?[] Row<T>(IReadOnlyList<Field<T>> fields, T item)
    {
        var cells = new object?[fields.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = fields[i].Of(item);
        return cells;
    }
}
