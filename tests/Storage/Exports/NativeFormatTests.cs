using System.Text;
using CsCheck;
using Entente.Storage.Exports;
using Entente.Storage.Imports;
using Entente.Storage.Store;
using Entente.Tests.Documents;
using Xunit;

namespace Entente.Tests.Storage.Exports;

public sealed class NativeFormatTests
{
    [Theory]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("tsv")]
    public void Events_come_back_exactly_as_they_were_exported(string format) =>
        MadeEvents.Nasty.Array[0, 4].Sample(events => CheckBack(events, EventImport.Read(format, new MemoryStream(Written.Bytes(format, events)), "made")), iter: 150, threads: 1);

    [Fact]
    public void Events_come_back_from_Parquet_exactly_as_they_were_exported()
    {
        using var folder = new Folder();
        var path = folder.At("events.parquet");
        MadeEvents.Nasty.Array[0, 40].Sample(events =>
        {
            ExportFormats.Events("parquet", events, Written.Codes).ToFile(path, Written.About);
            CheckBack(events, EventImport.Read("parquet", path));
        }, iter: 5, threads: 1);
    }

    [Fact]
    public void Every_CSV_keeps_RFC_4180_and_every_record_has_all_fields() =>
        MadeEvents.Nasty.Array[0, 5].Sample(events =>
        {
            var records = StrictCsv.Read(Written.Text("csv", events));
            Assert.Equal(events.Length + 1, records.Count);
            Assert.All(records, record => Assert.Equal(EventTable.Columns.Count, record.Length));
        }, iter: 100, threads: 1);

    [Fact]
    public void Every_line_of_TSV_has_all_fields_and_every_line_of_NDJSON_is_an_object() =>
        MadeEvents.Nasty.Array[1, 4].Sample(events =>
        {
            Assert.All(Written.Lines("tsv", events), line => Assert.Equal(EventTable.Columns.Count, line.Split('\t').Length));
            var lines = Written.Lines("ndjson", events);
            Assert.Equal(events.Length, lines.Length);
            Assert.All(lines, line => System.Text.Json.JsonDocument.Parse(line).Dispose());
        }, iter: 100, threads: 1);

    [Fact]
    public void An_NDJSON_line_is_the_native_event_with_what_the_store_knows_beside_it()
    {
        using var json = System.Text.Json.JsonDocument.Parse(Written.Text("ndjson", MadeEvents.Visit));
        Assert.Equal("CONSULT", json.RootElement.GetProperty("type").GetString());
        Assert.Equal("s1", json.RootElement.GetProperty("story").GetString());
        Assert.Equal(2, json.RootElement.GetProperty("outlets").GetInt32());
        Assert.StartsWith(MadeEvents.Visit.Json[..^1] + ",", Written.Text("ndjson", MadeEvents.Visit), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_corrected_stands_beside_what_was_read()
    {
        using var json = System.Text.Json.JsonDocument.Parse(Written.Text("ndjson", MadeEvents.Visit with { Type = "AGREE" }));
        Assert.Equal("CONSULT", json.RootElement.GetProperty("type").GetString());
        Assert.Equal("AGREE", json.RootElement.GetProperty("corrected").GetProperty("type").GetString());
    }

    [Fact]
    public void Five_hundred_formulas_are_inert_and_come_back()
    {
        string[] starts = ["=", "+", "-", "@", "\t", "\r", "\n", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20", "'=", "''@"];
        string[] payloads =
        [
            "1+1", "SUM(A1:A9)", "cmd|' /C calc'!A0", "HYPERLINK(\"http://example.org\",\"x\")", "IMPORTXML(\"http://example.org\",\"//a\")", "WEBSERVICE(\"http://example.org\")", "DDE(\"a\";\"b\";\"c\")",
            "2+5+cmd|' /C notepad'!A1", "\"=1\"", "A1", "1", "--1", "+1", "@SUM(1)", "=1", "\t=1", "\r\n=1", " =1", ",=1", "\"", "0.1", "1e9", "x", "RUN()", "EXEC(\"a\")", "CALL(\"a\")", "REGISTER(\"a\")",
            "INDIRECT(\"a\")", "FILTERXML(\"a\")", "1;2", "1|2", "{1}", "#REF!", "$A$1", "%0A", "'", "''", "é", "中", "👩", "A1:B2",
        ];
        var texts = starts.SelectMany(start => payloads.Select(payload => start + payload)).Take(500).ToList();
        Assert.Equal(500, texts.Count);
        var events = texts.Select(text => MadeEvents.Visit with { Title = text, Modes = [text] }).ToList();
        var records = StrictCsv.Read(Written.Text("csv", events));
        Assert.All(records.Skip(1), record => Assert.All(record.Where(field => field is not null && !double.TryParse(field, out _)), field => Assert.False(field!.Length > 0 && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".Contains(field[0]), field)));
        var back = EventImport.Read("csv", new MemoryStream(Written.Bytes("csv", events)), "made").Select(found => found.Item!.Title);
        Assert.Equal(texts, back);
    }

    [Fact]
    public void Ten_thousand_numbers_are_untouched()
    {
        var random = new Random(7);
        double[] fixedOnes = [-10.0, 10, 0, -0.5, 1e-12, -1e300];
        var numbers = fixedOnes.Concat(Enumerable.Range(0, 9_994).Select(_ => Math.Round(random.NextDouble() * 20 - 10, random.Next(0, 16)))).ToList();
        var table = ExportTable.Of([new Field<double>(new("score", ColumnKind.Number), number => number), new(new("text", ColumnKind.Text), number => $"{number}")], numbers);
        using var buffer = new MemoryStream();
        ExportFormats.Table("csv", table).ToStream(buffer, Written.About, TestContext.Current.CancellationToken);
        var records = StrictCsv.Read(Encoding.UTF8.GetString(buffer.ToArray()));
        Assert.Equal(numbers, records.Skip(1).Select(record => double.Parse(record[0]!, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Contains(records, record => record[0] == "-10" && record[1] == "'-10"); // the same as a number and as a text
    }

    [Fact]
    public void Nothing_and_an_empty_text_are_told_apart()
    {
        var records = StrictCsv.Read(Written.Text("csv", MadeEvents.Visit with { Title = "", Url = null }));
        Assert.Equal("", records[1][Array.IndexOf(records[0], "title")]);
        Assert.Null(records[1][Array.IndexOf(records[0], "url")]);
    }

    [Fact]
    public void A_damaged_line_costs_only_itself()
    {
        var lines = Encoding.UTF8.GetString(Written.Bytes("csv", [MadeEvents.Visit, MadeEvents.Visit, MadeEvents.Visit])).Split("\r\n");
        lines[2] = lines[2][..200] + "\"" + lines[2][200..];
        var found = EventImport.Read("csv", new MemoryStream(Encoding.UTF8.GetBytes(string.Join("\r\n", lines))), "made.csv").ToList();
        Assert.Equal(2, found.Count(item => item.Item is not null));
        Assert.Equal(3, Assert.Single(found, item => item.Reject is not null).Reject!.Line);
    }

    private static void CheckBack(EventRecord[] events, IEnumerable<Imported<EventRecord>> back)
    {
        var found = back.ToList();
        Assert.All(found, item => Assert.Null(item.Reject));
        Assert.Equal(events.Length, found.Count);
        foreach (var (expected, actual) in events.Zip(found)) SameEvent.Check(expected, actual.Item!);
    }
}
