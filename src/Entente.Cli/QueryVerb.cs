using System.CommandLine;
using System.Globalization;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Queries;

namespace Entente.Cli;

/// <summary><c>entente events</c>, <c>statements</c>, <c>stories</c>, <c>dyads</c>: what the store holds, in the formats of the field.</summary>
internal sealed class QueryVerb(Streams streams, string kind)
{
    /// <summary>What can be asked for.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["events", "statements", "stories", "dyads"];

    // Option, field of the query, comparison, what it says.
    private static readonly (string Option, string Field, Comparison Comparison, string Says)[] filters =
    [
        ("--actor", "actor", Comparison.Is, "Who acts: a country code, name or entity"),
        ("--recipient", "recipient", Comparison.Is, "To whom"),
        ("--type", "type", Comparison.Is, "PLOVER type"),
        ("--since", "since", Comparison.Is, "From this day, month or year on"),
        ("--until", "until", Comparison.Is, "Up to this day, month or year"),
        ("--factuality", "factuality", Comparison.Is, "actual, negated, planned or possible"),
        ("--text", "text", Comparison.Is, "Words that the document holds"),
        ("--min-confidence", "confidence", Comparison.AtLeast, "Least confidence, 0 to 1"),
        ("--evidence", "evidence", Comparison.AtLeast, "Least number of independent sources"),
        ("--asof", "asof", Comparison.Is, "As the store stood on this day"),
    ];

