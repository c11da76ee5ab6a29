using System.CommandLine;
using Entente.Order.Alignments;
using Entente.Order.Majorities;
using Entente.Storage.Imports.Discipline;
using Entente.Storage.Measures;
using Entente.Storage.Measures.Pictures;

namespace Entente.Cli;

/// <summary><c>entente order majorities</c>: who carried a roll call, counted by states, people, wealth, capability and democracy.</summary>
internal sealed class MajoritiesVerb(Streams streams)
{
    private readonly OrderOptions options = new();
    private readonly Option<string?> resolution = new("--resolution") { Description = "Only roll calls whose resolution is written so, such as R/68/262 or A/RES/68/262", HelpName = "SYMBOL" };
    private readonly Option<int?> figures = SharedOptions.Whole("--figures-of", "Weights of this year instead of the year of each vote", "Y", 1500, 2100);
    private readonly Option<FileInfo?> votes = new("--votes") { Description = "Roll calls of your own instead of the imported ones: symbol, date, ccode and vote (yes, no, abstain, non-voting) in a header", HelpName = "FILE" };

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = options.Command("majorities", "Counts roll calls of the General Assembly more than one way: a state as one, by its people, its wealth, its capability, how democratic it is. States without a figure are left out and counted.\n\nExample: entente order majorities --year 2014 --resolution R/68/262\n         entente order majorities --from 2022 --to 2025 --votes ukraine.csv");
        command.Options.Add(resolution);
        command.Options.Add(figures);
        command.Options.Add(votes);
        command.SetAction((parsed, cancellation) =>
        {
            var (shelf, codes, years) = (OrderData.Shelf(options.Store(parsed)), OrderOptions.Codes(), options.Years(parsed).ToHashSet());
            var weights = new StateWeights(shelf, codes, missing => streams.Error.WriteLine($"entente: {missing}"));
            var rejected = 0;
            var (calls, cast) = parsed.GetValue(votes) is { } file ? Own(file, () => rejected++) : Imported(shelf, years);
            var wanted = calls.Where(call => years.Contains(call.Year) && (parsed.GetValue(resolution) is not { } symbol || Bare(call.Resolution) == Bare(symbol))).OrderBy(call => call.Day).ThenBy(call => call.Id);
            var status = options.Print(parsed, streams, "majorities", MajorityTable.Of(wanted, cast, weights, parsed.GetValue(figures)), OrderPictures.Majorities, cancellation);
            return Task.FromResult(status == ExitCode.Done && rejected > 0 ? ExitCode.SomeRejected : status);
        });
        return command;
    }

    private (IReadOnlyList<RollCall>, Func<RollCall, IReadOnlyList<(int, VoteChoice)>>) Own(FileInfo file, Action rejected)
    {
        using var stream = DisciplineShelf.Open(file.FullName);
        var all = OwnRollCalls.Read(stream, file.Name, reject =>
        {
            rejected();
            streams.Error.WriteLine($"entente: {Terminal.Inert(reject.ToString())}");
        });
        return ([.. all.Keys], call => all[call]);
    }

    private static (IReadOnlyList<RollCall>, Func<RollCall, IReadOnlyList<(int, VoteChoice)>>) Imported(DisciplineShelf shelf, HashSet<int> years)
    {
        var calls = shelf.RollCalls().Where(call => years.Contains(call.Year)).ToList();
        var byCall = shelf.Votes(calls.Select(call => call.Id).ToHashSet()).ToLookup(vote => vote.RollCall);
        return (calls, call => CastVotes.Of(byCall[call.Id]));
    }

    private static string? Bare(string? symbol) => symbol?.ToUpperInvariant().Replace("A/RES/", "", StringComparison.Ordinal).TrimStart('R', '/');
}
