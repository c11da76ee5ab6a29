using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Imports;

/// <summary>ACLED's exports. Its two actors have no direction.</summary>
internal static class AcledRows
{
    public static ForeignFile File { get; } = new("acled",
    [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
        "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale", "notes",
        "fatalities", "tags", "timestamp",
    ], ["event_id_cnty", "event_date", "event_type", "country"], Quotes: true, HasHeader: true);

    public static ImportedEvent Event(ForeignRow row, FieldCodes codes)
    {
        var (type, mode) = Type(row.Required("event_type"), row.Text("sub_event_type"));
        return new ImportedEvent
        {
            Set = "acled",
            Id = row.Required("event_id_cnty"),
            Day = row.Day("event_date"),
            Actors = row.Text("actor1") is { } first ? [first] : [],
            ActorCountries = NamedCountry.In(row.Text("actor1"), codes) is { } one ? [one] : [],
            Recipients = row.Text("actor2") is { } second ? [second] : [],
            RecipientCountries = NamedCountry.In(row.Text("actor2"), codes) is { } two ? [two] : [],
            TheirType = row.Text("event_type"),
            TheirCode = row.Text("sub_event_type"),
            Type = type,
            Mode = mode,
            Place = row.Text("location"),
            PlaceCountry = codes.CountryOf(row.Text("country")),
            Latitude = row.Degrees("latitude", 90),
            Longitude = row.Degrees("longitude", 180),
            Fatalities = row.Whole("fatalities"),
        };
    }

    private static (string? Type, string? Mode) Type(string type, string? sub) => (type, sub) switch
    {
        ("Battles", _) => ("ASSAULT", null),
        ("Explosions/Remote violence", "Air/drone strike") => ("ASSAULT", "aerial"),
        ("Explosions/Remote violence", "Suicide bomb") => ("ASSAULT", "suicide-attack"),
        ("Explosions/Remote violence", "Shelling/artillery/missile attack") => ("ASSAULT", "heavy-weapons"),
        ("Explosions/Remote violence", "Chemical weapon") => ("ASSAULT", "unconventional"),
        ("Explosions/Remote violence", _) => ("ASSAULT", "explosives"),
        ("Violence against civilians", "Sexual violence") => ("ASSAULT", "sexual"),
        ("Violence against civilians", "Abduction/forced disappearance") => ("ASSAULT", "abduct"),
        ("Violence against civilians", _) => ("ASSAULT", null),
        ("Protests", _) => ("PROTEST", "demo"),
        ("Riots", _) => ("PROTEST", "riot"),
        ("Strategic developments", "Agreement") => ("AGREE", null),
        ("Strategic developments", "Arrests") => ("COERCE", "arrest"),
        ("Strategic developments", "Looting/property destruction") => ("ASSAULT", "destroy"),
        _ => (null, null),
    };
}
