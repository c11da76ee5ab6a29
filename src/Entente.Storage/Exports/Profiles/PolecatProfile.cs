using System.Globalization;
using Entente.Storage.Store;

namespace Entente.Storage.Exports.Profiles;

/// <summary>POLECAT's weekly files: 40 columns, one row an event, <c>None</c> for nothing, several values separated by <c>; </c> (docs/formats/polecat.md).</summary>
internal sealed class PolecatProfile(FieldCodes codes)
{
    /// <summary>The published columns, in order.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [
        "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts",
        "Actor Name", "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw", "Wikipedia Actor ID",
        "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector", "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID",
        "Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type",
        "Source", "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
    ];

    private const string And = "; ";

    public ExportCount Write(IEnumerable<EventRecord> events, Stream output, ExportAbout about, CancellationToken cancel) =>
        new ProfileSheet(Columns, header: true, none: "None").Write(events, e => [Row(e, about)], output, cancel);

    private string?[] Row(EventRecord e, ExportAbout about)
    {
        var day = Reported.Day(e)!.Value;
        var point = e.PlacePrecision is not "country";
        return
        [
            e.Id, Iso(day), e.Type, e.Mode, ProfileSheet.Number(e.Score), Quad(e.Quad), string.Join(And, e.Contexts),
            .. Side(e.Actor, day), .. Side(e.Recipient, day),
            e.PlaceName, e.PlacePrecision is "city" or "point" ? e.PlaceName : null, null, e.PlacePrecision is "region" ? e.PlaceName : null, e.PlaceCountry,
            point ? ProfileSheet.Number(e.Latitude) : null, point ? ProfileSheet.Number(e.Longitude) : null, null, e.PlaceName, null,
            e.SourceName, Reported.PublicationDay(e) is { } published ? Iso(published) : null, null, null, null, "en", $"Entente {about.Engine.Version}",
        ];
    }

    private string?[] Side(IReadOnlyList<PartyRecord> parties, DateOnly day) =>
    [
        Join(parties, party => party.Name),
        Join(parties, party => party.Country),
        Join(parties, party => codes.Cow(party.Country, day)?.ToString(CultureInfo.InvariantCulture)),
        Join(parties, party => party.Sector),
        Join(parties, party => party.Sectors.Count == 0 ? null : string.Join(And, party.Sectors)),
        Join(parties, party => party.Role),
        Join(parties, party => party.Text),
        null,
    ];

    // As many values as there are parties, so that the columns of a side stay in step.
    private static string? Join(IReadOnlyList<PartyRecord> parties, Func<PartyRecord, string?> of) =>
        parties.All(party => of(party) is null) ? null : string.Join(And, parties.Select(party => of(party) ?? "None"));

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Quad(int quad) => quad switch
    {
        1 => "VERBAL COOPERATION",
        2 => "MATERIAL COOPERATION",
        3 => "VERBAL CONFLICT",
        _ => "MATERIAL CONFLICT",
    };
}
