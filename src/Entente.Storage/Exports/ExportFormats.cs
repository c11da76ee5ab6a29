using System.Globalization;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Store;

namespace Entente.Storage.Exports;

/// <summary>The formats in which rows leave the store, by name.</summary>
public static class ExportFormats
{
    /// <summary>Formats that any table can be written in.</summary>
    public static IReadOnlyList<string> OfTables { get; } = ["table", "ndjson", "csv", "tsv", "parquet"];

    /// <summary>Formats that events can be written in: those of tables, and the profiles of the field.</summary>
    public static IReadOnlyList<string> OfEvents { get; } = [.. OfTables, "polecat", "gdelt", "icews", "graphml", "geojson"];

    /// <summary>A table in a format.</summary>
    /// <param name="format">One of <see cref="OfTables"/>.</param>
    /// <param name="table">The rows.</param>
    /// <param name="width">Columns of the terminal, for the format <c>table</c>.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static Export Table(string format, ExportTable table, int width = 100) => format switch
    {
        "table" => new(format, (output, _, cancel) => new(TerminalFormat.Write(table, output, width, cancel))),
        "ndjson" => new(format, (output, _, cancel) => new(NdjsonFormat.Write(table, output, cancel))),
        "csv" => new(format, (output, _, cancel) => new(CsvFormat.Write(table, output, cancel))),
        "tsv" => new(format, (output, _, cancel) => new(TsvFormat.Write(table, output, cancel))),
        "parquet" => new(format, (output, about, cancel) => new(Parquet(table, output, about, cancel))),
        _ => throw Unknown(format, OfTables),
    };

    /// <summary>Events in a format.</summary>
    /// <param name="format">One of <see cref="OfEvents"/>.</param>
    /// <param name="events">The events, read once and one at a time.</param>
    /// <param name="codes">The codes that other data sets use.</param>
    /// <param name="width">Columns of the terminal, for the format <c>table</c>.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static Export Events(string format, IEnumerable<EventRecord> events, FieldCodes codes, int width = 100) => format switch
    {
        "table" => Table(format, EventSummary.Of(events), width),
        "polecat" => new(format, (output, about, cancel) => new PolecatProfile(codes).Write(events, output, about, cancel)),
        "gdelt" => new(format, (output, about, cancel) => new GdeltProfile(codes).Write(events, output, about, cancel)),
        "icews" => new(format, (output, about, cancel) => new IcewsProfile(codes).Write(events, output, about, cancel)),
        "graphml" => new(format, (output, about, cancel) => GraphMl.Write(events, codes, output, about, cancel)),
        "geojson" => new(format, (output, about, cancel) => GeoJson.Write(events, output, about, cancel)),
        _ when OfTables.Contains(format) => Table(format, EventTable.Of(events), width),
        _ => throw Unknown(format, OfEvents),
    };

    /// <summary>Statements in a format.</summary>
    /// <param name="format">One of <see cref="OfTables"/>.</param>
    /// <param name="statements">The statements, read once and one at a time.</param>
    /// <param name="width">Columns of the terminal, for the format <c>table</c>.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static Export Statements(string format, IEnumerable<StatementRecord> statements, int width = 100) =>
        Table(format, format == "table" ? StatementSummary.Of(statements) : StatementTable.Of(statements), width);

    /// <summary>Stories in a format.</summary>
    /// <param name="format">One of <see cref="OfTables"/>.</param>
    /// <param name="stories">The stories, read once and one at a time.</param>
    /// <param name="width">Columns of the terminal, for the format <c>table</c>.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static Export Stories(string format, IEnumerable<StoryRecord> stories, int width = 100) =>
        Table(format, format == "table" ? StorySummary.Of(stories) : StoryTable.Of(stories), width);

    // DuckDB writes files only.
    private static long Parquet(ExportTable table, Stream output, ExportAbout about, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("entente-");
        try
        {
            var path = Path.Combine(folder.FullName, "rows.parquet");
            var rows = ParquetFormat.Write(table, path, About(about), cancel);
            using var file = File.OpenRead(path);
            file.CopyTo(output);
            return rows;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static KeyValuePair<string, string>[] About(ExportAbout about) =>
    [
        new("entente_schema_version", Entente.Json.SchemaVersion.ToString(CultureInfo.InvariantCulture)),
        new("entente_query", about.Query),
        new("entente_engine", $"{about.Engine.Version} data {about.Engine.Data} models {about.Engine.Models}"),
        new("entente_exported", about.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
    ];

    private static ArgumentException Unknown(string format, IReadOnlyList<string> known) =>
        new($"there is no format '{format}'; known are {string.Join(", ", known)}", nameof(format));
}
