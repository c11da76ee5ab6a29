using System.Globalization;
using DuckDB.NET.Data;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Queries;
using Entente.Storage.Store;

namespace Entente.Storage.Exports;

/// <summary>A copy of all rows of a store for R, Python and other readers: a DuckDB file that nobody changes any more, the same tables as Parquet files, and a README.</summary>
public static class Snapshot
{
    /// <summary>Name of the DuckDB file.</summary>
    public const string Database = "entente.duckdb";

    private const int Portion = 500; // documents whose tellings are fetched at once

    /// <summary>The tables, in order.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["events", "tellings", "statements", "stories", "dyads", "documents"];

    /// <summary>Writes a snapshot; the folder is there only once it is whole.</summary>
    /// <param name="store">The store; rows that come meanwhile may be in some of the tables.</param>
    /// <param name="target">The folder to make: there is none of that name, or an empty one.</param>
    /// <param name="withText">Whether the texts of documents go along.</param>
    /// <param name="codes">The codes that other data sets use.</param>
    /// <param name="about">Engine and time.</param>
    /// <param name="done">Told of each table that is written, with its rows.</param>
    /// <param name="cancel">Stops between rows.</param>
    /// <exception cref="IOException">The folder is not empty, or cannot be written.</exception>
    public static void Write(Store.Store store, string target, bool withText, FieldCodes codes, ExportAbout about, Action<string, long> done, CancellationToken cancel = default)
    {
        target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(target));
        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())) throw new IOException($"{target}: there is something of that name already; name a new folder");
        var partial = target + ".partial";
        if (Directory.Exists(partial)) Directory.Delete(partial, recursive: true); // of a run that was cut short
        Directory.CreateDirectory(partial);
        foreach (var table in Tables)
        {
            var its = about with { Query = table };
            done(table, ExportFormats.Table("parquet", Rows(table, store, withText, codes)).ToFile(Path.Combine(partial, table + ".parquet"), its, cancel).Count.Rows);
        }
        Collect(partial, about);
        File.WriteAllText(Path.Combine(partial, "README.txt"), SnapshotReadme.Text(about, withText, store.Applied.Count));
        if (Directory.Exists(target)) Directory.Delete(target);
        Directory.Move(partial, target);
    }

    private static ExportTable Rows(string table, Store.Store store, bool withText, FieldCodes codes)
    {
        var (answers, all) = (new Answers(store), EventQuery.Parse(""));
        return table switch
        {
            "events" => EventTable.Of(answers.Events(all)),
            "tellings" => EventTable.Of(store.Documents().Select(document => document.Id).Chunk(Portion).SelectMany(ids => store.Tellings(ids))),
            "statements" => StatementTable.Of(answers.Statements(all)),
            "stories" => StoryTable.Of(answers.Stories(all)),
            "dyads" => DyadMonthTable.Of(answers.Dyads(all), codes),
            _ => DocumentTable.Of(store.Documents(), withText),
        };
    }

    private static void Collect(string folder, ExportAbout about)
    {
        var path = Path.Combine(folder, Database);
        using (var duck = new DuckDBConnection($"DataSource={path}"))
        {
            duck.Open();
            foreach (var table in Tables) Run(duck, $"create table {table} as select * from read_parquet({Quoted(Path.Combine(folder, table + ".parquet"))})");
            Run(duck, "create table about (key varchar, value varchar)");
            foreach (var (key, value) in SnapshotReadme.Facts(about)) Run(duck, $"insert into about values ({Quoted(key)}, {Quoted(value)})");
        }
        File.SetAttributes(path, FileAttributes.ReadOnly);
    }

    private static string Quoted(string text) => string.Create(CultureInfo.InvariantCulture, $"'{text.Replace("'", "''", StringComparison.Ordinal)}'");

    private static void Run(DuckDBConnection duck, string sql)
    {
        using var command = duck.CreateCommand();
#pragma warning disable CA2100 // names are ours, values are quoted above
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
