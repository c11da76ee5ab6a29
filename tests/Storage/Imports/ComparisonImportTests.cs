using System.Text;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Imports;
using Entente.Tests.Storage.Exports;
using Xunit;

namespace Entente.Tests.Storage.Imports;

public sealed class ComparisonImportTests
{
    [Fact]
    public void GDELT_2_gives_countries_types_and_the_address()
    {
        var e = Assert.Single(Events("gdelt", Gdelt(GdeltProfile.Columns) + "\n"));
        Assert.Equal(("gdelt", "1234567890", new DateOnly(2026, 3, 3)), (e.Set, e.Id, e.Day));
        Assert.Equal(("ROMANIA", "ROU", "RUS"), (Assert.Single(e.Actors), Assert.Single(e.ActorCountries), Assert.Single(e.RecipientCountries)));
        Assert.Equal(("ACCUSE", "112", "ROU", "https://example.org/a"), (e.Type, e.TheirCode, e.PlaceCountry, e.Url));
        Assert.Equal((44.4, 26.1), (e.Latitude, e.Longitude));
    }

    [Fact]
    public void GDELT_1_has_58_columns_and_in_its_older_files_57()
    {
        var columns = GdeltProfile.Columns.Where(column => !column.EndsWith("_ADM2Code", StringComparison.Ordinal)).ToList();
        Assert.Equal(58, columns.Count);
        Assert.Equal("ROU", Assert.Single(Events("gdelt1", Gdelt(columns))).PlaceCountry);
        Assert.Equal(44.4, Assert.Single(Events("gdelt1", Gdelt(columns)[..^"\thttps://example.org/a".Length])).Latitude);
    }

