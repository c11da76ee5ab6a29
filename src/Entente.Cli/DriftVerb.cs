using System.CommandLine;
using Entente.Order.Change;
using Entente.Storage.Measures;

namespace Entente.Cli;

/// <summary><c>entente order drift</c>: when states changed sides.</summary>
internal sealed class DriftVerb(Streams streams)
{
    private readonly OrderOptions options = new();
    private readonly Option<string?> states = OrderOptions.States();
    private readonly Option<string> method = OrderOptions.Method();
    private readonly Option<double> alarms = OrderOptions.Number("--false-alarms", "How many are allowed in 100 state-decades of random walks", 5, 0.1, 100);

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = options.Command("drift", "Finds when states changed sides in the General Assembly: moves of their ideal points beyond what all states did meanwhile and beyond what is usual, with a bound on false alarms; each with the texts, voted on before and after, on which the state changed its vote.\n\nExample: entente order drift --from 1985 --to 1995 --states POL,HUN,BGR,RUS\n         entente order drift --from 1946 --to 2023 -o drift.csv");
        foreach (var option in (Option[])[states, method, alarms]) command.Options.Add(option);
        command.SetAction((parsed, cancellation) =>
        {
            var codes = OrderOptions.Codes();
            if (!OrderOptions.Only(parsed.GetValue(states), codes, streams, out var only)) return Task.FromResult(ExitCode.Usage);
            var shelf = OrderData.Shelf(options.Store(parsed));
            var (shifts, bound) = Shifts.Of(OrderData.Points(shelf, parsed.GetValue(method)!, streams, cancellation), parsed.GetValue(alarms));
            streams.Error.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"entente: alarms are scores above {bound:0.00}"));
            var votes = RepeatedVote.Of(shelf.RollCalls(), shelf.Votes(), shelf.RepeatedTexts());
            return Task.FromResult(options.Print(parsed, streams, "drift", ShiftTable.Of(shifts, options.Years(parsed).ToHashSet(), only, votes, codes), _ => null, cancellation));
        });
        return command;
    }
}
