using Entente.Storage.Ledger;

namespace Entente.Storage.Keeping;

using Entente.Storage.Store;

/// <summary>A log and the store over it, opened together: files and DuckDB in a folder, or both in one PostgreSQL database.</summary>
public sealed class Evidence : IDisposable
{
    private const string IndexFile = "index.duckdb";

    private readonly StoreOwner? owner;
    private readonly (string? Seal, DateTime Changed) seal;

    private Evidence(StorePlace place, RecordLog log, Store store, StoreOwner? owner, (string?, DateTime) seal) =>
        (Place, Log, Store, this.owner, this.seal) = (place, log, store, owner, seal);

    /// <summary>Where it is.</summary>
    public StorePlace Place { get; }

    /// <summary>The truth.</summary>
    public RecordLog Log { get; }

    /// <summary>The index, which may be behind the log until <see cref="Indexer.CatchUp"/> has run.</summary>
    public Store Store { get; }

    /// <summary>Takes the store for this process; a folder is made when there is none.</summary>
    /// <exception cref="StoreInUseException">Another process has it.</exception>
    /// <exception cref="DamageException">The log or the index cannot be used.</exception>
    /// <exception cref="IOException">The place cannot be reached.</exception>
    public static Evidence Open(StorePlace place)
    {
        if (place.Connection is { } connection) return OpenPostgres(place, connection);
        var owner = StoreOwner.Take(place.Folder!);
        try
        {
            var log = LedgerFiles.Open(owner);
            try
            {
                var seal = IndexSeal.Break(IndexPath(place));
                return new Evidence(place, log, DuckStore.Open(IndexPath(place)), owner, seal);
            }
            catch
            {
                log.Dispose();
                throw;
            }
        }
        catch
        {
            owner.Dispose();
            throw;
        }
    }

    /// <summary>Whether there is a store at a place; true for PostgreSQL, which only connecting can tell.</summary>
    public static bool Exists(StorePlace place) => place.Folder is null || Directory.Exists(LedgerFolder(place));

    /// <summary>File of the index; null for PostgreSQL.</summary>
    public static string IndexPath(StorePlace place) => Path.Combine(place.Folder ?? throw new ArgumentException("a database has no index file", nameof(place)), IndexFile);

    /// <summary>Folder of the log's files.</summary>
    public static string LedgerFolder(StorePlace place) => Path.Combine(place.Folder ?? throw new ArgumentException("a database has no ledger folder", nameof(place)), "ledger");

    /// <inheritdoc/>
    public void Dispose()
    {
        Store.Dispose();
        Log.Dispose();
        if (owner is not null) IndexSeal.Set(IndexPath(Place), seal);
        owner?.Dispose();
    }

    private static Evidence OpenPostgres(StorePlace place, string connection)
    {
        var store = PostgresStore.Open(connection);
        try
        {
            return new Evidence(place, PostgresLog.Open(connection), store, null, default);
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }
}
