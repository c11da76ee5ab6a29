using System.Globalization;
using Entente.Storage.Store;

namespace Entente.Storage.Exports.Profiles;

/// <summary>ICEWS event files: 20 columns with a header, one row a pair (docs/formats/icews.md).</summary>
internal sealed class IcewsProfile(FieldCodes codes)
{
    private readonly CameoActs acts = new(codes);

    /// <summary>The published columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name", "Target Sectors", "Target Country",
        "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude", "Longitude",
    ];

    public ExportCount Write(IEnumerable<EventRecord> events, Stream output, ExportAbout about, CancellationToken cancel) =>
        new ProfileSheet(Columns, header: true, none: "").Write(events, Rows, output, cancel);

    private IEnumerable<string?[]> Rows(EventRecord e)
    {
        var pair = 0;
        foreach (var (actor, recipient) in Reported.Pairs(e)) yield return Row(e, actor, recipient, pair++);
    }

    private string?[] Row(EventRecord e, PartyRecord? source, PartyRecord? target, int pair)
    {
        var code = CameoActs.Code(e);
        var point = e.PlacePrecision is not "country";
        return
        [
            Reported.NumericId(e.Id, pair), Reported.Day(e)!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            source?.Name ?? source?.Text, Sectors(source), Country(source?.Country), codes.Act(code)?.Gloss, code, ProfileSheet.Number(acts.Goldstein(e)),
            target?.Name ?? target?.Text, Sectors(target), Country(target?.Country),
            Reported.NumericId(e.Story, 0), (e.Sentence + 1).ToString(CultureInfo.InvariantCulture), e.SourceName,
            e.PlacePrecision is "city" or "point" ? e.PlaceName : null, null, e.PlacePrecision is "region" ? e.PlaceName : null, Country(e.PlaceCountry),
            point ? ProfileSheet.Number(e.Latitude) : null, point ? ProfileSheet.Number(e.Longitude) : null,
        ];
    }

    private string? Country(string? code) => codes.Name(code);

    private static string? Sectors(PartyRecord? party) =>
        party is null ? null : string.Join(',', party.Sectors.Prepend(party.Sector).Prepend(Kind(party.Country)).Select(Sector).OfType<string>().Distinct());

    private static string? Kind(string? country) => country is "UNO" or "EUR" or "IGO" or "NGO" or "MNC" or "IMG" or "ISM" ? country : null;

    private static string? Sector(string? code) => code switch
    {
        "GOV" => "Government",
        "MIL" => "Military",
        "COP" => "Police",
        "JUD" => "Judicial",
        "LEG" => "Legislative / Parliamentary",
        "SPY" => "Secret Agents",
        "PTY" => "Parties",
        "OPP" => "Opposition Parties / Candidates",
        "REB" => "Rebel",
        "PRM" => "Paramilitary",
        "PRE" => "Separatists",
        "UAF" => "Unidentified Forces",
        "AGR" => "Agricultural",
        "BUS" => "Business",
        "CRM" => "Criminals / Gangs",
        "CVL" => "General Population / Civilian / Social",
        "EDU" => "Education",
        "ELI" => "Elite",
        "JRN" => "Media",
        "LAB" => "Labor",
        "MED" => "Medical / Health",
        "REF" => "Refugees / Displaced",
        "REL" => "Religious",
        "SOC" => "Social",
        "UNO" or "EUR" or "IGO" => "International Government Organization",
        "NGO" => "Nongovernmental Organizations / Activists",
        "MNC" => "Multinational Corporations",
        "IMG" => "International Militarized Groups",
        "ISM" => "Social Movements",
        _ => null,
    };
}
