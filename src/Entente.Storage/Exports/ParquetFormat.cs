using System.Globalization;
using System.Runtime.ExceptionServices;
using System.Text.Json;
using DuckDB.NET.Data;
using DuckDB.NET.Data.DataChunk.Writer;

namespace Entente.Storage.Exports;

/// <summary>Parquet with zstd, written by DuckDB out of the stream of rows, which never stand in memory or on disk as a table.</summary>
/// <remarks>Lists are lists of text, days dates, JSON is text. What the export says of itself stands in the file's key-value metadata, as far as it is known before the last row.</remarks>
internal static class ParquetFormat
{
    private const int RowGroup = 20_000; // rows that DuckDB holds before it writes them

    /// <param name="table">The rows.</param>
    /// <param name="path">The file; replaced if it is there.</param>
    /// <param name="about">Keys and values to keep in the file.</param>
    /// <param name="cancel">Stops between rows.</param>
    public static long Write(ExportTable table, string path, IReadOnlyList<KeyValuePair<string, string>> about, CancellationToken cancel)
    {
        var rows = 0L;
        ExceptionDispatchInfo? failed = null;
        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        Run(duck, "SET threads = 1; SET memory_limit = '200MB'; SET preserve_insertion_order = true");
        var columns = table.Columns.Select(column => new ColumnInfo(column.Name, Type(column.Kind))).ToArray();
        duck.RegisterTableFunction("entente_rows", () => new TableFunction(columns, Counted()), (row, writers, at) => Append((object?[])row!, writers, at));
        Run(duck, $"COPY (SELECT {string.Join(", ", table.Columns.Select(Selected))} FROM entente_rows()) TO {Quoted(path)} "
            + $"(FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {RowGroup.ToString(CultureInfo.InvariantCulture)}{Metadata(about)})");
        failed?.Throw();
        cancel.ThrowIfCancellationRequested();
        return rows;

        // What goes wrong in the rows must not pass through DuckDB's own frames, so it ends the rows and is thrown afterwards.
        IEnumerable<object?[]> Counted()
        {
            using var stream = table.Rows.GetEnumerator();
            while (!cancel.IsCancellationRequested && Next(stream))
            {
                rows++;
                yield return stream.Current;
            }
        }

        bool Next(IEnumerator<object?[]> stream)
        {
            try
            {
                return stream.MoveNext();
            }
            catch (Exception e)
            {
                failed = ExceptionDispatchInfo.Capture(e);
                return false;
            }
        }
    }

    private static void Append(object?[] row, IDuckDBDataWriter[] writers, ulong at)
    {
        for (var i = 0; i < row.Length; i++)
            switch (row[i])
            {
                case null: writers[i].WriteNull(at); break;
                case string text: writers[i].WriteValue(text, at); break;
                case long number: writers[i].WriteValue(number, at); break;
                case double number: writers[i].WriteValue(number, at); break;
                case bool flag: writers[i].WriteValue(flag, at); break;
                case DateOnly day: writers[i].WriteValue(day, at); break;
                case IReadOnlyList<string> list: writers[i].WriteValue(JsonSerializer.Serialize(list), at); break;
                case var other: throw new ArgumentException($"a cell holds a {other.GetType().Name}");
            }
    }

    private static Type Type(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => typeof(long),
        ColumnKind.Number => typeof(double),
        ColumnKind.Boolean => typeof(bool),
        ColumnKind.Day => typeof(DateOnly),
        _ => typeof(string),
    };

    private static string Selected(ExportColumn column) =>
        column.Kind == ColumnKind.List ? $"from_json({Name(column)}, '[\"VARCHAR\"]') AS {Name(column)}" : Name(column);

    private static string Metadata(IReadOnlyList<KeyValuePair<string, string>> about) =>
        about.Count == 0 ? "" : $", KV_METADATA {{{string.Join(", ", about.Select(pair => $"{pair.Key}: {Quoted(pair.Value)}"))}}}";

    private static string Name(ExportColumn column) => '"' + column.Name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static string Quoted(string text) => '\'' + text.Replace("'", "''", StringComparison.Ordinal) + '\'';

    private static void Run(DuckDBConnection duck, string sql)
    {
        using var command = duck.CreateCommand();
#pragma warning disable CA2100 // names and paths are quoted above
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
