using System.Data.Common;

namespace Entente.Storage.Store;

/// <summary>One connection to either database. Arguments are numbered from $1 on.</summary>
internal abstract class Session(DbConnection connection) : IDisposable
{
    /// <summary>The connection.</summary>
    protected DbConnection Connection { get; } = connection;

    /// <summary>The transaction that commands belong to; null outside of one.</summary>
    private DbTransaction? transaction;

    /// <summary>Whether the connection still works.</summary>
    public virtual bool IsSound => Connection.State == System.Data.ConnectionState.Open;

    /// <summary>Begins a transaction that sees one state of the store.</summary>
    public void Begin() => transaction = BeginTransaction(Connection);

    /// <summary>Makes the transaction lasting.</summary>
    public void Commit()
    {
        transaction?.Commit();
        End();
    }

    /// <summary>Takes the transaction back, if there is one.</summary>
    public void Abandon()
    {
        try
        {
            transaction?.Rollback();
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            // The server has ended it already; nothing of it was kept.
        }
        finally
        {
            End();
        }
    }

    /// <summary>Runs a statement; returns how many rows it changed.</summary>
    public int Execute(string sql, params IReadOnlyList<object?> arguments)
    {
        using var command = Command(sql, arguments);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; default when there is none.</summary>
    public T? One<T>(string sql, params IReadOnlyList<object?> arguments)
    {
        foreach (var row in Read(sql, arguments)) return row.IsDBNull(0) ? default : row.GetFieldValue<T>(0);
        return default;
    }

    /// <summary>Rows as they come; the same reader each time, standing on the next row.</summary>
    public IEnumerable<DbDataReader> Read(string sql, params IReadOnlyList<object?> arguments)
    {
        using var command = Command(sql, arguments);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return reader;
    }

    /// <summary>Adds rows in bulk; values stand in the order of the table's columns.</summary>
    public abstract void Append(Table table, IEnumerable<object?[]> rows);

    /// <summary>Bytes of a column.</summary>
    public abstract byte[] Bytes(DbDataReader row, int column);

    /// <inheritdoc/>
    public void Dispose()
    {
        Abandon();
        Connection.Dispose();
    }

    /// <summary>Begins a transaction in the way of the database.</summary>
    protected virtual DbTransaction BeginTransaction(DbConnection connection) => connection.BeginTransaction();

    /// <summary>A parameter without a name.</summary>
    protected abstract DbParameter Parameter(object? value);

    private DbCommand Command(string sql, IReadOnlyList<object?> arguments)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        foreach (var value in arguments) command.Parameters.Add(Parameter(value));
        return command;
    }

    private void End()
    {
        transaction?.Dispose();
        transaction = null;
    }
}
