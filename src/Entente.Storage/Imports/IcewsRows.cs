using System.Globalization;
using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Imports;

/// <summary>ICEWS' event files. Some lack the CAMEO column; their events come without our type.</summary>
internal static class IcewsRows
{
    public static ForeignFile File { get; } = new("icews", IcewsProfile.Columns, ["Event ID", "Event Date", "Source Name", "Target Name"], Quotes: false, HasHeader: true);

    public static ImportedEvent Event(ForeignRow row, FieldCodes codes)
    {
        var day = row.Day("Event Date");
        var act = Act(row.Text("CAMEO Code"), codes);
        return new ImportedEvent
        {
            Set = "icews",
            Id = string.Create(CultureInfo.InvariantCulture, $"{row.Required("Event ID")}/{day:yyyy-MM-dd}"), // ids come again on other days
            Day = day,
            Actors = row.Text("Source Name") is { } source ? [source] : [],
            ActorCountries = codes.CountryOf(row.Text("Source Country")) is { } from ? [from] : [],
            Recipients = row.Text("Target Name") is { } target ? [target] : [],
            RecipientCountries = codes.CountryOf(row.Text("Target Country")) is { } to ? [to] : [],
            TheirType = row.Text("Event Text"),
            TheirCode = row.Text("CAMEO Code"),
            Type = act?.Type,
            Mode = act?.Mode,
            Place = row.Text("City") ?? row.Text("District") ?? row.Text("Province") ?? row.Text("Country"),
            PlaceCountry = codes.CountryOf(row.Text("Country")),
            Latitude = row.Degrees("Latitude", 90),
            Longitude = row.Degrees("Longitude", 180),
        };
    }

    // Spreadsheets eat the leading zero.
    private static CameoCode? Act(string? code, FieldCodes codes) =>
        code is null ? null : codes.Act(code[0] == '0' || (code.Length > 2 && string.CompareOrdinal(code, 0, "20", 0, 2) <= 0) ? code : "0" + code);
}
