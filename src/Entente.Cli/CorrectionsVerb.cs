using System.CommandLine;
using System.Text;
using Entente.Storage.Keeping;

namespace Entente.Cli;

/// <summary><c>entente corrections</c>: what people put right, out as JSON lines and in again.</summary>
internal sealed class CorrectionsVerb(Streams streams)
{
    private readonly Option<string?> store = SharedOptions.Store();
    private readonly Option<FileInfo?> output = SharedOptions.Output();
    private readonly Argument<string?> import = new("FILE") { Description = "JSON lines of corrections to take in, or - for standard input; without it those of the store are printed", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command("corrections", "Prints the corrections of a store as JSON lines, or takes such lines in; what was exported comes back bit for bit. A line names who, when, kind (event, statement, story, undo), document, target (the id of the event or statement), field, before and after; ids stand in 'entente events --json' and 'entente statements --json'.\n\nExample: entente corrections -o fixes.ndjson --store my-store\n         entente corrections fixes.ndjson --store other-store") { import, output, store };
        command.SetAction((parsed, cancellation) =>
        {
            using var progress = new Progress(streams.Error, true);
            using var keeper = StoreVerb.OpenExisting(SharedOptions.Place(parsed.GetValue(store)), progress, cancellation);
            return Task.FromResult(parsed.GetValue(import) is { } file ? Import(keeper, file, progress) : Export(keeper, parsed.GetValue(output)));
        });
        return command;
    }

    private int Export(Keeper keeper, FileInfo? file)
    {
        using var results = SharedOptions.Open(file, streams);
        foreach (var correction in keeper.Corrections) results.Write(Encoding.UTF8.GetBytes(correction.Json + "\n"));
        return ExitCode.Done;
    }

    private int Import(Keeper keeper, string file, Progress progress)
    {
        using var lines = new StreamReader(file == "-" ? streams.Input : File.OpenRead(file), Encoding.UTF8, leaveOpen: file == "-");
        var name = Terminal.Inert(file == "-" ? "standard input" : Path.GetFileName(file));
        var (number, taken, known, idle, bad) = (0, 0, 0, 0, 0);
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                var correction = Correction.Parse(line);
                if (keeper.Correct(correction)) taken++;
                else known++;
                if (keeper.Idle(correction) is not { } why) continue;
                idle++;
                progress.Say($"entente: {name}:{number}: {Terminal.Inert(why)}");
            }
            catch (FormatException e)
            {
                bad++;
                progress.Say($"entente: {name}:{number}: {Terminal.Inert(e.Message)}");
            }
        }
        progress.Say($"entente: {Counted.Of(taken, "correction")} taken in, {known} there before, {bad} rejected{(idle == 0 ? "" : $"; {idle} without effect for now")}");
        return bad > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }
}
