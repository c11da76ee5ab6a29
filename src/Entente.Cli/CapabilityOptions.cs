using System.CommandLine;
using System.Globalization;
using Entente.Order.Capabilities;

namespace Entente.Cli;

/// <summary>Which measures of capability, and how sure their figures are taken to be.</summary>
internal sealed class CapabilityOptions
{
    /// <summary>The error that is taken unless another is asked for.</summary>
    public const double UsualError = 0.1;

    /// <summary><c>--measure NAME</c>.</summary>
    public Option<string?> Measure { get; } = new("--measure") { Description = "Only the measures whose names begin so: CINC, GDP, military, energy", HelpName = "NAME" };

    /// <summary><c>--error SHARE</c>.</summary>
    public Option<double> Error { get; } = new("--error")
    {
        Description = "Relative standard deviation that every component of material capability is taken to have, for its publisher states none",
        HelpName = "SHARE",
        DefaultValueFactory = _ => UsualError,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is >= 0 and < 1) return share;
            result.AddError($"--error: '{text}' is no share from 0 to below 1.");
            return 0;
        },
    };

    /// <summary>The measures asked for.</summary>
    /// <exception cref="IOException">No file has been imported, or none gives a measure of that name.</exception>
    public IReadOnlyList<CapabilityMeasure> Measures(ParseResult parsed, OrderOptions options, Streams streams)
    {
        var all = OrderData.Measures(OrderData.Shelf(options.Store(parsed)), parsed.GetValue(Error), missing => streams.Error.WriteLine($"entente: {missing}"));
        if (parsed.GetValue(Measure) is not { } name) return all;
        var named = all.Where(measure => measure.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToList();
        return named.Count > 0 ? named : throw new IOException($"--measure: no measure begins with '{name}'; there are {string.Join(", ", all.Select(measure => measure.Name))}");
    }
}