    private readonly Argument<string[]> query = new("QUERY") { Description = "Conditions that must all hold, such as actor:RUS recipient:CHN type:CONSULT since:2022 evidence>=2 \"joint statement\"", Arity = ArgumentArity.ZeroOrMore };
    private readonly (Option<string?> Option, string Field, Comparison Comparison)[] options =
        [.. filters.Select(filter => (new Option<string?>(filter.Option) { Description = filter.Says, HelpName = "VALUE" }, filter.Field, filter.Comparison))];
    private readonly Option<string?> store = SharedOptions.Store();
    private readonly Option<string?> format = new("--format") { Description = $"{string.Join(", ", Formats(kind))} (default: table, or by the ending of -o)", HelpName = "FORMAT" };
    private readonly Option<bool> json = new("--json") { Description = "The same as --format ndjson" };
    private readonly Option<int?> limit = SharedOptions.Whole("--limit", "At most so many rows", "N", 1, int.MaxValue);
    private readonly Option<string?> by = new("--by") { Description = "Count by day, week, month or year and quad instead, beside the documents read", HelpName = "PERIOD" };
    private readonly Option<bool> sql = new("--show-sql") { Description = "Show the SQL instead of running it" };
    private readonly Option<FileInfo?> output = SharedOptions.Output();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command(kind, $"{Says(kind)}\n\nExample: entente {kind} actor:RUS recipient:CHN since:2022\n         entente {kind} type:CONSULT -o {kind}.parquet") { query, store, format, json, limit, output };
        foreach (var (option, _, _) in options) command.Options.Add(option);
        if (kind == "events") command.Options.Add(by);
        if (kind != "dyads") command.Options.Add(sql);
        command.Validators.Add(result =>
        {
            if (result.Readable(format) is { } name && !Formats(kind).Contains(name)) result.AddError($"--format: '{name}' is none of {string.Join(", ", Formats(kind))}.");
            if (kind == "events" && result.Readable(by) is { } period && !Enum.TryParse<Period>(period, true, out _)) result.AddError($"--by: '{period}' is none of day, week, month, year.");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        EventQuery asked;
        try
        {
            asked = Asked(parsed);
        }
        catch (QueryException e)
        {
            streams.Error.WriteLine($"entente: {Terminal.Inert(e.Message)}");
            return ExitCode.Usage;
        }
        using var progress = new Progress(streams.Error, true);
        using var keeper = StoreVerb.OpenExisting(SharedOptions.Place(parsed.GetValue(store)), progress, cancellation);
        var answers = new Answers(keeper.Evidence.Store);
        if (kind != "dyads" && parsed.GetValue(sql))
        {
            streams.Output.Write(System.Text.Encoding.UTF8.GetBytes(answers.ShowSql(Enum.Parse<Subject>(kind, true), asked) + "\n"));
            return ExitCode.Done;
        }
        Write(parsed, asked, Export(parsed, answers, asked), cancellation);
        return ExitCode.Done;
    }

    private EventQuery Asked(ParseResult parsed)
    {
        var asked = Parse(parsed.GetValue(query) ?? []);
        foreach (var (option, field, comparison) in options)
            if (parsed.GetValue(option) is { } value) asked = asked.With(field, value, comparison);
        return asked;
    }

    /// <summary>The query that the words of a command line make.</summary>
    /// <exception cref="QueryException">They make none.</exception>
    internal static EventQuery Parse(string[] words) => EventQuery.Parse(words.Length == 1 ? words[0] : string.Join(' ', words.Select(Whole)));

    // The shell has taken the quotation marks of text:"joint statement" away.
    private static string Whole(string word)
    {
        if (!word.Contains(' ') || word.Contains('"')) return word;
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 || word.AsSpan(0, colon).Contains(' ') ? $"\"{word}\"" : $"{word[..(colon + 1)]}\"{word[(colon + 1)..]}\"";
    }

    private Export Export(ParseResult parsed, Answers answers, EventQuery asked)
    {
        var (name, most) = (FormatOf(parsed), parsed.GetValue(limit) ?? int.MaxValue);
        var width = Console.IsOutputRedirected ? 160 : Math.Max(40, Console.WindowWidth);
        var codes = FieldCodes.Load(Entente.Documents.DataFolder.BuiltIn);
        if (kind == "events" && parsed.GetValue(by) is { } period) return ExportFormats.Table(name, PeriodCountTable.Of(answers.Counts(asked, Enum.Parse<Period>(period, true)).Take(most)), width);
        return kind switch
        {
            "events" => ExportFormats.Events(name, answers.Events(asked).Take(most), codes, width),
            "statements" => ExportFormats.Statements(name, answers.Statements(asked).Take(most), width),
            "stories" => ExportFormats.Stories(name, answers.Stories(asked, parsed.GetValue(limit)), width),
            _ => ExportFormats.Table(name, DyadMonthTable.Of(answers.Dyads(asked).Take(most), codes), width),
        };
    }

    private void Write(ParseResult parsed, EventQuery asked, Export export, CancellationToken cancellation)
    {
        var about = new ExportAbout($"{kind} {asked}".TrimEnd(), Engines.Current(null), TimeProvider.System.GetUtcNow());
        if (parsed.GetValue(output) is { } file)
        {
            streams.Error.WriteLine($"entente: {file.Name}: {export.ToFile(file.FullName, about, cancellation)}");
            return;
        }
        using var results = new LentStream(streams.Output);
        var receipt = export.ToStream(results, about, cancellation);
        if (export.Format != "table") streams.Error.WriteLine($"entente: {receipt}");
    }

    private string FormatOf(ParseResult parsed)
    {
        if (parsed.GetValue(format) is { } name) return name;
        if (parsed.GetValue(json)) return "ndjson";
        var ending = parsed.GetValue(output)?.Extension.TrimStart('.').ToLower(CultureInfo.InvariantCulture) ?? "";
        if (ending == "jsonl") ending = "ndjson";
        return Formats(kind).Contains(ending) ? ending : "table";
    }

    private static IReadOnlyList<string> Formats(string kind) => kind == "events" ? ExportFormats.OfEvents : ExportFormats.OfTables;

    private static string Says(string kind) => kind switch
    {
        "events" => "Shows who did what to whom, each event once, with its documents and independent sources counted.",
        "statements" => "Shows who said what.",
        "stories" => "Shows happenings with all that tell them.",
        _ => "Shows what states did to each other, month by month.",
    };
}
