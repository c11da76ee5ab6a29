using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Imports;

/// <summary>POLECAT's weekly files.</summary>
internal static class PolecatRows
{
    public static ForeignFile File { get; } = new("polecat", PolecatProfile.Columns, ["Event ID", "Event Date", "Event Type"], Quotes: false, HasHeader: true);

    public static ImportedEvent Event(ForeignRow row, FieldCodes codes) => new()
    {
        Set = "polecat",
        Id = row.Required("Event ID"),
        Day = row.Day("Event Date"),
        Actors = Names(row, "Actor"),
        ActorCountries = row.List("Actor Country"),
        Recipients = Names(row, "Recipient"),
        RecipientCountries = row.List("Recipient Country"),
        TheirType = row.Required("Event Type"),
        TheirCode = row.Text("Event Mode"),
        Type = row.Required("Event Type").ToUpperInvariant(),
        Mode = row.Text("Event Mode"),
        Place = row.Text("Placename"),
        PlaceCountry = Country(row.Text("Country"), codes),
        Latitude = row.Degrees("Latitude", 90),
        Longitude = row.Degrees("Longitude", 180),
    };

    private static string[] Names(ForeignRow row, string side) => row.List($"{side} Name") is { Length: > 0 } names ? names : row.List($"{side} Name Raw");

    private static string? Country(string? text, FieldCodes codes) => codes.CountryOf(text) ?? (codes.Name(text) is null ? null : text);
}
