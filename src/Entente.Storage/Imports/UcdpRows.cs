using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Imports;

/// <summary>The Georeferenced Event Dataset of the Uppsala Conflict Data Program. Its two sides have a direction only in one-sided violence.</summary>
internal static class UcdpRows
{
    public static ForeignFile File { get; } = new("ucdp",
    [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name",
        "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date", "source_headline",
        "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region",
        "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ], ["id", "type_of_violence", "side_a", "side_b", "date_start", "best"], Quotes: true, HasHeader: true);

    public static ImportedEvent Event(ForeignRow row, FieldCodes codes)
    {
        var kind = row.Required("type_of_violence");
        return new ImportedEvent
        {
            Set = "ucdp",
            Id = row.Required("id"),
            Day = row.Day("date_start"),
            Actors = row.Text("side_a") is { } first ? [first] : [],
            ActorCountries = NamedCountry.In(row.Text("side_a"), codes) is { } one ? [one] : [],
            Recipients = row.Text("side_b") is { } second ? [second] : [],
            RecipientCountries = NamedCountry.In(row.Text("side_b"), codes) is { } two ? [two] : [],
            TheirType = kind switch
            {
                "1" => "state-based violence",
                "2" => "non-state violence",
                "3" => "one-sided violence",
                _ => throw row.Reject("type_of_violence", "is no type of violence", "write 1, 2 or 3"),
            },
            TheirCode = kind,
            Type = "ASSAULT",
            Place = row.Text("where_coordinates"),
            PlaceCountry = NamedCountry.Of(row.Text("country"), codes),
            Latitude = row.Degrees("latitude", 90),
            Longitude = row.Degrees("longitude", 180),
            Fatalities = row.Whole("best"),
        };
    }
}
