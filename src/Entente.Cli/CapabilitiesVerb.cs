using System.CommandLine;
using Entente.Storage.Measures;
using Entente.Storage.Measures.Pictures;

namespace Entente.Cli;

/// <summary><c>entente order capabilities</c>: what states have, by every measure for which there is a file.</summary>
internal sealed class CapabilitiesVerb(Streams streams)
{
    private readonly OrderOptions options = new();
    private readonly CapabilityOptions capability = new();
    private readonly Option<string?> states = OrderOptions.States();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = options.Command("capabilities", "Shows what states have: CINC and its components, production, production times production per head; each with interval, share of the world and rank.\n\nExample: entente order capabilities --year 2016 --states USA,CHN,RUS\n         entente order capabilities --from 1946 --to 2016 -o capabilities.csv");
        command.Options.Add(states);
        command.Options.Add(capability.Measure);
        command.Options.Add(capability.Error);
        command.SetAction((parsed, cancellation) =>
        {
            var (measures, codes) = (capability.Measures(parsed, options, streams), OrderOptions.Codes());
            if (!OrderOptions.Only(parsed.GetValue(states), codes, streams, out var only)) return Task.FromResult(ExitCode.Usage);
            return Task.FromResult(options.Print(parsed, streams, "capabilities", CapabilityTable.Of(measures, options.Years(parsed), only, codes), OrderPictures.Capabilities, cancellation));
        });
        return command;
    }
}
