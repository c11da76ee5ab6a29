using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Store;
using Xunit;

namespace Entente.Tests.Storage.Exports;

public sealed class ProfileTests
{
    [Theory]
    [InlineData("polecat", 40, true)]
    [InlineData("gdelt", 61, false)]
    [InlineData("icews", 20, true)]
    public void Every_line_has_the_published_number_of_columns(string format, int columns, bool header) => MadeEvents.Nasty.Array[1, 10].Sample(events =>
    {
        var told = events.Select((e, i) => i % 2 == 0 ? e with { Factuality = "actual", Start = new DateOnly(2026, 1, 1) } : e).ToArray();
        var lines = Written.Lines(format, told);
        Assert.True(lines.Length > (header ? 1 : 0));
        Assert.All(lines, line => Assert.Equal(columns, line.Split('\t').Length));
        Assert.All(lines, line => Assert.DoesNotContain(line, c => (c != '\t' && char.IsControl(c)) || c == '"'));
    }, iter: 60, threads: 1);

    [Fact]
    public void POLECAT_has_the_header_and_the_cells_of_its_files()
    {
        var lines = Written.Lines("polecat", MadeEvents.Visit);
        Assert.Equal(string.Join('\t', PolecatProfile.Columns), lines[0]);
        var cells = Cells(lines, PolecatProfile.Columns);
        Assert.Equal(("CONSULT", "visit", "4", "VERBAL COOPERATION", "diplomatic"), (cells["Event Type"], cells["Event Mode"], cells["Intensity"], cells["Quad Code"], cells["Contexts"]));
        Assert.Equal(("Norway", "NOR", "385", "GOV", "foreign minister"), (cells["Actor Name"], cells["Actor Country"], cells["Actor COW"], cells["Primary Actor Sector"], cells["Actor Title"]));
        Assert.Equal(("Portugal", "235", "None"), (cells["Recipient Name"], cells["Recipient COW"], cells["Recipient Title"]));
        Assert.Equal(("Lisbon", "38.717", "2026-03-03", "2026-03-04"), (cells["City"], cells["Latitude"], cells["Event Date"], cells["Publication Date"]));
    }

    [Fact]
    public void GDELT_has_a_row_for_each_pair_with_codes_of_CAMEO_and_FIPS()
    {
        var meeting = MadeEvents.Visit with { Recipient = [.. MadeEvents.Visit.Recipient, new("the UN", "un", "United Nations", "UNO", null, [], null, [])] };
        var lines = Written.Lines("gdelt", meeting);
        Assert.Equal(2, lines.Length);
        var cells = Cells(lines, GdeltProfile.Columns, 0);
        Assert.Equal(("NORGOV", "NOR", "GOV", "PRTGOV"), (cells["Actor1Code"], cells["Actor1CountryCode"], cells["Actor1Type1Code"], cells["Actor2Code"]));
        Assert.Equal(("042", "042", "04", "1", "1.9"), (cells["EventCode"], cells["EventBaseCode"], cells["EventRootCode"], cells["QuadClass"], cells["GoldsteinScale"]));
        Assert.Equal(("4", "PO", "38.717", "20260304000000"), (cells["ActionGeo_Type"], cells["ActionGeo_CountryCode"], cells["ActionGeo_Lat"], cells["DATEADDED"]));
        Assert.Equal(("20260303", "202603", "2026", "2026.1699"), (cells["SQLDATE"], cells["MonthYear"], cells["Year"], cells["FractionDate"]));
        var second = Cells(lines, GdeltProfile.Columns, 1);
        Assert.Equal(("IGOUNO", "UNO", "IGO", ""), (second["Actor2Code"], second["Actor2KnownGroupCode"], second["Actor2Type1Code"], second["Actor2CountryCode"]));
        Assert.NotEqual(cells["GLOBALEVENTID"], second["GLOBALEVENTID"]);
        Assert.All(lines, line => Assert.True(long.Parse(line.Split('\t')[0]) >= 0));
    }

    [Fact]
    public void ICEWS_has_names_of_countries_and_sectors()
    {
        var cells = Cells(Written.Lines("icews", MadeEvents.Visit), IcewsProfile.Columns);
        Assert.Equal(("Norway", "Government", "Norway", "042", "1.9"), (cells["Source Name"], cells["Source Sectors"], cells["Source Country"], cells["CAMEO Code"], cells["Intensity"]));
        Assert.Equal(("The Gazette", "Lisbon", "Portugal", "1"), (cells["Publisher"], cells["City"], cells["Country"], cells["Sentence Number"]));
    }

