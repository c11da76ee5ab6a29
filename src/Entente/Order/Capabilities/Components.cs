namespace Entente.Order.Capabilities;

/// <summary>The six components of national material capabilities of one state in one year (Singer, Bremer &amp; Stuckey 1972). Null where a figure is missing, which is not zero.</summary>
/// <param name="State">Correlates of War code.</param>
/// <param name="Year">The year.</param>
/// <param name="MilitarySpending">Thousands of current US dollars; of pounds before 1914.</param>
/// <param name="MilitaryPersonnel">Thousands of people.</param>
/// <param name="IronAndSteel">Thousands of tons.</param>
/// <param name="Energy">Thousands of coal-ton equivalents.</param>
/// <param name="Population">Thousands of people.</param>
/// <param name="UrbanPopulation">Thousands of people.</param>
public sealed record Components(int State, int Year, double? MilitarySpending, double? MilitaryPersonnel, double? IronAndSteel, double? Energy, double? Population, double? UrbanPopulation)
{
    /// <summary>How many there are.</summary>
    public const int Count = 6;

    /// <summary>One of them, in the order of the data set: spending, personnel, iron and steel, energy, population, urban population.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none of that number.</exception>
    public double? this[int component] => component switch
    {
        0 => MilitarySpending,
        1 => MilitaryPersonnel,
        2 => IronAndSteel,
        3 => Energy,
        4 => Population,
        5 => UrbanPopulation,
        _ => throw new ArgumentOutOfRangeException(nameof(component), component, $"components are numbered 0 to {Count - 1}"),
    };
}
