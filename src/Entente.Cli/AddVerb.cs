using System.CommandLine;
using System.Text.Json;
using Entente.Documents;
using Entente.Documents.Fetching;
using Entente.Stories;
using Entente.Storage.Keeping;

namespace Entente.Cli;

/// <summary><c>entente add</c>: documents in, kept and told once.</summary>
internal sealed class AddVerb(Streams streams)
{
    private readonly Argument<string[]> inputs = new("INPUT") { Description = "Files (text, Markdown, HTML, NDJSON, feeds, WARC, each also .gz), folders, addresses, or - for standard input", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> store = SharedOptions.Store();
    private readonly Option<bool> json = new("--json") { Description = "One JSON object an item on standard output, as soon as it is safe: source, place, outcome, document, cause, remedy" };
    private readonly Option<bool> asIs = new("--as-is") { Description = "Take texts unchanged, without cleaning" };
    private readonly Option<string?> published = new("--published") { Description = "Date of publication, as 2026-03-30", HelpName = "DATE" };
    private readonly Option<string?> source = new("--source") { Description = "Who published it: NAME|COUNTRY|KIND, or a name in data/sources", HelpName = "SOURCE" };
    private readonly Option<string?> recode = new("--recode-before") { Description = "Read again what a version before this one read (or 'all'); earlier readings and corrections are kept", HelpName = "VERSION" };
    private readonly Option<bool> watch = new("--watch") { Description = "INPUT names feeds, or files that list feeds (OPML, or one address a line): visit them again and again until Ctrl-C" };
    private readonly Option<bool> once = new("--once") { Description = "With --watch: visit each feed once and end" };
    private readonly Option<int?> every = SharedOptions.Whole("--every", "With --watch: minutes between two visits to a feed (default: 15)", "MINUTES", 1, 1440);
    private readonly NetworkOptions network = new();
    private readonly Option<int?> threads = SharedOptions.Threads();
    private readonly Option<DirectoryInfo?> data = SharedOptions.Data();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command("add", "Reads documents and keeps them in a store; what is there already is not read twice.\n\nExample: entente add articles/ --store my-store\n         entente add news.ndjson.gz --json > receipts.ndjson\n         entente add --watch https://example.org/feed.xml --contact desk@example.org")
        {
            inputs, store, json, asIs, published, source, recode, watch, once, every, threads, data,
        };
        foreach (var option in network.All) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.Readable(published) is { } day && !PublicationDate.TryParse(day, out _)) result.AddError($"--published: '{day}' is not a date; write it as 2026-03-30.");
            if (result.GetValue(inputs) is not { Length: > 0 } && result.GetResult(recode) is null) result.AddError("Give at least one INPUT, or --recode-before.");
            if (result.Readable(recode) is { } version && version != "all" && !Version.TryParse(version, out _)) result.AddError($"--recode-before: '{version}' is not a version; write it as 0.4.0, or 'all'.");
            if (result.GetResult(watch) is not { Implicit: false } && (result.GetResult(once) is { Implicit: false } || result.GetResult(every) is not null)) result.AddError("--once and --every go with --watch.");
        });
        command.SetAction((parsed, cancellation) => Run(parsed, cancellation));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = SharedOptions.Folder(parsed.GetValue(data));
        if (parsed.GetValue(source) is { } name && Sources.Problem(name, folder) is { } unclear) return Refuse($"--source: {unclear}");
        var places = parsed.GetValue(inputs) ?? [];
        IReadOnlyList<string> feeds = [];
        if (parsed.GetValue(watch) && Feeds.Of(places, out feeds) is { } problem) return Refuse(problem);
        using var fetcher = network.Fetcher(parsed, out var refused);
        if (fetcher is null) return Refuse(refused);
        using var progress = new Progress(streams.Error, true);
        using var keeper = StoreVerb.Open(SharedOptions.Place(parsed.GetValue(store)), progress, cancellation);
        var count = parsed.GetValue(threads) ?? Environment.ProcessorCount;
        var step = new ReadingStep(Reader.Load(folder), SignatureMaker.Load(folder), Engines.Current(folder.Overlay));
        if (parsed.GetValue(recode) is { } before)
        {
            var again = await keeper.RecodeAsync(step, engine => before == "all" || IsBefore(engine, before), count, cancellation);
            progress.Say($"entente: {Counted.Of(again, "document")} read anew");
        }
        if (places.Length == 0) return ExitCode.Done;

        var intake = new Intake(folder, fetcher);
        var options = new IntakeOptions { Published = parsed.GetValue(published), Source = parsed.GetValue(source), AsIs = parsed.GetValue(asIs), Passed = new PassedLine(progress) };
        var incoming = parsed.GetValue(watch) ? Watched(parsed, keeper, intake, fetcher, feeds, options, cancellation) : Incoming(intake, places, options, cancellation);
        return await Keep(keeper, incoming, step, count, parsed.GetValue(json), progress, cancellation);
    }

    private async Task<int> Keep(Keeper keeper, IAsyncEnumerable<Incoming> incoming, ReadingStep step, int count, bool receipts, Progress progress, CancellationToken cancellation)
    {
        using var results = new LentStream(streams.Output);
        var tally = Tally.None;
        try
        {
            await keeper.AddAsync(incoming, step, count, kept =>
            {
                tally = tally.With(kept);
                if (kept.Message is { } message) progress.Say($"entente: {Terminal.Inert(message)}{(kept.Outcome == Outcome.Waiting ? " (waits)" : "")}");
                if (receipts) Receipt(results, kept);
                progress.Step();
            }, cancellation);
        }
        finally
        {
            progress.Say(tally.ToString()); // also when the disk is full or the run is interrupted
        }
        return tally.Rejected > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private IAsyncEnumerable<Incoming> Watched(ParseResult parsed, Keeper keeper, Intake intake, Fetcher fetcher, IReadOnlyList<string> feeds, IntakeOptions options, CancellationToken cancellation)
    {
        var how = new WatchOptions { Once = parsed.GetValue(once) };
        if (parsed.GetValue(every) is { } minutes) how = how with { Every = TimeSpan.FromMinutes(minutes) };
        var watcher = new FeedWatcher(intake, fetcher, how, TimeProvider.System);
        return new WatchedFeeds(keeper.Evidence, watcher, new PageAgain(intake, fetcher), TimeProvider.System).IncomingAsync(feeds, options, cancellation);
    }

    private async IAsyncEnumerable<Incoming> Incoming(Intake intake, string[] places, IntakeOptions options, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var place in places)
            await foreach (var received in intake.ReadAsync([place], streams.Input, options, cancellation))
                yield return new Incoming(place == "-" ? "standard input" : place, received);
    }

    private int Refuse(string problem)
    {
        streams.Error.WriteLine($"entente: {Terminal.Inert(problem)}");
        return ExitCode.Usage;
    }

    private static void Receipt(Stream results, Kept kept)
    {
        using (var writer = new Utf8JsonWriter(results))
        {
            writer.WriteStartObject();
            writer.WriteString("source", kept.Source);
            writer.WriteString("place", kept.Place);
            writer.WriteString("outcome", JsonNamingPolicy.SnakeCaseLower.ConvertName(kept.Outcome.ToString()));
            writer.WriteString("document", kept.Document);
            writer.WriteString("cause", kept.Rejection?.Cause);
            writer.WriteString("remedy", kept.Rejection?.Remedy);
            writer.WriteEndObject();
        }
        results.WriteByte((byte)'\n');
        results.Flush();
    }

    // The engine is written "version · data · models".
    private static bool IsBefore(string engine, string version) => !Version.TryParse(engine.Split(' ')[0], out var read) || read < Version.Parse(version);
}
