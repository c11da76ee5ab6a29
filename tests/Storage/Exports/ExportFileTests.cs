using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CsCheck;
using Entente.Storage.Exports;
using Entente.Storage.Store;
using Entente.Tests.Documents;
using Xunit;

namespace Entente.Tests.Storage.Exports;

public sealed class ExportFileTests
{
    [Fact]
    public void DuckDB_reads_every_export_with_the_same_number_of_rows()
    {
        using var folder = new Folder();
        MadeEvents.Nasty.Array[20, 60].Sample(events =>
        {
            string File(string format)
            {
                var path = folder.At($"events.{format}");
                Assert.Equal(events.Length, ExportFormats.Events(format, events, Written.Codes).ToFile(path, Written.About, TestContext.Current.CancellationToken).Count.Rows);
                return path;
            }
            var columns = string.Join(", ", EventTable.Columns.Select(column => $"'{column.Name}': 'VARCHAR'"));
            var csv = $"read_csv('{File("csv")}', header = true, auto_detect = false, columns = {{{columns}}}, delim = ',', quote = '\"', escape = '\"', strict_mode = true)";
            var tsv = $"read_csv('{File("tsv")}', header = true, auto_detect = false, columns = {{{columns}}}, delim = '\\t', quote = '', escape = '', nullstr = '\\N')";
            var json = $"read_json('{File("ndjson")}', format = 'newline_delimited', records = false, columns = {{json: 'JSON'}})";
            var parquet = $"read_parquet('{File("parquet")}')";
            foreach (var source in (string[])[csv, tsv, json, parquet])
                Assert.True(Assert.Single(Written.Ask($"SELECT count(*) FROM {source}")) is long count && count == events.Length, source);
            Assert.Equal(events.Select(e => e.Disputed), Written.Ask($"SELECT disputed FROM {parquet}").Cast<bool>());
            Assert.Equal(events.Select(e => (long)e.Documents), Written.Ask($"SELECT documents::BIGINT FROM {csv}").Cast<long>());
            Assert.Equal(events.Select(e => e.Score), Written.Ask($"SELECT score::DOUBLE FROM {tsv}").Cast<double>());
        }, iter: 3, threads: 1);
    }

    [Theory]
    [InlineData("csv", "read_csv('{0}')")]
    [InlineData("tsv", "read_csv('{0}', nullstr = '\\N')")]
    [InlineData("ndjson", "read_json('{0}')")]
    [InlineData("parquet", "'{0}'")]
    public void DuckDB_finds_out_by_itself_how_ordinary_events_are_written(string format, string source)
    {
        using var folder = new Folder();
        var path = folder.At($"events.{format}");
        var events = Enumerable.Range(0, 50).Select(i => MadeEvents.Visit with { Id = $"{i}", Title = i % 3 == 0 ? "\"No\", he said,\nand left" : "- 1 \\ 2", Score = -10.0, Url = null });
        ExportFormats.Events(format, events, Written.Codes).ToFile(path, Written.About, TestContext.Current.CancellationToken);
        var found = source.Replace("{0}", path, StringComparison.Ordinal);
        Assert.Equal(50L, Assert.Single(Written.Ask($"SELECT count(*) FROM {found} WHERE {(format == "ndjson" ? "corrected.score" : "score")} = -10 AND documents = 3 AND NOT disputed")));
    }

    [Fact]
    public void A_receipt_says_what_was_written_and_how_to_know_it_again()
    {
        using var folder = new Folder();
        var path = folder.At("events.csv");
        ExportFormats.Events("csv", [MadeEvents.Visit, MadeEvents.Visit], Written.Codes).ToFile(path, Written.About, TestContext.Current.CancellationToken);
        using var receipt = JsonDocument.Parse(File.ReadAllText(Export.ReceiptPath(path)));
        Assert.Equal("csv", receipt.RootElement.GetProperty("format").GetString());
        Assert.Equal(1, receipt.RootElement.GetProperty("schema_version").GetInt32());
        Assert.Equal("actor:NOR since:2026", receipt.RootElement.GetProperty("query").GetString());
        Assert.Equal("0.2.0", receipt.RootElement.GetProperty("engine").GetProperty("version").GetString());
        Assert.Equal("2026-03-05T12:00:00Z", receipt.RootElement.GetProperty("exported").GetString());
        Assert.Equal(2, receipt.RootElement.GetProperty("rows").GetInt32());
        Assert.Equal(new FileInfo(path).Length, receipt.RootElement.GetProperty("bytes").GetInt64());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), receipt.RootElement.GetProperty("sha256").GetString());
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("parquet")]
    [InlineData("gdelt")]
    public void An_export_that_is_cut_leaves_no_receipt_and_what_was_there_before(string format)
    {
        using var folder = new Folder();
        var path = folder.At("events");
        File.WriteAllText(path, "before");
        IEnumerable<EventRecord> Cut()
        {
            yield return MadeEvents.Visit;
            throw new IOException("the store is gone");
        }
        var thrown = Assert.ThrowsAny<Exception>(() => ExportFormats.Events(format, Cut(), Written.Codes).ToFile(path, Written.About, TestContext.Current.CancellationToken));
        Assert.Contains("the store is gone", thrown.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Export.ReceiptPath(path)));
        Assert.Equal("before", File.ReadAllText(path));
    }

    [Fact]
    public void Parquet_carries_query_and_engine_within()
    {
        using var folder = new Folder();
        var path = folder.At("events.parquet");
        ExportFormats.Events("parquet", [MadeEvents.Visit], Written.Codes).ToFile(path, Written.About, TestContext.Current.CancellationToken);
        var values = Written.Ask($"SELECT decode(value) FROM parquet_kv_metadata('{path}')").Cast<string>().ToList();
        Assert.Contains("actor:NOR since:2026", values);
        Assert.Contains("0.2.0 data 0123456789ab models ba9876543210", values);
    }

    [Fact]
    public void The_same_events_give_the_same_bytes()
    {
        foreach (var format in ExportFormats.OfEvents)
            Assert.Equal(Convert.ToHexString(Written.Bytes(format, [MadeEvents.Visit])), Convert.ToHexString(Written.Bytes(format, [MadeEvents.Visit])));
    }

    [Fact]
    public void An_unknown_format_is_refused_with_those_that_are_known()
    {
        var thrown = Assert.Throws<ArgumentException>(() => ExportFormats.Events("xlsx", [], Written.Codes));
        Assert.Contains("csv", thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(200)]
    public void A_terminal_table_fits_the_width_and_steers_nothing(int width) => MadeEvents.Nasty.Array[0, 10].Sample(events =>
    {
        using var buffer = new MemoryStream();
        ExportFormats.Events("table", events, Written.Codes, width).ToStream(buffer, Written.About, TestContext.Current.CancellationToken);
        var lines = Encoding.UTF8.GetString(buffer.ToArray())[..^1].Split('\n');
        Assert.Equal(events.Length + 1, lines.Length);
        Assert.All(lines, line => Assert.True(DisplayWidth.Of(line) <= width, line));
        Assert.All(lines, line => Assert.DoesNotContain(line, c => char.IsControl(c) || c == '\u202e'));
    }, iter: 40, threads: 1);

    [Fact]
    public void Wide_characters_take_two_columns_and_marks_none()
    {
        Assert.Equal(4, DisplayWidth.Of("中文"));
        Assert.Equal(1, DisplayWidth.Of("e\u0301"));
        Assert.Equal("中…", DisplayWidth.Fit("中文字", 3));
    }
}
