using CsCheck;
using Entente.Storage.Exports;
using Entente.Storage.Store;
using Npgsql;
using Xunit;

namespace Entente.Tests.Storage.Exports;

/// <summary>PostgreSQL reads what we write as its own, without a word and without a row lost.</summary>
public sealed class PostgresCopyTests(PostgresServer server)
{
    [Theory]
    [InlineData("csv", "format csv, header match")]
    [InlineData("tsv", "format text, header match")]
    public void COPY_reads_all_rows_without_a_warning(string format, string how)
    {
        using var source = NpgsqlDataSource.Create(server.NewDatabase());
        using var connection = source.OpenConnection();
        var said = new List<string>();
        connection.Notice += (_, notice) => said.Add(notice.Notice.MessageText);
        MadeEvents.Nasty.Array[20, 60].Sample(events =>
        {
            Run($"drop table if exists event; create table event ({string.Join(", ", EventTable.Columns.Select(column => $"{column.Name} {Kind(column.Kind)}"))})");
            said.Clear(); // of the table that was not there
            using (var copy = connection.BeginTextImport($"copy event from stdin ({how})"))
                copy.Write(Text(format, events));
            Assert.Empty(said);
            Assert.Equal((long)events.Length, One("select count(*) from event"));
            Assert.Equal((long)events.Count(e => e.Url is null), One("select count(*) from event where url is null"));
            Assert.Equal(events.Sum(e => (long)e.Documents), (long)(decimal)One("select coalesce(sum(documents), 0) from event"));
            Assert.Equal((long)events.Count(e => e.Disputed), One("select count(*) from event where disputed"));
            Assert.Equal((long)events.Count(e => e.Title == ""), One("select count(*) from event where title = ''"));
        }, iter: 5, threads: 1);

        void Run(string sql)
        {
            using var command = new NpgsqlCommand(sql, connection);
            command.ExecuteNonQuery();
        }

        object One(string sql)
        {
            using var command = new NpgsqlCommand(sql, connection);
            return command.ExecuteScalar()!;
        }
    }

    private static string Text(string format, IEnumerable<EventRecord> events)
    {
        using var stream = new MemoryStream();
        ExportFormats.Events(format, events, Written.Codes).ToStream(stream, Written.About, TestContext.Current.CancellationToken);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Kind(ColumnKind kind) => kind switch
    {
        ColumnKind.Integer => "bigint",
        ColumnKind.Number => "float8",
        ColumnKind.Boolean => "boolean",
        ColumnKind.Day => "date",
        _ => "text",
    };
}
