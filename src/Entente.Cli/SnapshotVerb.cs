using System.CommandLine;
using Entente.Documents;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;

namespace Entente.Cli;

/// <summary><c>entente snapshot</c>: all rows of a store for R, Python and other readers.</summary>
internal sealed class SnapshotVerb(Streams streams)
{
    private readonly Argument<DirectoryInfo> target = new("TARGET") { Description = "Folder to make" };
    private readonly Option<bool> withText = new("--with-text") { Description = "Take the texts of documents along; mind their publishers' rights" };
    private readonly Option<string?> store = SharedOptions.Store();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command("snapshot", "Writes all rows of a store as a read-only DuckDB file and as Parquet files, with a README that shows how R and Python open them.\n\nExample: entente snapshot march --store my-store") { target, withText, store };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        using var progress = new Progress(streams.Error, true);
        using var keeper = StoreVerb.OpenExisting(SharedOptions.Place(parsed.GetValue(store)), progress, cancellation);
        var about = new ExportAbout("all rows", Engines.Current(null), TimeProvider.System.GetUtcNow());
        var folder = parsed.GetValue(target)!.FullName;
        var counts = new List<string>();
        Snapshot.Write(keeper.Evidence.Store, folder, parsed.GetValue(withText), FieldCodes.Load(DataFolder.BuiltIn), about, (table, rows) => counts.Add($"{rows} {table}"), cancellation);
        progress.Say($"entente: {Terminal.Inert(folder)}: {string.Join(", ", counts)}; README.txt says how to open them");
        return ExitCode.Done;
    }
}
