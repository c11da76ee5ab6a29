using System.CommandLine;
using System.Text;
using Entente.Storage.Keeping;

namespace Entente.Cli;

/// <summary><c>entente corrections</c>: what people put right, out as JSON lines and in again.</summary>
internal sealed class CorrectionsVerb(Streams streams)
{
    private readonly Option<string?> store = SharedOptions.Store();
    private readonly Option<FileInfo?> output = SharedOptions.Output();
    private readonly Argument<FileInfo?> import = new("FILE") { Description = "JSON lines of corrections to take in; without it those of the store are printed", Arity = ArgumentArity.ZeroOrOne };

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = new Command("corrections", "Prints the corrections of a store as JSON lines, or takes such lines in; what was exported comes back bit for bit.\n\nExample: entente corrections -o fixes.ndjson --store my-store\n         entente corrections fixes.ndjson --store other-store") { import, output, store };
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

    private static int Import(Keeper keeper, FileInfo file, Progress progress)
    {
        var (number, taken, known, bad) = (0, 0, 0, 0);
        foreach (var line in File.ReadLines(file.FullName))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                if (keeper.Correct(Correction.Parse(line))) taken++;
                else known++;
            }
            catch (FormatException e)
            {
                bad++;
                progress.Say($"entente: {file.Name}:{number}: {Terminal.Inert(e.Message)}");
            }
        }
        progress.Say($"entente: {taken} corrections taken in, {known} were there, {bad} rejected");
        return bad > 0 ? ExitCode.SomeRejected : ExitCode.Done;
    }
}
