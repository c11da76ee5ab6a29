using System.Data.Common;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using Entente.Storage.Ledger;

namespace Entente.Storage.Store;

/// <summary>The store in one DuckDB file. One process has it open at a time.</summary>
public sealed partial class DuckStore : Store
{
    private readonly DuckOptions options;

    private DuckStore(string path, DuckOptions options)
        : base(path) => this.options = options;

    /// <summary>Why the write-ahead log could not be worked into the file after the last batch; null when all is well. Nothing is lost meanwhile.</summary>
    public string? SpaceWarning { get; private set; }

    internal override Dialect Dialect { get; } = new DuckDialect();

    /// <summary>Opens the file, or makes it, and brings its schema up to date.</summary>
    /// <exception cref="StoreInUseException">Another process has it open.</exception>
    /// <exception cref="DamageException">The file cannot be used; it can be made anew from the log.</exception>
    /// <exception cref="SchemaException">A newer program made it.</exception>
    public static DuckStore Open(string path, DuckOptions? options = null)
    {
        var store = new DuckStore(path, options ?? new DuckOptions());
        var mark = new OpeningMark(path);
        mark.Begin();
        var wasCut = File.Exists(path + ".wal");
        try
        {
            store.Start("duckdb");
            if (wasCut) store.TakeUpKeys();
            return store;
        }
        catch (DuckDBException e)
        {
            store.Dispose();
            throw Told(path, e.Message, e);
        }
        catch
        {
            store.Dispose();
            throw;
        }
        finally
        {
            mark.End();
        }
    }

    private protected override Session OpenReader() => Connect();

    private protected override Session OpenWriter()
    {
        var session = Connect();
        session.Execute("set wal_autocheckpoint = '1TB'"); // after our own look at the disk instead
        session.Execute(Table.Stage);
        return session;
    }

    private protected override Exception Unreadable(DbException e) =>
        e.Message.StartsWith("Out of Memory", StringComparison.Ordinal) || e.Message.Contains("No space left", StringComparison.Ordinal) ? base.Unreadable(e) : Told(Place, e.Message, e);

    private protected override void AfterWrite(Session session)
    {
        if (WalSize() >= options.CheckpointMegabytes * 1_000_000L) Checkpoint(session);
    }

    private protected override void BeforeClose(Session session)
    {
        if (!HasSpace()) session.Execute("pragma disable_checkpoint_on_shutdown");
    }

    private void Checkpoint(Session session)
    {
        if (!HasSpace())
        {
            SpaceWarning = $"{Place}: too little space on the disk to work {WalSize() / 1_000_000} MB of changes into the file; free twice as much";
            return;
        }
        try
        {
            new PostingRuns(session, PostingRuns.Short).Arrange();
            session.Execute("checkpoint");
            SpaceWarning = null;
        }
        catch (DuckDBException e) when (e.Message.Contains("other", StringComparison.Ordinal) && e.Message.Contains("transaction", StringComparison.Ordinal))
        {
            // A reader still looks at the older state; the next batch tries again.
        }
    }

    /// <summary>DuckDB keeps the keys of rows from its write-ahead log aside until a query asks an index of the table, and forgets them when it closes before one has: such rows are then never found by their keys again (duckdb issue 23788).</summary>
    private void TakeUpKeys() => Read(session =>
    {
        foreach (var (table, key) in (ReadOnlySpan<(string, string)>)[("document", "hash"), ("telling", "id"), ("statement", "id")])
            if (session.One<string>($"select {key} from {table} limit 1") is { } held) _ = session.One<long>($"select count({key}) from {table} where {key} = $1", held); // for a key that cannot be there no index would be asked
        return true;
    });

    private bool HasSpace() => options.FreeSpace(Place) >= 2 * WalSize();

    private long WalSize() => new FileInfo(Place + ".wal") is { Exists: true } wal ? wal.Length : 0;

    private DuckSession Connect()
    {
        var connection = new DuckDBConnection(new DuckDBConnectionStringBuilder
        {
            DataSource = Place,
            ["memory_limit"] = $"{options.MemoryMegabytes}MB",
            ["threads"] = options.Threads.ToString(),
            ["autoinstall_known_extensions"] = "false",
            ["autoload_known_extensions"] = "false",
            ["preserve_insertion_order"] = "false",
        }.ConnectionString);
        try
        {
            connection.Open();
            return new DuckSession(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>What DuckDB's error means to the one who opens the store.</summary>
    internal static Exception Told(string path, string message, Exception? e)
    {
        if (message.Contains("Could not set lock", StringComparison.Ordinal))
            return new StoreInUseException(path, Owner().Match(message) is { Success: true } owner ? owner.Groups[1].Value : null, e);
        var line = message.Split('\n', 2)[0].Trim();
        if (message.Contains("Permission denied", StringComparison.Ordinal) || message.Contains("No such file", StringComparison.Ordinal) || message.Contains("No space left", StringComparison.Ordinal))
            return new IOException($"{path}: the store could not be opened ({line}); see that the folder is there, may be written and has space", e);
        return new DamageException(path, $"the index cannot be read ({line})", "make it anew from the log with 'entente rebuild'");
    }

    [GeneratedRegex(@"PID (\d+)")]
    private static partial Regex Owner();
}
