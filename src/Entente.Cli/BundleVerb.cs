using System.CommandLine;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Evidence;
using Entente.Storage.Keeping;
using Entente.Storage.Queries;

namespace Entente.Cli;

/// <summary><c>entente bundle</c>: all that an answer rests on, in one archive that others can check.</summary>
internal sealed class BundleVerb(Streams streams)
{
    private readonly Argument<string[]> query = new("QUERY") { Description = "Conditions as for 'entente events'; the documents of the events found go into the bundle", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<FileInfo?> output = SharedOptions.Output();
    private readonly Option<FileInfo?> check = new("--check") { Description = "Check a bundle instead: every part, and the whole, must be as they were written", HelpName = "FILE" };
    private readonly Option<string?> store = SharedOptions.Store();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        output.Description = "The archive to write, a .zip";
        var command = new Command("bundle", "Packs the documents behind a query, with their bytes as received, what was read in them, corrections and hashes of all.\n\nExample: entente bundle actor:RUS since:2022-02 -o evidence.zip\n         entente bundle --check evidence.zip") { query, output, check, store };
        command.Validators.Add(result =>
        {
            if (result.GetResult(check) is null == result.GetResult(output) is null) result.AddError("Give -o FILE to write a bundle, or --check FILE to check one.");
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(parsed.GetValue(check) is { } file ? Check(file) : Write(parsed, cancellation)));
        return command;
    }

    private int Write(ParseResult parsed, CancellationToken cancellation)
    {
        EventQuery asked;
        try
        {
            asked = QueryVerb.Parse(parsed.GetValue(query) ?? []);
        }
        catch (QueryException e)
        {
            streams.Error.WriteLine($"entente: {Terminal.Inert(e.Message)}");
            return ExitCode.Usage;
        }
        using var progress = new Progress(streams.Error, true);
        using var keeper = StoreVerb.OpenExisting(SharedOptions.Place(parsed.GetValue(store)), progress, cancellation);
        var file = parsed.GetValue(output)!;
        var receipt = Bundling.Write(keeper, asked, file.FullName, new ExportAbout($"documents {asked}".TrimEnd(), Engines.Current(null), TimeProvider.System.GetUtcNow()), cancellation);
        progress.Say($"entente: {Terminal.Inert(file.Name)}: {Counted.Of(receipt.Documents, "document")}, {Counted.Of(receipt.Readings, "reading")}, {Counted.Of(receipt.Corrections, "correction")}; seal {receipt.Seal}");
        return ExitCode.Done;
    }

    private int Check(FileInfo file)
    {
        if (!file.Exists) throw new FileNotFoundException($"{file}: there is no such file; name a bundle that 'entente bundle -o' wrote");
        var problems = EvidenceBundle.Check(file.FullName);
        foreach (var problem in problems) streams.Error.WriteLine($"entente: {Terminal.Inert(problem)}");
        streams.Error.WriteLine(problems.Count == 0 ? $"entente: {Terminal.Inert(file.Name)}: all is as it was written" : $"entente: {Terminal.Inert(file.Name)}: {problems.Count} parts are not as they were written; ask for the bundle again");
        return problems.Count == 0 ? ExitCode.Done : ExitCode.Damaged;
    }
}
