using Entente.Storage.Exports;

namespace Entente.Storage.Imports;

/// <summary>Events of other data sets as a table.</summary>
public static class ImportedTable
{
    private static readonly Field<ImportedEvent>[] fields =
    [
        new(new("set", ColumnKind.Text), e => e.Set),
        new(new("id", ColumnKind.Text), e => e.Id),
        new(new("day", ColumnKind.Day), e => e.Day),
        new(new("type", ColumnKind.Text), e => e.Type),
        new(new("mode", ColumnKind.Text), e => e.Mode),
        new(new("actor_countries", ColumnKind.List), e => e.ActorCountries),
        new(new("actors", ColumnKind.List), e => e.Actors),
        new(new("recipient_countries", ColumnKind.List), e => e.RecipientCountries),
        new(new("recipients", ColumnKind.List), e => e.Recipients),
        new(new("their_type", ColumnKind.Text), e => e.TheirType),
        new(new("their_code", ColumnKind.Text), e => e.TheirCode),
        new(new("place", ColumnKind.Text), e => e.Place),
        new(new("place_country", ColumnKind.Text), e => e.PlaceCountry),
        new(new("latitude", ColumnKind.Number), e => e.Latitude),
        new(new("longitude", ColumnKind.Number), e => e.Longitude),
        new(new("fatalities", ColumnKind.Integer), e => (long?)e.Fatalities),
        new(new("url", ColumnKind.Text), e => e.Url),
    ];

    /// <summary>The events as rows, read one at a time.</summary>
    public static ExportTable Of(IEnumerable<ImportedEvent> events) => ExportTable.Of(fields, events);
}
