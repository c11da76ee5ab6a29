using Entente.Order.Capabilities;
using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Imports.Discipline;

/// <summary>What a state may count for: one for each, its people, its wealth, its capability, how democratic it is. From whatever has been imported or comes with the program.</summary>
/// <remarks>A source that has no figures for a year lends those of the nearest year it has, at most <see cref="Reach"/> away, the earlier of two; the year is told.</remarks>
public sealed class StateWeights
{
    /// <summary>How far from the year asked for figures may be taken.</summary>
    public const int Reach = 5;

    private readonly List<Source> sources = [];
    private readonly FieldCodes codes;
    private readonly Dictionary<(int, int), double> polyarchy;

    /// <summary>Reads what there is.</summary>
    /// <param name="shelf">The imported files.</param>
    /// <param name="codes">Which country a Correlates of War code is.</param>
    /// <param name="missing">Told of each import that would give more.</param>
    public StateWeights(DisciplineShelf shelf, FieldCodes codes, Action<string> missing)
    {
        this.codes = codes;
        AddCountries("people", "World Bank", shelf.Population().Select(row => (row.Country, row.Year, row.Value)));
        AddCountries("GDP (current dollars)", "World Bank", shelf.Product().Select(row => (row.Country, row.Year, row.Value)));
        if (shelf.Has("gdp")) Add("GDP (PPP)", "Fariss et al. 2022", shelf.Economies().Select(row => (row.State, row.Year, row.Product)));
        if (shelf.Has("nmc"))
        {
            var components = shelf.Components();
            Add("CINC", "Correlates of War", components.GroupBy(row => row.Year).SelectMany(year => Cinc.Of([.. year])).Select(score => (score.State, score.Year, score.Value)));
            Add("military spending", "Correlates of War", components.Select(row => (row.State, row.Year, row.MilitarySpending)));
        }
        else missing("capability is left out: 'entente order import nmc FILE' adds it");
        Add("democracy", "V-Dem", shelf.Polyarchy().Select(row => (row.State, row.Year, row.Value)));
        polyarchy = sources[^1].ByState;
    }

    /// <summary>The ways to weigh that there are, in order: states first.</summary>
    public IReadOnlyList<string> Names => ["states", .. sources.Select(source => source.Name)];

    /// <summary>How democratic a state was, 0 to 1; NaN when unknown.</summary>
    public double Democracy(int state, int year) => polyarchy.GetValueOrDefault((state, year), double.NaN);

    /// <summary>Weights of some states in a year.</summary>
    /// <param name="name">One of <see cref="Names"/>.</param>
    /// <param name="states">Correlates of War codes.</param>
    /// <param name="year">The year.</param>
    /// <returns>A weight for each, NaN for unknown; the year of the figures, null where there are none near enough; their source.</returns>
    public (double[] Weights, int? FiguresOf, string? From) Of(string name, IReadOnlyList<int> states, int year)
    {
        if (name == "states") return ([.. states.Select(_ => 1.0)], year, null);
        var source = sources.First(source => source.Name == name);
        if (Enumerable.Range(0, Reach + 1).SelectMany(away => (int[])[year - away, year + away]).Where(source.Years.Contains).Select(found => (int?)found).FirstOrDefault() is not { } of)
            return ([.. states.Select(_ => double.NaN)], null, source.From);
        return ([.. states.Select(state => source.Value(state, codes.OfCow(state, year), of))], of, source.From);
    }

    private void Add(string name, string from, IEnumerable<(int State, int Year, double? Value)> rows) =>
        sources.Add(new(name, from, rows.Where(row => row.Value is not null).ToDictionary(row => (row.State, row.Year), row => row.Value!.Value), []));

    private void AddCountries(string name, string from, IEnumerable<(string Country, int Year, double? Value)> rows) =>
        sources.Add(new(name, from, [], rows.Where(row => row.Value is not null).ToDictionary(row => (row.Country, row.Year), row => row.Value!.Value)));

    private sealed record Source(string Name, string From, Dictionary<(int, int), double> ByState, Dictionary<(string, int), double> ByCountry)
    {
        public HashSet<int> Years { get; } = [.. ByState.Keys.Select(key => key.Item2), .. ByCountry.Keys.Select(key => key.Item2)];

        public double Value(int state, string? country, int year) =>
            ByCountry.Count == 0 ? ByState.GetValueOrDefault((state, year), double.NaN) : country is null ? double.NaN : ByCountry.GetValueOrDefault((country, year), double.NaN);
    }
}
