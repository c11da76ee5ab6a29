using System.Data.Common;
using Entente.Storage.Ledger;
using Npgsql;

namespace Entente.Storage.Store;

/// <summary>The log in the table <c>record</c> of PostgreSQL, where it is the truth for a team. One process appends at a time, any number may read.</summary>
public sealed class PostgresLog : RecordLog
{
    private const string Columns = "number, kind, subject, kept_at, body, digest, hash, forgotten";

    private readonly NpgsqlDataSource source;
    private readonly PostgresSession session;
    private readonly string place;
    private readonly List<object?[]> pending = [];
    private long count;
    private string head, pendingHead;

    private PostgresLog(NpgsqlDataSource source, PostgresSession session, string place)
    {
        (this.source, this.session, this.place) = (source, session, place);
        count = session.One<long>("select count(*) from record");
        head = pendingHead = session.One<string>("select hash from record order by number desc limit 1") ?? RecordHash.Start;
    }

    /// <inheritdoc/>
    public override long Count => count;

    /// <inheritdoc/>
    public override string Head => head;

    /// <summary>Connects, takes the place of the one who appends, and makes the table when it is not there.</summary>
    /// <param name="connectionString">As Npgsql reads it, or an address that begins with <c>postgres://</c>.</param>
    /// <exception cref="StoreInUseException">Another process appends.</exception>
    /// <exception cref="IOException">The server cannot be reached or refuses.</exception>
    public static PostgresLog Open(string connectionString)
    {
        var source = PostgresAddress.Source(connectionString, out var place);
        PostgresSession? session = null;
        try
        {
            session = new PostgresSession(source.OpenConnection());
            WriterLock.Take(session, WriterLock.OfTheLog, place);
            session.Execute($"create schema if not exists {PostgresStore.Schema}");
            session.Execute("""
                create table if not exists record (
                    number bigint primary key, kind integer not null, subject text not null, kept_at timestamp not null, body bytea not null, digest bytea not null, hash text not null, forgotten boolean not null)
                """);
            session.Execute("create index if not exists record_subject on record (subject)");
            return new PostgresLog(source, session, place);
        }
        catch (Exception e)
        {
            session?.Dispose();
            source.Dispose();
            if (e is NpgsqlException) throw new IOException($"{place}: the log cannot be used ({e.Message.Split('\n')[0]}); see that the server runs and that this user may make tables in the schema '{PostgresStore.Schema}'", e);
            throw;
        }
    }

    /// <inheritdoc/>
    public override long Append(RecordKind kind, string subject, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var number = count + pending.Count;
        var moment = new DateTime(at.UtcTicks / 10 * 10, DateTimeKind.Unspecified); // the server keeps microseconds
        var stored = StorableText.Of(subject);
        var digest = RecordHash.Digest(body);
        pendingHead = RecordHash.Next(pendingHead, number, kind, stored, moment, digest);
        pending.Add([number, (int)kind, stored, moment, body.ToArray(), digest, pendingHead, false]);
        return number;
    }

    /// <inheritdoc/>
    public override void Commit()
    {
        if (pending.Count == 0) return;
        try
        {
            session.Begin();
            session.Append(Table.Record, pending);
            session.Commit();
            (count, head) = (count + pending.Count, pendingHead);
        }
        catch (DbException e)
        {
            session.Abandon();
            throw new IOException($"{place}: {pending.Count} records could not be kept ({e.Message.Split('\n')[0]}); mend the server or its disk and add them again", e);
        }
        finally
        {
            pending.Clear();
            pendingHead = head;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<LogRecord> Read(long from = 0)
    {
        using var reader = new PostgresSession(source.OpenConnection());
        var (number, last) = (from, from == 0 ? RecordHash.Start : reader.One<string>("select hash from record where number = $1", from - 1) ?? RecordHash.Start);
        foreach (var row in reader.Read($"select {Columns} from record where number >= $1 order by number", from))
        {
            if (row.GetInt64(0) != number) throw Damage(number, "the record is missing");
            var record = Checked(row);
            if (RecordHash.Next(last, number, record.Kind, record.Subject, row.GetDateTime(3), row.GetFieldValue<byte[]>(5)) != row.GetString(6)) throw Damage(number, "the running hash is broken");
            last = row.GetString(6);
            number++;
            yield return record;
        }
        if (number < count) throw Damage(number, "the record is missing");
    }

    /// <inheritdoc/>
    public override LogRecord? Get(long number)
    {
        using var reader = new PostgresSession(source.OpenConnection());
        foreach (var row in reader.Read($"select {Columns} from record where number = $1", number)) return Checked(row);
        return number >= 0 && number < count ? throw Damage(number, "the record is missing") : null;
    }

    /// <inheritdoc/>
    public override void Forget(long number)
    {
        try
        {
            session.Execute(
                "update record set body = ''::bytea, forgotten = true where kind in (1, 2) and subject = (select subject from record where number = $1 and kind = 1)", number);
            session.Execute("vacuum record"); // the old rows go too
        }
        catch (DbException e)
        {
            throw new IOException($"{place}: record {number} could not be taken down ({e.Message.Split('\n')[0]}); mend the server and try again", e);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        session.Dispose();
        source.Dispose();
    }

    private LogRecord Checked(DbDataReader row)
    {
        var (number, body) = (row.GetInt64(0), row.GetFieldValue<byte[]>(4));
        if (!row.GetBoolean(7) && !RecordHash.Digest(body).AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(5))) throw Damage(number, "the content is not what was kept");
        return new LogRecord(number, (RecordKind)row.GetInt32(1), row.GetString(2), DocumentRow.Moment(row, 3), body);
    }

    private DamageException Damage(long number, string cause) => new($"{place}, table record, number {number}", cause, "restore the table from a backup, or from an exported ledger");
}
