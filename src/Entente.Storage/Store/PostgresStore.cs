using Npgsql;

using Entente.Storage.Ledger;

namespace Entente.Storage.Store;

/// <summary>The store in the schema <c>entente</c> of a PostgreSQL database. One process writes at a time, any number may read.</summary>
public sealed class PostgresStore : Store
{
    internal const string Schema = "entente";

    private readonly NpgsqlDataSource source;

    private PostgresStore(string place, NpgsqlDataSource source)
        : base(place) => this.source = source;

    internal override Dialect Dialect { get; } = new PostgresDialect();

    /// <summary>Connects, takes the place of the one writer, and brings the schema up to date.</summary>
    /// <param name="connectionString">As Npgsql reads it, or an address that begins with <c>postgres://</c>.</param>
    /// <exception cref="StoreInUseException">Another process writes.</exception>
    /// <exception cref="IOException">The server cannot be reached or refuses.</exception>
    /// <exception cref="SchemaException">A newer program made it.</exception>
    public static PostgresStore Open(string connectionString)
    {
        var source = PostgresAddress.Source(connectionString, out var place);
        var store = new PostgresStore(place, source);
        try
        {
            store.Start("postgres");
            return store;
        }
        catch (NpgsqlException e)
        {
            store.Dispose();
            throw new IOException($"{place}: the database cannot be used ({FirstLine(e)}); see that the server runs, and that this user may connect and make the schema '{Schema}'", e);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) source.Dispose();
    }

    private protected override Session OpenReader() => new PostgresSession(source.OpenConnection());

    private protected override Session OpenWriter()
    {
        var session = new PostgresSession(source.OpenConnection());
        try
        {
            WriterLock.Take(session, WriterLock.OfTheStore, Place);
            session.Execute($"create schema if not exists {Schema}");
            session.Execute(Table.Stage);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
