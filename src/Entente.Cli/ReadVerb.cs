using System.Buffers;
using System.CommandLine;
using System.Globalization;
using Entente.Documents;
using Entente.Documents.Fetching;
using Entente.Storage.Keeping;

namespace Entente.Cli;

/// <summary><c>entente read</c>: articles in, readings out; nothing is stored.</summary>
internal sealed class ReadVerb(Streams streams)
{
    private readonly Argument<string[]> inputs = new("INPUT") { Description = "Files (text, Markdown, HTML, NDJSON, CoNLL-U, feeds, each also .gz; WARC archives), folders, web addresses, or - for standard input", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> json = new("--json") { Description = "One JSON object a document, in input order" };
    private readonly Option<bool> conllu = new("--conllu") { Description = "Words, tags and trees as CoNLL-U" };
    private readonly Option<bool> tokens = new("--tokens") { Description = "With --json: sentences carry their words" };
    private readonly Option<bool> asIs = new("--as-is") { Description = "Take the text unchanged, without cleaning" };
    private readonly Option<string?> published = new("--published") { Description = "Date of publication, as 2026-03-30", HelpName = "DATE" };
    private readonly Option<string?> source = new("--source") { Description = "Who published it: NAME|COUNTRY|KIND, or a name in data/sources", HelpName = "SOURCE" };
    private readonly Option<double> minConfidence = new("--min-confidence") { Description = "Leave out events and statements below this, 0 to 1", HelpName = "P", CustomParser = Share };
    private readonly Option<FileInfo?> output = SharedOptions.Output();
    private readonly Option<int?> threads = SharedOptions.Threads();
    private readonly Option<DirectoryInfo?> data = SharedOptions.Data();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command("read", "Reads articles and shows who did and said what to whom, with the words marked.\n\nExample: entente read article.txt --published 2022-03-30\n         entente read articles/ --json -o readings.ndjson")
        {
            inputs, json, conllu, tokens, asIs, published, source, minConfidence, output, threads, data,
        };
        published.Validators.Add(result =>
        {
            foreach (var day in result.Tokens)
                if (!PublicationDate.TryParse(day.Value, out _)) result.AddError($"--published: '{day.Value}' is not a date from 1500 on; write it as 2026-03-30.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetResult(json) is not null && result.GetResult(conllu) is not null) result.AddError("--json and --conllu exclude each other.");
        });
        command.SetAction((parsed, cancellation) => Run(parsed, cancellation));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var folder = SharedOptions.Folder(parsed.GetValue(data));
        var file = parsed.GetValue(output);
        if (OutputFile.Overwrites(file, parsed.GetValue(inputs)!) is { } clash) return Refuse(clash);
        if (parsed.GetValue(source) is { } name && Sources.Problem(name, folder) is { } unclear) return Refuse($"--source: {unclear}");
        var options = new IntakeOptions { Published = parsed.GetValue(published), Source = parsed.GetValue(source), AsIs = parsed.GetValue(asIs), PassedOver = file?.FullName };
        using var fetcher = new Fetcher(new FetchOptions());
        var intake = new Intake(folder, fetcher);
        var reader = Reader.Load(folder);
        var writer = new ReadingOutput(parsed.GetValue(json), parsed.GetValue(conllu), parsed.GetValue(tokens), parsed.GetValue(minConfidence), Engines.Current(folder.Overlay));
        using var results = SharedOptions.Open(file, streams);
        using var progress = new Progress(streams.Error, parsed.GetValue(json) || parsed.GetValue(conllu) || file is not null);
        var rejected = 0;
        await OrderedWork.Run(
            new Inputs(intake).ReadAsync(parsed.GetValue(inputs)!, streams.Input, options, cancellation),
            parsed.GetValue(threads) ?? Environment.ProcessorCount,
            received => Read(reader, writer, received),
            done =>
            {
                if (done.Problem is { } problem)
                {
                    rejected += done.IsRejected ? 1 : 0;
                    progress.Say($"entente: {Terminal.Inert(problem)}");
                }
                results.Write(done.Bytes.Span);
                progress.Step();
            },
            cancellation);
        results.Flush();
        return rejected > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }

    private int Refuse(string problem)
    {
        streams.Error.WriteLine($"entente: {Terminal.Inert(problem)}");
        return ExitCode.Usage;
    }

    private static double Share(System.CommandLine.Parsing.ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1) return share;
        result.AddError($"--min-confidence: '{text}' is not a number from 0 to 1.");
        return 0;
    }

    private static (ReadOnlyMemory<byte> Bytes, string? Problem, bool IsRejected) Read(Reader reader, ReadingOutput writer, Input received)
    {
        if (received.Rejection is { } rejection) return (default, rejection.ToString(), true);
        try
        {
            return Read(reader, writer, received, received.Document!);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return (default, $"{received.Place}: reading '{received.Document!.Id}' failed ({e.GetType().Name}: {e.Message}); the rest was read, please report this text as a bug", true);
        }
    }

    private static (ReadOnlyMemory<byte> Bytes, string? Problem, bool IsRejected) Read(Reader reader, ReadingOutput writer, Input received, Document document)
    {
        var reading = received.Sentences is { } given ? reader.ReadTokens(document, given) : reader.Read(document);
        var bytes = new ArrayBufferWriter<byte>(4096);
        writer.Write(bytes, reading);
        var foreign = document.Language is not ("en" or "und");
        return (bytes.WrittenMemory, foreign ? $"{received.Place}: the text is not English but '{document.Language}'; it is kept without events, translate it first" : null, false);
    }
}
