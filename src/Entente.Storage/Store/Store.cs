using System.Collections.Concurrent;
using System.Data.Common;

namespace Entente.Storage.Store;

/// <summary>An index over the log that answers queries: DuckDB on one machine, PostgreSQL for teams. It can be made anew from the log at any time.</summary>
/// <remarks>Share one instance between threads: writes go one after another, at most <see cref="MostReaders"/> reads run at a time and see only what was written whole.</remarks>
public abstract class Store : IDisposable
{
    /// <summary>How many reads run at a time; others wait.</summary>
    public const int MostReaders = 4;

    private readonly SemaphoreSlim gate = new(MostReaders);
    private readonly ConcurrentBag<Session> idle = [];
    private readonly Lock writing = new();
    private Session? writer;
    private bool closed;

    private protected Store(string place) => Place = place;

    /// <summary>The store's name in messages: a path or a server.</summary>
    public string Place { get; }

    /// <summary>Up to where of the log it is built.</summary>
    public AppliedMark Applied => Read(session => new AppliedMark(
        long.Parse(session.One<string>("select value from meta where key = 'applied'") ?? "0"), session.One<string>("select value from meta where key = 'head'") ?? ""));

    /// <summary>What this database does in its own way.</summary>
    internal abstract Dialect Dialect { get; }

    /// <summary>Applies a batch: all of it or nothing.</summary>
    /// <exception cref="IOException">The database refuses, as when the disk is full; the store stands as before.</exception>
    public void Write(Action<StoreBatch> fill)
    {
        var batch = new StoreBatch();
        fill(batch);
        Apply(batch);
    }

    /// <summary>Applies a batch: all of it or nothing.</summary>
    /// <exception cref="IOException">The database refuses, as when the disk is full; the store stands as before.</exception>
    public void Apply(StoreBatch batch)
    {
        lock (writing)
        {
            var session = writer is { IsSound: true } ? writer : writer = OpenWriter();
            try
            {
                session.Begin();
                new BatchWriter(session, Dialect, batch).Write();
                session.Commit();
            }
            catch (DbException e)
            {
                session.Abandon();
                throw new IOException($"{Place}: the store could not be written ({FirstLine(e)}); free space on the disk or mend the connection, then open it again: what the log holds is caught up", e);
            }
            catch
            {
                session.Abandon();
                throw;
            }
            AfterWrite(session);
        }
    }

    /// <summary>Something the store remembers about itself under a name of the caller's; null when it was never noted.</summary>
    public string? Noted(string key) => Read(session => session.One<string>("select value from meta where key = $1", NoteKey(key)));

    /// <summary>Remembers something about the store itself, such as its id or the versions that read it.</summary>
    public void Note(string key, string value)
    {
        lock (writing)
        {
            var session = writer ??= OpenWriter();
            session.Begin();
            Migrations.Note(session, NoteKey(key), value);
            session.Commit();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The key of a note beside the store's own.</summary>
    internal static string NoteKey(string key) => $"note.{key}";

    /// <summary>One answer, from one state of the store.</summary>
    internal T Read<T>(Func<Session, T> ask)
    {
        var session = Enter();
        try
        {
            return Asked(() => ask(session));
        }
        finally
        {
            Leave(session);
        }
    }

    /// <summary>Many answers as they are taken, from one state of the store; holds a place among the readers until the last.</summary>
    internal IEnumerable<T> Stream<T>(Func<Session, IEnumerable<T>> ask)
    {
        var session = Enter();
        try
        {
            using var answers = Asked(() =>
            {
                session.Begin();
                return ask(session).GetEnumerator();
            });
            while (Asked(answers.MoveNext)) yield return answers.Current;
        }
        finally
        {
            Leave(session);
        }
    }

    /// <summary>A connection that may only read.</summary>
    private protected abstract Session OpenReader();

    /// <summary>The one connection that writes, with its temporary tables.</summary>
    private protected abstract Session OpenWriter();

    /// <summary>What an error while reading means to the one who asked.</summary>
    private protected virtual Exception Unreadable(DbException e) =>
        new IOException($"{Place}: the store could not be read ({FirstLine(e)}); mend the connection or free space on the disk, then ask again", e);

    /// <summary>What is to be done after each batch.</summary>
    private protected virtual void AfterWrite(Session session)
    {
    }

    /// <summary>Opens the writer and brings the schema up to date.</summary>
    private protected void Start(string dialect)
    {
        lock (writing)
        {
            writer = OpenWriter();
            Migrations.Run(writer, dialect, Place);
        }
    }

    /// <summary>Closes all connections.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || closed) return;
        closed = true;
        while (idle.TryTake(out var session)) session.Dispose();
        lock (writing)
        {
            if (writer is not null) BeforeClose(writer);
            writer?.Dispose();
        }
        gate.Dispose();
    }

    /// <summary>What is to be done before the writer goes.</summary>
    private protected virtual void BeforeClose(Session session)
    {
    }

    private protected static string FirstLine(Exception e) => e.Message.Split('\n', 2)[0].Trim();

    private T Asked<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (DbException e)
        {
            throw Unreadable(e);
        }
    }

    private Session Enter()
    {
        ObjectDisposedException.ThrowIf(closed, this);
        gate.Wait();
        try
        {
            while (idle.TryTake(out var session))
            {
                if (session.IsSound) return session;
                session.Dispose();
            }
            return Asked(OpenReader);
        }
        catch
        {
            gate.Release();
            throw;
        }
    }

    private void Leave(Session session)
    {
        session.Abandon();
        if (closed || !session.IsSound) session.Dispose();
        else idle.Add(session);
        if (!closed) gate.Release();
    }
}
