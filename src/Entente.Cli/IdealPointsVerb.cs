using System.CommandLine;
using Entente.Storage.Measures;
using Entente.Storage.Measures.Pictures;

namespace Entente.Cli;

/// <summary><c>entente order ideal-points</c>: where states stand in the General Assembly.</summary>
internal sealed class IdealPointsVerb(Streams streams)
{
    private readonly OrderOptions options = new();
    private readonly Option<string?> states = OrderOptions.States();
    private readonly Option<string> method = OrderOptions.Method();

    /// <summary>The verb with its options.</summary>
    public Command Command()
    {
        var command = options.Command("ideal-points", "Shows where states stand in the General Assembly, session by session, on one line measured from all their votes (Bailey, Strezhnev and Voeten 2017): mean 0 and standard deviation 1, the United States positive, with 90 % intervals. Measured once, then kept beside the imported votes. The year is that in which the session begins.\n\nExample: entente order ideal-points --year 2019 --states USA,CHN,RUS\n         entente order ideal-points --from 1946 --to 2023 --method quick -o points.csv");
        command.Options.Add(states);
        command.Options.Add(method);
        command.SetAction((parsed, cancellation) =>
        {
            var codes = OrderOptions.Codes();
            if (!OrderOptions.Only(parsed.GetValue(states), codes, streams, out var only)) return Task.FromResult(ExitCode.Usage);
            var points = OrderData.Points(OrderData.Shelf(options.Store(parsed)), parsed.GetValue(method)!, streams, cancellation);
            return Task.FromResult(options.Print(parsed, streams, "ideal-points", IdealPointRows.Of(points, options.Years(parsed).ToHashSet(), only, codes), OrderPictures.IdealPoints, cancellation));
        });
        return command;
    }
}
