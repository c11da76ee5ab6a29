using System.Text;
using Entente.Storage.Ledger;
using Entente.Storage.Store;
using Npgsql;
using Xunit;

namespace Entente.Tests.Storage.Store;

public sealed class PostgresLogTests(PostgresServer server)
{
    [Fact]
    public void What_is_committed_is_there_after_opening_again_and_nothing_else()
    {
        var address = server.NewDatabase();
        string head;
        using (var log = PostgresLog.Open(address))
        {
            Assert.Equal((0, new string('0', 64)), (log.Count, log.Head));
            Fill(log);
            head = log.Head;
            log.Append(RecordKind.Sighting, "lost", Told.Moment, "x"u8);
            Assert.Equal((3, head), (log.Count, log.Head));
        }
        using var again = PostgresLog.Open(address);
        Assert.Equal((3, head), (again.Count, again.Head));
        Assert.Equal(["document", "reading", "élan"], again.Read().Select(Text));
        Assert.Equal(["élan"], again.Read(2).Select(Text));
        Assert.Equal(("a", RecordKind.Reading, Told.Moment), (again.Get(1)!.Subject, again.Get(1)!.Kind, again.Get(1)!.At));
        Assert.Null(again.Get(3));
        Assert.Throws<StoreInUseException>(() => PostgresLog.Open(address));
    }

    [Fact]
    public void Each_damage_is_noticed_with_its_number()
    {
        var address = server.NewDatabase();
        using var log = PostgresLog.Open(address);
        Fill(log);
        Change(address, "update entente.record set body = 'forged' where number = 1");
        Assert.Contains("number 1", Assert.Throws<DamageException>(() => log.Get(1)).Place);
        Assert.Contains("number 1", Assert.Throws<DamageException>(() => log.Read().Count()).Place);
        Change(address, "update entente.record set body = 'forged', digest = sha256('forged') where number = 1");
        Assert.Contains("running hash", Assert.Throws<DamageException>(() => log.Read().Count()).Message);
        Change(address, "delete from entente.record where number = 1");
        Assert.Contains("missing", Assert.Throws<DamageException>(() => log.Read().Count()).Message);
        Change(address, "delete from entente.record");
        Assert.Contains("missing", Assert.Throws<DamageException>(() => log.Read().Count()).Message);
    }

    [Fact]
    public void A_forgotten_document_leaves_the_chain_whole()
    {
        using var log = PostgresLog.Open(server.NewDatabase());
        Fill(log);
        var head = log.Head;
        log.Forget(0);
        Assert.Equal(["", "", "élan"], log.Read().Select(Text));
        Assert.Equal(head, log.Head);
        Assert.Equal(3, log.Append(RecordKind.Tombstone, "a", Told.Moment, "{}"u8));
        log.Commit();
        Assert.Equal(4, log.Read().Count());
    }

    private static void Fill(PostgresLog log)
    {
        log.Append(RecordKind.Document, "a", Told.Moment, "document"u8);
        log.Append(RecordKind.Reading, "a", Told.Moment, "reading"u8);
        log.Commit();
        log.Append(RecordKind.Sighting, "s", Told.Moment, "élan"u8);
        log.Commit();
    }

    private static string Text(LogRecord record) => Encoding.UTF8.GetString(record.Body.Span);

    private static void Change(string address, string sql)
    {
        using var source = NpgsqlDataSource.Create(address);
        using var command = source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }
}