    [Fact]
    public void A_file_of_the_other_GDELT_is_told_what_it_is()
    {
        var columns = GdeltProfile.Columns.Where(column => !column.EndsWith("_ADM2Code", StringComparison.Ordinal)).ToList();
        var reject = Assert.Single(Read("gdelt", Gdelt(columns))).Reject!;
        Assert.Contains("gdelt1", reject.Remedy, StringComparison.Ordinal);
        Assert.Contains("58 fields where there should be 61", reject.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Our_own_profiles_can_be_read_as_what_they_pretend_to_be()
    {
        foreach (var kind in (string[])["gdelt", "polecat", "icews"])
        {
            var e = Assert.Single(Events(kind, Written.Text(kind, MadeEvents.Visit)));
            Assert.Equal(("CONSULT", new DateOnly(2026, 3, 3), "PRT"), (e.Type, e.Day, e.PlaceCountry));
            Assert.Equal(("NOR", "PRT"), (Assert.Single(e.ActorCountries), Assert.Single(e.RecipientCountries)));
            Assert.Equal(38.717, e.Latitude);
        }
    }

    [Fact]
    public void POLECAT_files_with_extra_names_or_extra_tabs_are_read()
    {
        var lines = Written.Lines("polecat", MadeEvents.Visit);
        Assert.Single(Events("polecat", lines[0] + "\tHeadline\tURL\n" + lines[1] + "\n"));
        var torn = Events("polecat", lines[0] + "\n" + lines[1] + "\t\t\n");
        Assert.Equal("2026-03-03", $"{Assert.Single(torn).Day:yyyy-MM-dd}");
        Assert.Contains("44 fields", Assert.Single(Read("polecat", lines[0] + "\n" + lines[1] + "\ta\tb\tc\td\n")).Reject!.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ICEWS_files_without_the_CAMEO_column_come_without_our_type()
    {
        var lines = Written.Lines("icews", MadeEvents.Visit);
        string Without(string line) => string.Join('\t', line.Split('\t').Where((_, i) => i != 6));
        var e = Assert.Single(Events("icews", Without(lines[0]) + "\n" + Without(lines[1])));
        Assert.Equal((null, "Norway", "PRT"), (e.Type, e.Actors[0], e.RecipientCountries[0]));
        Assert.EndsWith("/2026-03-03", e.Id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("042", "CONSULT")]
    [InlineData("42", "CONSULT")]
    [InlineData("13y", "THREATEN")]
    [InlineData("190", "ASSAULT")]
    [InlineData("010", null)]
    [InlineData("zz", null)]
    public void Malformed_CAMEO_codes_give_what_can_be_told(string code, string? type)
    {
        var lines = Written.Lines("icews", MadeEvents.Visit with { Cameo = code });
        Assert.Equal(type, Assert.Single(Events("icews", string.Join('\n', lines))).Type);
    }

    [Fact]
    public void ACLED_texts_over_several_lines_and_a_mark_at_the_start_do_no_harm()
    {
        const string Text = "\uFEFFevent_id_cnty,event_date,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,notes,fatalities\r\n"
            + "IRN1,2026-03-03,Violence against civilians,Attack,Military Forces of Iran (1989-),Civilians (Iran),Iran,Tehran,35.7,51.4,\"Said \"\"no\"\",\nthen left.\",3\r\n"
            + "IRN2,31 January 2026,Protests,Peaceful protest,Protesters (Iran),,Iran,Tehran,35.7,51.4,,0\r\n";
        var events = Events("acled", Text);
        Assert.Equal(["IRN1", "IRN2"], events.Select(e => e.Id));
        Assert.Equal((3, "ASSAULT", "IRN", "IRN"), (events[0].Fatalities, events[0].Type, events[0].ActorCountries[0], events[0].RecipientCountries[0]));
        Assert.Equal((new DateOnly(2026, 1, 31), "demo"), (events[1].Day, events[1].Mode));
    }

    [Fact]
    public void UCDP_gives_sides_deaths_and_the_kind_of_violence()
    {
        const string Text = "\"id\",\"year\",\"type_of_violence\",\"side_a\",\"side_b\",\"date_start\",\"country\",\"latitude\",\"longitude\",\"where_coordinates\",\"best\"\n"
            + "\"7\",\"2026\",\"1\",\"Government of Russia (Soviet Union)\",\"Government of Ukraine\",\"2026-02-24 00:00:00.000\",\"Ukraine\",\"50.45\",\"30.52\",\"Kyiv, city\",\"12\"\n"
            + "\"8\",\"2026\",\"9\",\"A\",\"B\",\"2026-02-24\",\"Ukraine\",\"50\",\"30\",\"Kyiv\",\"1\"\n";
        var found = Read("ucdp", Text);
        var e = Assert.Single(found, item => item.Item is not null).Item!;
        Assert.Equal(("RUS", "UKR", "UKR", 12), (e.ActorCountries[0], e.RecipientCountries[0], e.PlaceCountry, e.Fatalities));
        var reject = Assert.Single(found, item => item.Reject is not null).Reject!;
        Assert.Equal(("type_of_violence", "9", 3), (reject.Column, reject.Value, reject.Line));
    }

    [Fact]
    public void A_damaged_line_costs_only_itself()
    {
        const string Header = "event_id_cnty,event_date,event_type,country,notes,latitude\n";
        var text = Header + "A1,2026-01-01,Battles,Mali,\"opened and never closed,1\nA2,2026-01-02,Battles,Mali,fine,2\nA3,2026-01-03,Battles,Mali,\"a \"\"quoted\"\"\nnote\",3\nA4,someday,Battles,Mali,x,4\nA5,2026-01-05,Battles,Mali,x,95\nA6,2026-01-06,Battles\nA7,2026-01-07,Battles,Mali,x,7";
        var found = Read("acled", text);
        Assert.Equal(["A2", "A3", "A7"], found.Where(item => item.Item is not null).Select(item => item.Item!.Id));
        Assert.Equal([2L, 6, 7, 8], found.Where(item => item.Reject is not null).Select(item => item.Reject!.Line));
        Assert.Contains("made:6: column 'event_date': 'someday' is no day; write YYYY-MM-DD", found.Select(item => item.Reject?.ToString()));
    }

    [Fact]
    public void A_file_of_another_kind_is_refused_by_its_header()
    {
        var found = Read("ucdp", "a,b,c\n1,2,3\n4,5,6\n");
        Assert.Equal("id", Assert.Single(found).Reject!.Column);
    }

    private static string Gdelt(IReadOnlyList<string> columns)
    {
        var cells = new Dictionary<string, string>
        {
            ["GLOBALEVENTID"] = "1234567890",
            ["SQLDATE"] = "20260303",
            ["Actor1Code"] = "ROMGOV",
            ["Actor1Name"] = "ROMANIA",
            ["Actor1CountryCode"] = "ROM",
            ["Actor2Code"] = "RUS",
            ["Actor2Name"] = "RUSSIA",
            ["Actor2CountryCode"] = "RUS",
            ["EventCode"] = "112",
            ["ActionGeo_Type"] = "4",
            ["ActionGeo_Fullname"] = "Bucharest, Romania",
            ["ActionGeo_CountryCode"] = "RO",
            ["ActionGeo_Lat"] = "44.4",
            ["ActionGeo_Long"] = "26.1",
            ["SOURCEURL"] = "https://example.org/a",
        };
        return string.Join('\t', columns.Select(column => cells.GetValueOrDefault(column, "")));
    }

    private static List<Imported<ImportedEvent>> Read(string kind, string text) => [.. ComparisonImport.Read(kind, new MemoryStream(Encoding.UTF8.GetBytes(text)), "made", Written.Codes)];

    private static List<ImportedEvent> Events(string kind, string text)
    {
        var found = Read(kind, text);
        Assert.All(found, item => Assert.Null(item.Reject));
        return [.. found.Select(item => item.Item!)];
    }
}
