using System.CommandLine;
using Entente.Order.Forecasts;
using Entente.Storage.Measures;

namespace Entente.Cli;

/// <summary><c>entente order forecast</c>: how far states will agree next year, beside persistence.</summary>
internal sealed class ForecastVerb(Streams streams)
{
    private readonly OrderOptions options = new();
    private readonly Option<string?> states = OrderOptions.States();
    private readonly Option<bool> score = new("--score") { Description = "How good the forecasts of each year were instead: CRPS, skill against persistence, share within the 90 % interval" };

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = options.Command("forecast", "Forecasts how far pairs of states agree in the votes of a year, from the years before it alone: a distribution with its 90 % interval, and what persistence says. Years that have come show what came.\n\nExample: entente order forecast --year 2024 --states USA,CHN,RUS\n         entente order forecast --from 1990 --to 2023 --score");
        command.Options.Add(states);
        command.Options.Add(score);
        command.SetAction((parsed, cancellation) =>
        {
            var codes = OrderOptions.Codes();
            if (!OrderOptions.Only(parsed.GetValue(states), codes, streams, out var only)) return Task.FromResult(ExitCode.Usage);
            var years = options.Years(parsed).ToHashSet();
            var shelf = OrderData.Shelf(options.Store(parsed));
            var history = OrderData.Votes(shelf, Enumerable.Range(FirstYear, Math.Max(0, years.Max() - FirstYear + 1)).ToHashSet()).SelectMany(window => window.Agreements());
            var forecasts = AgreementForecaster.Of(history, years);
            return Task.FromResult(options.Print(parsed, streams, "forecast", parsed.GetValue(score) ? ForecastTable.Scores(forecasts) : ForecastTable.Of(forecasts, only, codes), _ => null, cancellation));
        });
        return command;
    }

    private const int FirstYear = 1946;
}
