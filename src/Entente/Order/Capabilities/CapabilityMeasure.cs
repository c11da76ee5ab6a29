namespace Entente.Order.Capabilities;

/// <summary>A way to say how capable states are, from the data sets of the discipline.</summary>
/// <param name="Name">A short name.</param>
/// <param name="Source">Who proposed or made it.</param>
/// <param name="Of">Scores of the states of one year.</param>
public sealed record CapabilityMeasure(string Name, string Source, Func<int, IReadOnlyList<CapabilityScore>> Of)
{
    /// <summary>Measures that material capabilities allow: CINC, and military spending, military personnel and energy alone.</summary>
    /// <param name="components">Rows of all years.</param>
    /// <param name="error">Relative standard deviation that every component is taken to have, for the publisher states none.</param>
    public static IReadOnlyList<CapabilityMeasure> FromComponents(IReadOnlyList<Components> components, double error)
    {
        var years = components.GroupBy(row => row.Year).ToDictionary(rows => rows.Key, rows => rows.OrderBy(row => row.State).ToList());
        List<Components> In(int year) => years.GetValueOrDefault(year) ?? [];
        CapabilityMeasure Single(string name, Func<Components, double?> component) => new(name, "Correlates of War, National Material Capabilities",
            year => [.. In(year).Select(row => new CapabilityScore(row.State, year, component(row), component(row) is null ? 0 : 1, component(row) * error))]);
        return
        [
            new("CINC", "Singer, Bremer & Stuckey 1972; Singer 1987", year => [.. Cinc.Of(In(year)).Select(score => score with { Error = score.Inputs == 0 ? null : score.Value * error / Math.Sqrt(score.Inputs) })]),
            Single("military spending", row => row.MilitarySpending),
            Single("military personnel", row => row.MilitaryPersonnel),
            Single("energy", row => row.Energy),
        ];
    }

    /// <summary>Measures that estimates of production allow: the product, and the product times the product per head (Beckley 2018).</summary>
    public static IReadOnlyList<CapabilityMeasure> FromEconomies(IReadOnlyList<Economy> economies)
    {
        var years = economies.GroupBy(row => row.Year).ToDictionary(rows => rows.Key, rows => rows.OrderBy(row => row.State).ToList());
        List<Economy> In(int year) => years.GetValueOrDefault(year) ?? [];
        return
        [
            new("GDP (PPP)", "Fariss et al. 2022", year => [.. In(year).Select(row => new CapabilityScore(row.State, year, row.Product, row.Product is null ? 0 : 1, row.ProductError))]),
            new("GDP × GDP per head", "Beckley 2018 on Fariss et al. 2022", year => [.. In(year).Select(row => new CapabilityScore(row.State, year, row.Product * row.ProductPerHead, row.Product * row.ProductPerHead is null ? 0 : 2, Spread(row)))]),
        ];
    }

    // Relative errors of a product of two add in squares.
    private static double? Spread(Economy row) =>
        row.Product * row.ProductPerHead is { } value && row.ProductError / row.Product is { } one && row.ProductPerHeadError / row.ProductPerHead is { } two ? value * Math.Sqrt((one * one) + (two * two)) : null;
}
