using System.CommandLine;
using Entente.Storage.Measures;
using Entente.Storage.Queries;

namespace Entente.Cli;

/// <summary><c>entente order relations</c>: how states treat each other in what has been read.</summary>
internal sealed class RelationsVerb(Streams streams)
{
    private readonly OrderOptions options = new();
    private readonly Option<string?> states = OrderOptions.States();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = options.Command("relations", "Shows how states treat each other in the events of the store: net cooperation, the share and score of it, what is said against what is done, who treats whom better, whether they answer in kind; with the count, the share of all news, the documents read and the query that opens the events.\n\nExample: entente order relations --year 2022 --states USA,CHN,RUS\n         entente order relations --from 2014 --to 2026 --states RUS -o relations.csv");
        command.Options.Add(states);
        command.SetAction((parsed, cancellation) =>
        {
            var codes = OrderOptions.Codes();
            if (!OrderOptions.Only(parsed.GetValue(states), codes, streams, out var only)) return Task.FromResult(ExitCode.Usage);
            var years = options.Years(parsed).ToList();
            using var progress = new Progress(streams.Error, true);
            using var keeper = StoreVerb.OpenExisting(SharedOptions.Place(options.Store(parsed)), progress, cancellation);
            var answers = new Answers(keeper.Evidence.Store);
            var read = answers.Counts(EventQuery.All, Period.Year).GroupBy(count => count.Start.Year).ToDictionary(year => year.Key, year => year.Max(count => count.Documents));
            var table = RelationTable.Of(answers.Dyads(EventQuery.Parse($"since:{years[0]} until:{years[^1]}")), only, year => read.GetValueOrDefault(year), codes);
            return Task.FromResult(options.Print(parsed, streams, "relations", table, _ => null, cancellation));
        });
        return command;
    }
}
