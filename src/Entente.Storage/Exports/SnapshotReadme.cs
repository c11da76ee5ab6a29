using System.Globalization;

namespace Entente.Storage.Exports;

/// <summary>What a snapshot says of itself.</summary>
internal static class SnapshotReadme
{
    /// <summary>Versions, query and time.</summary>
    public static IReadOnlyList<(string Key, string Value)> Facts(ExportAbout about) =>
    [
        ("schema_version", Entente.Json.SchemaVersion.ToString(CultureInfo.InvariantCulture)),
        ("engine", $"{about.Engine.Version} data {about.Engine.Data} models {about.Engine.Models}"),
        ("query", about.Query),
        ("exported", about.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
    ];

    /// <summary>The text of <c>README.txt</c>.</summary>
    /// <param name="about">Engine and time.</param>
    /// <param name="withText">Whether the texts of documents are in it.</param>
    /// <param name="records">How many records of the log the store was built from.</param>
    public static string Text(ExportAbout about, bool withText, long records) => $"""
        A snapshot of a store of Entente: who did and said what to whom, with the evidence.

        {string.Join("\n", Facts(about).Select(fact => $"{fact.Key,-16}{fact.Value}"))}
        {"log records",-16}{records.ToString(CultureInfo.InvariantCulture)}

        {Snapshot.Database} holds these tables, and beside it each lies as a Parquet file (what is in it: FILE.meta.json):
          events      each event once, with its documents, outlets and independent sources counted
          tellings    what each document says of them; events.tellings names ids of this table
          statements  who said what
          stories     happenings with all documents that tell them
          dyads       country pairs by month
          documents   where all this stands{(withText ? ", with the texts, which belong to their publishers" : "; texts are left out")}

        R
          library(DBI)
          con <- dbConnect(duckdb::duckdb(), "{Snapshot.Database}", read_only = TRUE)
          dbGetQuery(con, "select type, count(*) from events group by type order by 2 desc")

        Python
          import duckdb
          con = duckdb.connect("{Snapshot.Database}", read_only=True)
          con.sql("select type, count(*) from events group by type order by 2 desc").show()

        Without DuckDB: arrow::read_parquet("events.parquet") in R, pandas.read_parquet("events.parquet") in Python.

        """;
}
