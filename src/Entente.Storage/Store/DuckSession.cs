using System.Data.Common;
using DuckDB.NET.Data;

namespace Entente.Storage.Store;

/// <summary>A connection to DuckDB; rows go in through its appender.</summary>
internal sealed class DuckSession(DuckDBConnection connection) : Session(connection)
{
    private readonly DuckDBConnection connection = connection;

    public override void Append(Table table, IEnumerable<object?[]> rows)
    {
        using var appender = table.Temporary ? connection.CreateAppender("temp", "main", table.Name) : connection.CreateAppender(table.Name);
        foreach (var values in rows)
        {
            var row = appender.CreateRow();
            for (var i = 0; i < values.Length; i++) Append(row, table.Columns[i], values[i]);
            row.EndRow();
        }
        appender.Close();
    }

    public override byte[] Bytes(DbDataReader row, int column)
    {
        using var stream = row.GetStream(column);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    protected override DbParameter Parameter(object? value) => new DuckDBParameter(value ?? DBNull.Value);

    private static void Append(IDuckDBAppenderRow row, Column column, object? value)
    {
        if (value is null)
        {
            row.AppendNullValue();
            return;
        }
        _ = column switch
        {
            Column.Text => row.AppendValue(StorableText.Of((string)value)),
            Column.Texts => row.AppendValue((IEnumerable<string>)(List<string>)[.. ((IEnumerable<string>)value).Select(StorableText.Of)]),
            Column.Integer => row.AppendValue((int?)(int)value),
            Column.Long => row.AppendValue((long?)(long)value),
            Column.Double => row.AppendValue((double?)(double)value),
            Column.Flag => row.AppendValue((bool?)(bool)value),
            Column.Day => row.AppendValue((DateOnly?)(DateOnly)value),
            Column.Time => row.AppendValue((DateTime?)(DateTime)value),
            Column.Bytes => row.AppendValue((byte[])value),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column, "no such kind of column"),
        };
    }
}
