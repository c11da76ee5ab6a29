using System.CommandLine;
using System.Text.Json;
using Entente.Documents;
using Entente.Stories;
using Entente.Storage.Keeping;

namespace Entente.Cli;

/// <summary><c>entente add</c>: documents in, kept and told once.</summary>
internal sealed class AddVerb(Streams streams)
{
    private readonly Argument<string[]> inputs = new("INPUT") { Description = "Files (text, Markdown, HTML, NDJSON, feeds, WARC, each also .gz), folders, addresses, or - for standard input", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> store = SharedOptions.Store();
    private readonly Option<bool> json = new("--json") { Description = "One JSON object an item on standard output, as soon as it is safe: source, place, outcome, document" };
    private readonly Option<bool> asIs = new("--as-is") { Description = "Take texts unchanged, without cleaning" };
    private readonly Option<string?> published = new("--published") { Description = "Date of publication, as 2026-03-30", HelpName = "DATE" };
    private readonly Option<string?> source = new("--source") { Description = "Who published it: NAME|COUNTRY|KIND, or a name in data/sources", HelpName = "SOURCE" };
    private readonly Option<string?> recode = new("--recode-before") { Description = "Read again what a version before this one read (or 'all'); earlier readings and corrections are kept", HelpName = "VERSION" };
    private readonly Option<int?> threads = SharedOptions.Threads();
    private readonly Option<DirectoryInfo?> data = SharedOptions.Data();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command("add", "Reads documents and keeps them in a store; what is there already is not read twice.\n\nExample: entente add articles/ --store my-store\n         entente add news.ndjson.gz --json > receipts.ndjson")
        {
            inputs, store, json, asIs, published, source, recode, threads, data,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(published) is { } day && !PublicationDate.TryParse(day, out _)) result.AddError($"--published: '{day}' is not a date; write it as 2026-03-30.");
            if (result.GetValue(inputs) is not { Length: > 0 } && result.GetValue(recode) is null) result.AddError("Give at least one INPUT, or --recode-before.");
            if (result.GetValue(recode) is { } version && version != "all" && !Version.TryParse(version, out _)) result.AddError($"--recode-before: '{version}' is not a version; write it as 0.4.0, or 'all'.");
        });
        command.SetAction((parsed, cancellation) => Run(parsed, cancellation));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = SharedOptions.Folder(parsed.GetValue(data));
        var count = parsed.GetValue(threads) ?? Environment.ProcessorCount;
        using var progress = new Progress(streams.Error, true);
        using var keeper = StoreVerb.Open(SharedOptions.Place(parsed.GetValue(store)), progress, cancellation);
        var step = new ReadingStep(Reader.Load(folder), SignatureMaker.Load(folder), Engines.Current(folder.Overlay));
        if (parsed.GetValue(recode) is { } before)
        {
            var again = await keeper.RecodeAsync(step, engine => before == "all" || IsBefore(engine, before), count, cancellation);
            progress.Say($"entente: {again} documents read anew");
        }
        if (parsed.GetValue(inputs) is not { Length: > 0 } places) return ExitCode.Done;

        using var results = new LentStream(streams.Output);
        var options = new IntakeOptions { Published = parsed.GetValue(published), Source = parsed.GetValue(source), AsIs = parsed.GetValue(asIs) };
        var tally = Tally.None;
        try
        {
            await keeper.AddAsync(Incoming(new Intake(folder), places, options, cancellation), step, count, kept =>
            {
                tally = tally.With(kept.Outcome);
                if (kept.Message is { } message) progress.Say($"entente: {Terminal.Inert(message)}");
                if (parsed.GetValue(json)) Receipt(results, kept);
                progress.Step();
            }, cancellation);
        }
        finally
        {
            progress.Say(tally.ToString()); // also when the disk is full or the run is interrupted
        }
        return tally.Rejected > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private async IAsyncEnumerable<Incoming> Incoming(Intake intake, string[] places, IntakeOptions options, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var place in places)
            await foreach (var received in intake.ReadAsync([place], streams.Input, options, cancellation))
                yield return new Incoming(place == "-" ? "standard input" : place, received);
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
            writer.WriteEndObject();
        }
        results.WriteByte((byte)'\n');
        results.Flush();
    }

    // The engine is written "version · data · models".
    private static bool IsBefore(string engine, string version) => !Version.TryParse(engine.Split(' ')[0], out var read) || read < Version.Parse(version);
}
