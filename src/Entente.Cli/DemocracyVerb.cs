using System.CommandLine;
using Entente.Storage.Imports.Discipline;
using Entente.Storage.Measures;
using Entente.Storage.Measures.Pictures;

namespace Entente.Cli;

/// <summary><c>entente order democracy</c>: how democratic the order is, whoever counts.</summary>
internal sealed class DemocracyVerb(Streams streams)
{
    private readonly OrderOptions options = new();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = options.Command("democracy", "Says how democratic the order of states is when each state counts as one, by its people, its wealth or its capability: the weighted electoral democracy index, the share held by democratic states (0.5 or more), and the smallest share that could carry one-state-one-vote by a simple and by a two-thirds majority.\n\nExample: entente order democracy --year 2023\n         entente order democracy --from 1990 --to 2024 --csv");
        command.SetAction((parsed, cancellation) =>
        {
            var (shelf, codes) = (OrderData.Shelf(options.Store(parsed)), OrderOptions.Codes());
            var weights = new StateWeights(shelf, codes, missing => streams.Error.WriteLine($"entente: {missing}"));
            return Task.FromResult(options.Print(parsed, streams, "democracy", DemocracyTable.Of(weights, options.Years(parsed), codes.StatesIn), OrderPictures.Democracy, cancellation));
        });
        return command;
    }
}
