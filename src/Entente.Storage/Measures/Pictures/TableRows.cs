using Entente.Storage.Exports;

namespace Entente.Storage.Measures.Pictures;

/// <summary>The rows of a table in memory, read by the names of its columns.</summary>
/// <param name="table">A table; its rows are read once.</param>
internal sealed class TableRows(ExportTable table)
{
    private readonly Dictionary<string, int> places = table.Columns.Index().ToDictionary(column => column.Item.Name, column => column.Index, StringComparer.Ordinal);

    public IReadOnlyList<object?[]> Rows { get; } = [.. table.Rows];

    public string Text(object?[] row, string column) => row[places[column]]?.ToString() ?? "";

    public double? Number(object?[] row, string column) => row[places[column]] switch { double number => number, long whole => whole, _ => null };
}
