using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Imports;

/// <summary>GDELT's event files.</summary>
internal static class GdeltRows
{
    /// <summary>GDELT 2.0: 61 columns, every 15 minutes.</summary>
    public static ForeignFile Two { get; } = new("gdelt", GdeltProfile.Columns, ["GLOBALEVENTID", "SQLDATE", "EventCode"], Quotes: false, HasHeader: false);

    /// <summary>GDELT 1.0: 58 columns, daily; the historical files lack the last one.</summary>
    public static ForeignFile One { get; } = Two with { Columns = [.. GdeltProfile.Columns.Where(column => !column.EndsWith("_ADM2Code", StringComparison.Ordinal))], Least = 57 };

    public static ImportedEvent Event(ForeignRow row, FieldCodes codes)
    {
        var act = codes.Act(row.Required("EventCode"));
        return new ImportedEvent
        {
            Set = "gdelt",
            Id = row.Required("GLOBALEVENTID"),
            Day = row.Day("SQLDATE"),
            Actors = Single(row.Text("Actor1Name")),
            ActorCountries = Single(codes.OfCameo(row.Text("Actor1CountryCode")) ?? Group(row.Text("Actor1Code"))),
            Recipients = Single(row.Text("Actor2Name")),
            RecipientCountries = Single(codes.OfCameo(row.Text("Actor2CountryCode")) ?? Group(row.Text("Actor2Code"))),
            TheirType = act?.Gloss,
            TheirCode = row.Text("EventCode"),
            Type = act?.Type,
            Mode = act?.Mode,
            Place = row.Text("ActionGeo_Fullname"),
            PlaceCountry = codes.OfFips(row.Text("ActionGeo_CountryCode")),
            Latitude = row.Degrees("ActionGeo_Lat", 90),
            Longitude = row.Degrees("ActionGeo_Long", 180),
            Url = row.Text("SOURCEURL"),
        };
    }

    private static string[] Single(string? item) => item is null ? [] : [item];

    private static string? Group(string? code) => code switch
    {
        null => null,
        _ when code.StartsWith("IGOUNO", StringComparison.Ordinal) => "UNO",
        _ when code.StartsWith("IGOEUREEC", StringComparison.Ordinal) || code.StartsWith("IGOEEC", StringComparison.Ordinal) => "EUR",
        _ when code.Length >= 3 && code[..3] is "IGO" or "NGO" or "MNC" or "IMG" => code[..3],
        _ => null,
    };
}
