using System.CommandLine;
using Entente.Storage.Measures;
using Entente.Storage.Measures.Pictures;

namespace Entente.Cli;

/// <summary><c>entente order polarity</c>: how many poles there are, by every rule, measure and set of states.</summary>
internal sealed class PolarityVerb(Streams streams)
{
    private readonly OrderOptions options = new();
    private readonly CapabilityOptions capability = new();
    private readonly Option<int?> draws = SharedOptions.Whole("--draws", "How often figures are drawn anew from their error, for the probability of each verdict (default: 2000)", "N", 0, 1_000_000);
    private readonly Option<int?> seed = SharedOptions.Whole("--seed", "Of the draws (default: 1)", "N", 0, int.MaxValue);

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = options.Command("polarity", "Says how many poles the order has, never by one verdict alone: each rule on each measure of capability and each set of states, how probable each verdict is, why, and how concentrated capability is (CON, HHI, effective number, MOVE).\n\nExample: entente order polarity --year 2016\n         entente order polarity --from 1946 --to 2016 --measure CINC --csv");
        command.Options.Add(capability.Measure);
        command.Options.Add(capability.Error);
        command.Options.Add(draws);
        command.Options.Add(seed);
        command.SetAction((parsed, cancellation) => Task.FromResult(options.Print(parsed, streams, "polarity",
            PolarityTable.Of(capability.Measures(parsed, options, streams), options.Years(parsed), parsed.GetValue(draws) ?? 2000, parsed.GetValue(seed) ?? 1, OrderOptions.Codes()), OrderPictures.Polarity, cancellation)));
        return command;
    }
}
