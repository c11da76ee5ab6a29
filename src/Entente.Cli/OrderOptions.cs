using System.CommandLine;
using System.Globalization;
using Entente.Documents;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Imports.Discipline;

namespace Entente.Cli;

/// <summary>What every verb under <c>order</c> may be told: which years, and how to print.</summary>
internal sealed class OrderOptions
{
    private readonly Option<int?> year = Year("--year", "The year");
    private readonly Option<int?> from = Year("--from", "The first of several years");
    private readonly Option<int?> to = Year("--to", "The last of several years");
    private readonly Option<bool> json = new("--json") { Description = "One JSON object a row" };
    private readonly Option<bool> csv = new("--csv") { Description = "Comma-separated, with a header" };
    private readonly Option<FileInfo?> picture = new("--picture") { Description = "Also draws it, as SVG", HelpName = "FILE.svg" };
    private readonly Option<string?> store = SharedOptions.Store();
    private readonly Option<FileInfo?> output = SharedOptions.Output();

    /// <summary>A command with these options.</summary>
    public Command Command(string name, string says)
    {
        var command = new Command(name, says) { year, from, to, json, csv, output, picture, store };
        command.Validators.Add(result =>
        {
            var (one, first, last) = (result.GetResult(year), result.GetResult(from), result.GetResult(to));
            if (one is null == (first is null && last is null)) result.AddError("Give --year Y, or --from Y --to Y.");
            if (first is null != last is null) result.AddError("--from and --to go together.");
            if (result.Readable(from) > result.Readable(to)) result.AddError($"--from {result.Readable(from)} is behind --to {result.Readable(to)}.");
            if (result.Readable(picture) is { } file && !file.Extension.Equals(".svg", StringComparison.OrdinalIgnoreCase)) result.AddError($"--picture: '{file.Name}' must end in .svg.");
            if (result.GetValue(json) && result.GetValue(csv)) result.AddError("Give --json or --csv, not both.");
        });
        return command;
    }

    /// <summary>A command that is of no year.</summary>
    public Command CommandOfNoYear(string name, string says) => new(name, says) { json, csv, output, store };

    /// <summary>The years asked for.</summary>
    public IEnumerable<int> Years(ParseResult parsed)
    {
        var first = parsed.GetValue(year) ?? parsed.GetValue(from)!.Value;
        return Enumerable.Range(first, (parsed.GetValue(year) ?? parsed.GetValue(to)!.Value) - first + 1);
    }

    /// <summary>The store asked for.</summary>
    public string? Store(ParseResult parsed) => parsed.GetValue(store);

    /// <summary>Prints a table, and draws it where that is asked for; says so where it has no row.</summary>
    /// <param name="parsed">What was asked.</param>
    /// <param name="streams">Where to.</param>
    /// <param name="what">The verb.</param>
    /// <param name="table">The rows.</param>
    /// <param name="draw">Draws them.</param>
    /// <param name="cancellation">Stops.</param>
    public int Print(ParseResult parsed, Streams streams, string what, ExportTable table, Func<ExportTable, string?> draw, CancellationToken cancellation)
    {
        if (parsed.GetValue(picture) is { } drawing)
        {
            table = table with { Rows = [.. table.Rows] };
            if (draw(table) is { } drawn)
            {
                File.WriteAllText(drawing.FullName, drawn);
                streams.Error.WriteLine($"entente: {Terminal.Inert(drawing.Name)}: drawn");
            }
        }
        var file = parsed.GetValue(output);
        var ending = file?.Extension.TrimStart('.').ToLowerInvariant() ?? "";
        var format = parsed.GetValue(json) ? "ndjson" : parsed.GetValue(csv) ? "csv" : ExportFormats.OfTables.Contains(ending) ? ending : "table";
        var export = ExportFormats.Table(format, table, Console.IsOutputRedirected ? 200 : Math.Max(40, Console.WindowWidth));
        var about = new ExportAbout($"order {what}", Engines.Current(null), TimeProvider.System.GetUtcNow());
        if (file is not null)
        {
            streams.Error.WriteLine($"entente: {file.Name}: {export.ToFile(file.FullName, about, cancellation)}");
            return ExitCode.Done;
        }
        using var results = new LentStream(streams.Output);
        var receipt = export.ToStream(results, about, cancellation);
        if (receipt.Count.Rows == 0) streams.Error.WriteLine("entente: there is no figure for what was asked; see which years the imported files hold");
        return ExitCode.Done;
    }

    /// <summary><c>--method WAY</c> of measuring ideal points.</summary>
    public static Option<string> Method()
    {
        var method = new Option<string>("--method") { Description = string.Join("; ", KeptPoints.Methods.Select(way => $"{way.Key}: {way.Value}")), HelpName = "WAY", DefaultValueFactory = _ => "published" };
        method.Validators.Add(result =>
        {
            if (result.Tokens is [var way] && !KeptPoints.Methods.ContainsKey(way.Value)) result.AddError($"--method: '{way.Value}' is none of {string.Join(", ", KeptPoints.Methods.Keys)}.");
        });
        return method;
    }

    /// <summary>An option that takes a number within bounds.</summary>
    public static Option<double> Number(string name, string says, double usual, double least, double most) => new(name)
    {
        Description = says,
        HelpName = "X",
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name}: '{text}' is no number from {least} to {most}."));
            return usual;
        },
    };

    /// <summary><c>--states RUS,CHN</c>.</summary>
    public static Option<string?> States() => new("--states") { Description = "Only these, by the codes of countries: RUS,CHN", HelpName = "CODES" };

    /// <summary>The countries that <c>--states</c> names, null for all; false, with a word on what is wrong, when one is none.</summary>
    public static bool Only(string? said, FieldCodes codes, Streams streams, out IReadOnlySet<string>? countries)
    {
        countries = said?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(code => code.ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        if (countries?.FirstOrDefault(code => codes.Name(code) is null) is not { } unknown) return true;
        streams.Error.WriteLine($"entente: --states: '{Terminal.Inert(unknown)}' is no code of a country; write ISO 3166 alpha-3, such as RUS");
        return false;
    }

    /// <summary>The codes by which states are named.</summary>
    public static FieldCodes Codes() => FieldCodes.Load(DataFolder.BuiltIn);

    private static Option<int?> Year(string name, string says) => SharedOptions.Whole(name, says, "Y", 1500, 2100);
}
