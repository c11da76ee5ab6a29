using System.CommandLine;
using Entente.Storage.Measures;

namespace Entente.Cli;

/// <summary><c>entente order agenda</c>: whether two states moved, or what was voted on.</summary>
internal sealed class AgendaVerb(Streams streams)
{
    private readonly OrderOptions options = new();
    private readonly Option<string?> states = OrderOptions.States();
    private readonly Option<string> method = OrderOptions.Method();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = options.Command("agenda", "Divides each change of two states' agreement in the General Assembly, from one session to the next, into what their moves changed, what the agenda changed, and what neither explains; the three add up to it exactly.\n\nExample: entente order agenda --year 2022 --states USA,RUS\n         entente order agenda --from 1985 --to 1995 --states USA,RUS,CHN");
        command.Options.Add(states);
        command.Options.Add(method);
        command.Validators.Add(result =>
        {
            if (result.Readable(states)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length is null or < 2) result.AddError("Give --states with two codes at least, such as --states USA,RUS.");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var codes = OrderOptions.Codes();
            if (!OrderOptions.Only(parsed.GetValue(states), codes, streams, out var only)) return Task.FromResult(ExitCode.Usage);
            var shelf = OrderData.Shelf(options.Store(parsed));
            var measured = OrderData.Measured(shelf, parsed.GetValue(method)!, streams, cancellation);
            return Task.FromResult(options.Print(parsed, streams, "agenda", AgendaTable.Of(measured, shelf.RollCalls(), shelf.Votes(), shelf.RepeatedTexts(), options.Years(parsed).ToHashSet(), only!, codes), _ => null, cancellation));
        });
        return command;
    }
}
