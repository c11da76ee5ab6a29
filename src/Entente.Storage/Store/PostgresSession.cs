using System.Data;
using System.Data.Common;
using Npgsql;
using NpgsqlTypes;

namespace Entente.Storage.Store;

/// <summary>A connection to PostgreSQL; rows go in through binary COPY.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : Session(connection)
{
    private readonly NpgsqlConnection connection = connection;

    public override bool IsSound => connection.FullState == ConnectionState.Open;

    public override void Append(Table table, IEnumerable<object?[]> rows)
    {
        using var writer = connection.BeginBinaryImport($"copy {table.Name} from stdin (format binary)");
        foreach (var values in rows)
        {
            writer.StartRow();
            for (var i = 0; i < values.Length; i++) Append(writer, table.Columns[i], values[i]);
        }
        writer.Complete();
    }

    public override byte[] Bytes(DbDataReader row, int column) => row.GetFieldValue<byte[]>(column);

    protected override DbTransaction BeginTransaction(DbConnection connection) => connection.BeginTransaction(IsolationLevel.RepeatableRead);

    protected override DbParameter Parameter(object? value) => new NpgsqlParameter { Value = value ?? DBNull.Value };

    private static void Append(NpgsqlBinaryImporter writer, Column column, object? value)
    {
        if (value is null) writer.WriteNull();
        else if (value is string text) writer.Write(StorableText.Of(text), NpgsqlDbType.Text);
        else if (value is IEnumerable<string> texts) writer.Write(texts.Select(StorableText.Of).ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
        else if (value is DateTime time) writer.Write(time, NpgsqlDbType.Timestamp);
        else if (value is DateOnly day) writer.Write(day, NpgsqlDbType.Date);
        else if (value is int number) writer.Write(number, NpgsqlDbType.Integer);
        else if (value is long large) writer.Write(large, NpgsqlDbType.Bigint);
        else if (value is double real) writer.Write(real, NpgsqlDbType.Double);
        else if (value is bool flag) writer.Write(flag, NpgsqlDbType.Boolean);
        else if (value is byte[] bytes) writer.Write(bytes, NpgsqlDbType.Bytea);
        else throw new ArgumentOutOfRangeException(nameof(value), value, $"nothing to put into a column of {column}");
    }
}
