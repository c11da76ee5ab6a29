using System.CommandLine;
using System.Runtime.CompilerServices;
using Entente.Documents;
using Entente.Stories;
using Entente.Storage.Keeping;

namespace Entente.Cli;

/// <summary><c>entente demo</c>: a store of articles that are ours, about events that happened.</summary>
internal sealed class DemoVerb(Streams streams)
{
    private const string Prefix = "demo/";

    private readonly Option<string?> store = new("--store") { Description = "Folder of the demonstration store (default: 'demo' beside the user's own store)", HelpName = "PLACE" };
    private readonly Option<int?> threads = SharedOptions.Threads();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command("demo", "Builds a store of short articles, written for Entente, about real events from 2014 on as outlets of opposing sides would tell them. Needs no network.\n\nExample: entente demo --store demo-store") { store, threads };
        command.SetAction((parsed, cancellation) => Run(parsed, cancellation));
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var place = parsed.GetValue(store) is { } said ? StorePlace.Of(said, null) : StorePlace.Of(null, null).Beside("demo");
        var unpacked = Directory.CreateTempSubdirectory("entente-demo-");
        try
        {
            Unpack(unpacked.FullName);
            using var progress = new Progress(streams.Error, true);
            using var keeper = StoreVerb.Open(place, progress, cancellation);
            var folder = new DataFolder(Path.Combine(unpacked.FullName, "data"));
            var step = new ReadingStep(Reader.Load(folder), SignatureMaker.Load(folder), Engines.Current(folder.Overlay));
            var tally = await keeper.AddAsync(Articles(new Intake(folder), unpacked.FullName, cancellation), step, parsed.GetValue(threads) ?? Environment.ProcessorCount, kept =>
            {
                if (kept.Message is { } message) progress.Say($"entente: {Terminal.Inert(message)}");
                progress.Step();
            }, cancellation);
            progress.Say(tally.ToString());
            progress.Say($"entente: the demonstration is in {place}; try 'entente events actor:CHN recipient:RUS --store {place}' or 'entente stories --store {place}'");
            return tally.Rejected > 0 ? ExitCode.SomeRejected : ExitCode.Done;
        }
        finally
        {
            unpacked.Delete(recursive: true);
        }
    }

    private async IAsyncEnumerable<Incoming> Articles(Intake intake, string folder, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.ndjson").Order(StringComparer.Ordinal))
            await foreach (var received in intake.ReadAsync([file], streams.Input, new IntakeOptions(), cancellation))
            {
                var source = Prefix + Path.GetFileName(file);
                yield return new Incoming(source, received with { Place = received.Place.Replace(file, source, StringComparison.Ordinal) });
            }
    }

    private static void Unpack(string folder)
    {
        var assembly = typeof(DemoVerb).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var path = Path.Combine(folder, name[Prefix.Length..]);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var resource = assembly.GetManifestResourceStream(name)!;
            using var file = File.Create(path);
            resource.CopyTo(file);
        }
    }
}
