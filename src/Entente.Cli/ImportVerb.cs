using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using Entente.Documents;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Imports;
using Entente.Storage.Store;

namespace Entente.Cli;

/// <summary><c>entente import</c>: files of other event data sets, and our own, in one form for comparison.</summary>
internal sealed class ImportVerb(Streams streams)
{
    private const string Native = "native";

    private static IReadOnlyList<string> Kinds { get; } = [.. ComparisonImport.Kinds, Native];

    private readonly Argument<string> kind = new("KIND") { Description = $"{string.Join(", ", Kinds)} ('{Native}': files that 'entente events' wrote)" };
    private readonly Argument<string[]> files = new("FILE") { Description = "Your own files of that data set, also .gz, or .zip with one file in it", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> format = new("--format") { Description = $"{string.Join(", ", ExportFormats.OfTables)} (default: table, or by the ending of -o)", HelpName = "FORMAT" };
    private readonly Option<FileInfo?> output = SharedOptions.Output();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command("import", "Reads event data of others, or our own files, and shows it in one form for comparison; nothing is stored yet. Rows that cannot be taken are named.\n\nExample: entente import gdelt 20220301120000.export.CSV.zip\n         entente import acled acled.csv -o acled.parquet") { kind, files, format, output };
        command.Validators.Add(result =>
        {
            if (result.GetValue(kind) is { } said && !Kinds.Contains(said)) result.AddError($"KIND: '{said}' is none of {string.Join(", ", Kinds)}.");
            if (result.Readable(format) is { } name && !ExportFormats.OfTables.Contains(name)) result.AddError($"--format: '{name}' is none of {string.Join(", ", ExportFormats.OfTables)}.");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (set, places, file) = (parsed.GetValue(kind)!, parsed.GetValue(files)!, parsed.GetValue(output));
        if (OutputFile.Overwrites(file, places) is { } clash)
        {
            streams.Error.WriteLine($"entente: {Terminal.Inert(clash)}");
            return ExitCode.Usage;
        }
        var (rejected, codes) = (0L, FieldCodes.Load(DataFolder.BuiltIn));
        void Reject(string reject)
        {
            rejected++;
            streams.Error.WriteLine($"entente: {Terminal.Inert(reject)}");
        }
        var (name, width) = (FormatOf(parsed), Console.IsOutputRedirected ? 160 : Math.Max(40, Console.WindowWidth));
        var export = set == Native
            ? ExportFormats.Events(name, Items(places, place => Own(place), Reject), codes, width)
            : ExportFormats.Table(name, ImportedTable.Of(Items(places, place => Theirs(set, place, codes), Reject)), width);
        var about = new ExportAbout($"import {set}", Engines.Current(null), TimeProvider.System.GetUtcNow());
        Write(export, file, about, cancellation);
        streams.Error.WriteLine($"entente: {Counted.Of(rejected, "row")} rejected; nothing was stored");
        return rejected > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private void Write(Export export, FileInfo? file, ExportAbout about, CancellationToken cancellation)
    {
        if (file is not null)
        {
            streams.Error.WriteLine($"entente: {Terminal.Inert(file.Name)}: {export.ToFile(file.FullName, about, cancellation)}");
            return;
        }
        using var results = new LentStream(streams.Output);
        export.ToStream(results, about, cancellation);
    }

    private static IEnumerable<T> Items<T>(string[] places, Func<string, IEnumerable<Imported<T>>> read, Action<string> reject) where T : class
    {
        foreach (var place in places)
        {
            if (!File.Exists(place))
            {
                reject($"{place}: there is no such file; check the path");
                continue;
            }
            foreach (var (item, problem) in read(place))
                if (item is not null) yield return item;
                else reject(problem!.ToString());
        }
    }

    private static IEnumerable<Imported<ImportedEvent>> Theirs(string set, string place, FieldCodes codes)
    {
        using var stream = Open(place);
        foreach (var imported in ComparisonImport.Read(set, stream, place, codes)) yield return imported;
    }

    private static IEnumerable<Imported<EventRecord>> Own(string place)
    {
        var ending = Ending(place.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? place[..^3] : place);
        if (ending == "parquet") return EventImport.Read(ending, place);
        return EventImport.Formats.Contains(ending) ? Lines(ending, place)
            : [new(null, new ImportReject(place, 0, null, null, $"files that end in '.{ending}' cannot be read back", $"give one of {string.Join(", ", EventImport.Formats)}"))];
    }

    private static IEnumerable<Imported<EventRecord>> Lines(string format, string place)
    {
        using var stream = Open(place);
        foreach (var imported in EventImport.Read(format, stream, place)) yield return imported;
    }

    private static Stream Open(string place)
    {
        var file = File.OpenRead(place);
        if (place.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) return new GZipStream(file, CompressionMode.Decompress);
        if (!place.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) return file;
        var archive = new ZipArchive(file, ZipArchiveMode.Read);
        return archive.Entries.Count == 1 ? archive.Entries[0].Open() : throw new IOException($"{place}: the archive holds {archive.Entries.Count} files, not one; unpack it and name the file");
    }

    private string FormatOf(ParseResult parsed)
    {
        if (parsed.GetValue(format) is { } name) return name;
        var ending = parsed.GetValue(output) is { } file ? Ending(file.Name) : "";
        return ExportFormats.OfTables.Contains(ending) ? ending : "table";
    }

    private static string Ending(string name)
    {
        var ending = Path.GetExtension(name).TrimStart('.').ToLower(CultureInfo.InvariantCulture);
        return ending == "jsonl" ? "ndjson" : ending;
    }
}
