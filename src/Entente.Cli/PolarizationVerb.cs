using System.CommandLine;
using Entente.Storage.Imports.Discipline;
using Entente.Storage.Measures;
using Entente.Storage.Measures.Pictures;

namespace Entente.Cli;

/// <summary><c>entente order polarization</c>: how far the states are parted, session by session.</summary>
internal sealed class PolarizationVerb(Streams streams)
{
    private readonly OrderOptions options = new();
    private readonly Option<string> method = OrderOptions.Method();
    private readonly Option<double> alpha = OrderOptions.Number("--alpha", "How much it counts that a group is large", 1, 0.25, 1);

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = options.Command("polarization", "Says how far the states of the General Assembly are parted by their ideal points: Duclos, Esteban and Ray's polarization, bimodality (above 5/9 two camps are likely) and standard deviation, each state counting as one, by its people, its wealth or its capability.\n\nExample: entente order polarization --year 2022\n         entente order polarization --from 1946 --to 2023 --picture polarization.svg");
        command.Options.Add(method);
        command.Options.Add(alpha);
        command.SetAction((parsed, cancellation) =>
        {
            var shelf = OrderData.Shelf(options.Store(parsed));
            var points = OrderData.Points(shelf, parsed.GetValue(method)!, streams, cancellation);
            var weights = new StateWeights(shelf, OrderOptions.Codes(), missing => streams.Error.WriteLine($"entente: {missing}"));
            return Task.FromResult(options.Print(parsed, streams, "polarization", PolarizationTable.Of(points, options.Years(parsed).ToHashSet(), weights, parsed.GetValue(alpha)), OrderPictures.Polarization, cancellation));
        });
        return command;
    }
}
