using System.CommandLine;
using System.CommandLine.Parsing;
using Entente.Documents;
using Entente.Storage.Ledger;
using Entente.Storage.Store;

namespace Entente.Cli;

/// <summary>The command line: one verb a class.</summary>
internal static class Commands
{
    private static readonly TimeSpan stopping = TimeSpan.FromSeconds(30); // from a signal on, to keep what was read

    /// <summary>Runs a command line; returns the exit status.</summary>
    public static async Task<int> Run(string[] args, Stream input, Stream output, TextWriter error)
    {
        var streams = new Streams(input, output, error);
        var root = Root(streams);
        var parsed = root.Parse(args);
        string[] problems = [.. parsed.Errors.Select(problem => problem.Message), .. Misplaced.Options(parsed)];
        if (problems.Length > 0)
        {
            foreach (var problem in problems) await error.WriteLineAsync($"entente: {Terminal.Inert(problem)}");
            if (Misplaced.Verb(parsed) is { } meant) await error.WriteLineAsync($"entente: did you mean '{meant}'?");
            await error.WriteLineAsync($"entente: '{Path(parsed.CommandResult)} --help' shows what can be said");
            return ExitCode.Usage;
        }
        using var termination = new Termination(stopping);
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, termination.Token);
        }
        catch (OperationCanceledException)
        {
            return termination.Status;
        }
        catch (StoreInUseException e)
        {
            await error.WriteLineAsync($"entente: {Terminal.Inert(e.Message)}");
            return ExitCode.InUse;
        }
        catch (DamageException e)
        {
            await error.WriteLineAsync($"entente: {Terminal.Inert(e.Message)}");
            return ExitCode.Damaged;
        }
        catch (FileNotFoundException e) when (e.FileName is { } file)
        {
            await error.WriteLineAsync($"entente: {Terminal.Inert(file)}: there is no such file; check the name");
            return ExitCode.Failed;
        }
        catch (Exception e) when (e is DataFileException or IOException or UnauthorizedAccessException or SchemaException)
        {
            await error.WriteLineAsync($"entente: {Terminal.Inert(e.Message)}");
            return ExitCode.Failed;
        }
    }

    // entente order polarity
    private static string Path(SymbolResult command) =>
        command is not CommandResult { Command: var verb } ? Path(command.Parent!) : verb is RootCommand || command.Parent is null ? "entente" : $"{Path(command.Parent)} {verb.Name}";

    /// <summary>All verbs with their options.</summary>
    public static RootCommand Root(Streams streams)
    {
        var root = new RootCommand("Reads news and official statements and says, with evidence, who did and said what to whom, and on whose word.") { HelpName = "entente" };
        foreach (var option in root.Options)
            if (option is VersionOption version) version.Action = new VersionAction(streams);
        root.Subcommands.Add(new ReadVerb(streams).Command());
        root.Subcommands.Add(new RelateVerb(streams).Command());
        root.Subcommands.Add(new AddVerb(streams).Command());
        root.Subcommands.Add(new DemoVerb(streams).Command());
        foreach (var kind in QueryVerb.Kinds) root.Subcommands.Add(new QueryVerb(streams, kind).Command());
        root.Subcommands.Add(new CorrectionsVerb(streams).Command());
        foreach (var upkeep in new UpkeepVerbs(streams).Commands()) root.Subcommands.Add(upkeep);
        root.Subcommands.Add(new SnapshotVerb(streams).Command());
        root.Subcommands.Add(new BundleVerb(streams).Command());
        root.Subcommands.Add(new ImportVerb(streams).Command());
        root.Subcommands.Add(new OrderVerbs(streams).Command());
        root.Subcommands.Add(new DoctorVerb(streams).Command());
        root.Subcommands.Add(new ScoreVerb(streams).Command());
        root.Subcommands.Add(new SchemaVerb(streams).Command());
        return root;
    }
}
