using System.Globalization;
using Entente.Storage.Store;

namespace Entente.Storage.Exports.Profiles;

/// <summary>GDELT 2.0 event files: 61 columns, no header, one row a pair (docs/formats/gdelt.md).</summary>
internal sealed class GdeltProfile(FieldCodes codes)
{
    private readonly CameoActs acts = new(codes);

    /// <summary>The columns of the event table, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate",
        .. Actor("Actor1"), .. Actor("Actor2"),
        "IsRootEvent", "EventCode", "EventBaseCode", "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone",
        .. Geo("Actor1Geo"), .. Geo("Actor2Geo"), .. Geo("ActionGeo"),
        "DATEADDED", "SOURCEURL",
    ];

    public ExportCount Write(IEnumerable<EventRecord> events, Stream output, ExportAbout about, CancellationToken cancel) =>
        new ProfileSheet(Columns, header: false, none: "").Write(events, e => Rows(e, about), output, cancel);

    private IEnumerable<string?[]> Rows(EventRecord e, ExportAbout about)
    {
        var pair = 0;
        foreach (var (actor, recipient) in Reported.Pairs(e)) yield return Row(e, actor, recipient, pair++, about);
    }

    private string?[] Row(EventRecord e, PartyRecord? actor, PartyRecord? recipient, int pair, ExportAbout about)
    {
        var day = Reported.Day(e)!.Value;
        var code = CameoActs.Code(e);
        return
        [
            Reported.NumericId(e.Id, pair), Text(day, "yyyyMMdd"), Text(day, "yyyyMM"), Text(day, "yyyy"), Fraction(day),
            .. Party(actor), .. Party(recipient),
            e.Sentence <= 1 ? "1" : "0", code, code[..Math.Min(3, code.Length)], code[..2], Whole(e.Quad), ProfileSheet.Number(acts.Goldstein(e)),
            Whole(Math.Max(e.Tellings.Count, e.Documents)), Whole(e.Outlets), Whole(e.Documents), null,
            .. Nowhere, .. Nowhere, .. Place(e), Added(e, about), e.Url,
        ];
    }

    private string?[] Party(PartyRecord? party)
    {
        if (party is null) return new string?[10];
        var actor = acts.Actor(party);
        return
        [
            CameoActs.Joined(actor), (party.Name ?? party.Text).ToUpperInvariant(), actor.Country, actor.Group, null, null, null,
            actor.Roles.ElementAtOrDefault(0), actor.Roles.ElementAtOrDefault(1), actor.Roles.ElementAtOrDefault(2),
        ];
    }

    // 1 country, 2 and 3 an American state and city, 4 and 5 a city and a division elsewhere. A country gets no point: its middle is not where it happened.
    private string?[] Place(EventRecord e)
    {
        if (e.PlaceName is null) return Nowhere;
        var american = e.PlaceCountry == "USA";
        var type = e.PlacePrecision switch { "country" => "1", "region" => american ? "2" : "5", _ => american ? "3" : "4" };
        var known = e.PlacePrecision is not "country";
        return [type, e.PlaceName, codes.Fips(e.PlaceCountry), null, null, known ? ProfileSheet.Number(e.Latitude) : null, known ? ProfileSheet.Number(e.Longitude) : null, null];
    }

    private static string?[] Nowhere => ["0", null, null, null, null, null, null, null];

    private static string Fraction(DateOnly day) => (day.Year + Math.Min(day.DayOfYear, 365) / 365.0).ToString("0.0000", CultureInfo.InvariantCulture);

    private static string Added(EventRecord e, ExportAbout about) => (Reported.PublicationDay(e) is { } day ? Text(day, "yyyyMMdd") : about.At.ToUniversalTime().ToString("yyyyMMdd", CultureInfo.InvariantCulture)) + "000000";

    private static string Text(DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string[] Actor(string side) =>
        [.. ((string[])["Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code", "Type1Code", "Type2Code", "Type3Code"]).Select(column => side + column)];

    private static string[] Geo(string side) =>
        [.. ((string[])["Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"]).Select(column => $"{side}_{column}")];
}
