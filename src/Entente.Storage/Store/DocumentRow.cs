using System.Data.Common;

namespace Entente.Storage.Store;

/// <summary>Reads documents out of their table, here called <c>d</c>.</summary>
internal static class DocumentRow
{
    public const string Columns = "d.number, d.id, d.hash, d.url, d.title, d.text, d.published, d.day, d.retrieved, d.language, d.source_name, d.source_country, d.source_kind, "
        + "d.family, d.story, d.copy_of, d.engine, d.reading, d.kept, d.place, d.media, d.forgotten";

    public static StoredDocument From(DbDataReader row) => new()
    {
        Number = row.GetInt64(0),
        Id = row.GetString(1),
        Hash = row.GetString(2),
        Url = Text(row, 3),
        Title = Text(row, 4),
        Text = row.GetString(5),
        Published = Text(row, 6),
        Day = DayAt(row, 7),
        Retrieved = Text(row, 8),
        Language = row.GetString(9),
        SourceName = Text(row, 10),
        SourceCountry = Text(row, 11),
        SourceKind = row.GetString(12),
        Family = Text(row, 13),
        Story = Text(row, 14),
        CopyOf = Text(row, 15),
        Engine = Text(row, 16),
        Reading = row.IsDBNull(17) ? null : row.GetInt64(17),
        Kept = Moment(row, 18),
        Place = Text(row, 19),
        Media = Text(row, 20),
        Forgotten = row.GetBoolean(21),
    };

    public static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static DateOnly? DayAt(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    public static DateTimeOffset Moment(DbDataReader row, int column) => new(DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc));

    public static List<string> Texts(DbDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetFieldValue<List<string>>(column);
}
