using System.Text;
using Entente.Storage.Exports;
using Entente.Storage.Store;
using Xunit;

namespace Entente.Tests.Storage.Exports;

public sealed class OtherTableTests
{
    private static readonly StatementRecord said = new()
    {
        Id = "q1",
        Document = "d1",
        Speaker = MadeEvents.Visit.Actor[0],
        Kind = "direct",
        Text = "We agree",
        Sentence = 2,
        SentenceText = "“We agree,” she said.",
        Confidence = 0.7,
        Themes = ["alliance"],
        About = MadeEvents.Visit.Recipient,
        Stances = [new(MadeEvents.Visit.Recipient[0], null, "praise"), new(null, "alliance", "support")],
        Json = "{\"id\":\"q1\",\"kind\":\"direct\",\"text\":\"We agree\"}",
    };

    private static readonly StoryRecord told = new()
    {
        Id = "s1",
        FirstSeen = new(2026, 3, 3),
        LastSeen = new(2026, 3, 4),
        Documents = [new("d1"), new("d2", "d1")],
        Outlets = 2,
        Independent = 1,
        Original = "d1",
        Title = "-1",
    };

    [Fact]
    public void Statements_leave_with_their_native_form_and_what_is_known_of_their_document()
    {
        using var json = System.Text.Json.JsonDocument.Parse(Text("ndjson", StatementTable.Of([said])));
        Assert.Equal(("We agree", "d1"), (json.RootElement.GetProperty("text").GetString(), json.RootElement.GetProperty("document").GetString()));
        Assert.Equal("Norway", json.RootElement.GetProperty("corrected").GetProperty("speaker").GetProperty("name").GetString()); // this native form names no speaker
        var records = StrictCsv.Read(Text("csv", StatementTable.Of([said, said])));
        Assert.Equal(3, records.Count);
        Assert.Equal("PRT", records[1][Array.IndexOf(records[0], "about_countries")]);
        Assert.Contains("\"value\":\"support\"", records[1][Array.IndexOf(records[0], "stances")], StringComparison.Ordinal);
    }

    [Fact]
    public void Stories_leave_with_their_counts_and_their_family_of_copies()
    {
        var records = StrictCsv.Read(Text("csv", StoryTable.Of([told])));
        Assert.Equal(["s1", "'-1", "2026-03-03", "2026-03-04", "2", "2", "1", "d1", "d1|d2", "|d1"], records[1][..10]);
    }

    [Theory]
    [InlineData("tsv")]
    [InlineData("parquet")]
    [InlineData("table")]
    public void Statements_and_stories_are_written_in_every_format(string format)
    {
        foreach (var table in (ExportTable[])[StatementTable.Of([said, said]), StoryTable.Of([told, told])])
            Assert.Equal(2, ExportFormats.Table(format, table).ToStream(Stream.Null, Written.About, TestContext.Current.CancellationToken).Count.Rows);
    }

    private static string Text(string format, ExportTable table)
    {
        using var buffer = new MemoryStream();
        ExportFormats.Table(format, table).ToStream(buffer, Written.About);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