    [Theory]
    [InlineData("polecat")]
    [InlineData("gdelt")]
    [InlineData("icews")]
    public void What_did_not_happen_is_left_out_and_counted(string format)
    {
        EventRecord[] events = [MadeEvents.Visit, MadeEvents.Visit with { Factuality = "negated" }, MadeEvents.Visit with { Factuality = "planned" }, MadeEvents.Visit with { Start = null, Published = null }];
        var count = ExportFormats.Events(format, events, Written.Codes).ToStream(Stream.Null, Written.About, TestContext.Current.CancellationToken).Count;
        Assert.Equal(1, count.Rows);
        Assert.Equal([("negated", 1L), ("no date", 1L), ("planned", 1L)], count.LeftOut.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void A_mutual_deed_goes_both_ways_and_to_nobody_themselves()
    {
        PartyRecord[] both = [.. MadeEvents.Visit.Actor, .. MadeEvents.Visit.Recipient];
        var pairs = Written.Lines("gdelt", MadeEvents.Visit with { Actor = both, Recipient = both, Reciprocal = true }).Select(line => line.Split('\t')).Select(cells => (cells[5], cells[15]));
        Assert.Equal([("NORGOV", "PRTGOV"), ("PRTGOV", "NORGOV")], pairs);
    }

    [Theory]
    [InlineData("country")]
    [InlineData("city")]
    public void A_country_is_no_point(string precision)
    {
        var e = MadeEvents.Visit with { PlacePrecision = precision };
        using var json = JsonDocument.Parse(Written.Text("geojson", e));
        var geometry = json.RootElement.GetProperty("features")[0].GetProperty("geometry");
        Assert.Equal(precision == "country" ? JsonValueKind.Null : JsonValueKind.Object, geometry.ValueKind);
        Assert.Equal(precision == "country" ? "" : "38.717", Cells(Written.Lines("gdelt", e), GdeltProfile.Columns, 0)["ActionGeo_Lat"]);
        if (precision == "city") Assert.Equal([-9.133, 38.717], geometry.GetProperty("coordinates").EnumerateArray().Select(number => number.GetDouble()));
    }

    [Fact]
    public void GraphML_counts_the_acts_of_each_pair_of_states()
    {
        XNamespace space = "http://graphml.graphdrawing.org/xmlns";
        var graph = XDocument.Parse(Written.Text("graphml", MadeEvents.Visit, MadeEvents.Visit, MadeEvents.Visit with { Type = "AGREE" }, MadeEvents.Visit with { Factuality = "planned" }));
        Assert.Equal(["NOR", "PRT"], graph.Descendants(space + "node").Select(node => node.Attribute("id")!.Value));
        var edges = graph.Descendants(space + "edge").ToDictionary(edge => edge.Attribute("id")!.Value, edge => edge.Elements().ToDictionary(data => data.Attribute("key")!.Value, data => data.Value));
        Assert.Equal(["NOR-PRT-AGREE", "NOR-PRT-CONSULT"], edges.Keys);
        Assert.Equal(("2", "2", "4"), (edges["NOR-PRT-CONSULT"]["count"], edges["NOR-PRT-CONSULT"]["weight"], edges["NOR-PRT-CONSULT"]["mean_score"]));
    }

    [Fact]
    public void GeoJSON_and_GraphML_are_well_formed_whatever_the_texts() => MadeEvents.Nasty.Array[0, 5].Sample(events =>
    {
        JsonDocument.Parse(Written.Text("geojson", events)).Dispose();
        Assert.NotNull(XDocument.Parse(Written.Text("graphml", events)).Root);
    }, iter: 40, threads: 1);

    [Fact]
    public void Dyad_months_carry_codes_of_Correlates_of_War()
    {
        var month = new DateOnly(2026, 3, 1);
        var table = DyadMonthTable.Of([new(month, "RUS", "USA", 1, 0, 3, 0, 4, -1.5, 200), new(month, "RUS", "IGO", 1, 0, 0, 0, 1, 2, 200)], Written.Codes);
        using var buffer = new MemoryStream();
        ExportFormats.Table("csv", table).ToStream(buffer, Written.About, TestContext.Current.CancellationToken);
        var records = StrictCsv.Read(System.Text.Encoding.UTF8.GetString(buffer.ToArray()));
        Assert.Equal(["ccode1", "iso3_1", "ccode2", "iso3_2", "year", "month", "events", "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict", "score", "documents"], records[0]);
        Assert.Equal(["365", "RUS", "2", "USA", "2026", "3", "4", "1", "0", "3", "0", "-1.5", "200"], records[1]);
        Assert.Null(records[2][2]);
    }

    [Fact]
    public void Codes_take_the_day_into_account()
    {
        Assert.Equal(365, Written.Codes.Cow("RUS", new DateOnly(2020, 1, 1)));
        Assert.Null(Written.Codes.Cow("UKR", new DateOnly(1980, 1, 1)));
        Assert.Equal("RS", Written.Codes.Fips("RUS"));
        Assert.Equal(("ROM", "ROU"), (Written.Codes.CameoCountry("ROU"), Written.Codes.OfCameo("ROM")));
        Assert.Equal(("CONSULT", 1.0), (Written.Codes.Act("04")!.Type, Written.Codes.Act("04")!.Goldstein));
    }

    private static Dictionary<string, string> Cells(string[] lines, IReadOnlyList<string> columns, int line = 1) =>
        columns.Zip(lines[line].Split('\t')).ToDictionary(pair => pair.First, pair => pair.Second);
}
