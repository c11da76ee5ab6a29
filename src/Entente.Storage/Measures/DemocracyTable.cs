using Entente.Order.Majorities;
using Entente.Storage.Exports;
using Entente.Storage.Imports.Discipline;

namespace Entente.Storage.Measures;

/// <summary>How democratic the order is, as a table: a row a year and a way to weigh states.</summary>
public static class DemocracyTable
{
    /// <summary>The rows.</summary>
    /// <param name="weights">What states may count for; how democratic they are must be known.</param>
    /// <param name="years">The years, in order.</param>
    /// <param name="system">Correlates of War codes of the states of a year.</param>
    public static ExportTable Of(StateWeights weights, IEnumerable<int> years, Func<int, IReadOnlySet<int>> system) => ExportTable.Of(
    [
        new(new("year", ColumnKind.Integer), row => (long)row.Year),
        new(new("weight", ColumnKind.Text), row => row.Weight),
        new(new("polyarchy", ColumnKind.Number), row => row.Democracy.Polyarchy),
        new(new("democratic_share", ColumnKind.Number), row => row.Democracy.Democratic),
        new(new("smallest_majority", ColumnKind.Number), row => row.Simple),
        new(new("smallest_two_thirds", ColumnKind.Number), row => row.TwoThirds),
        new(new("n", ColumnKind.Integer), row => (long)row.Democracy.Counted),
        new(new("unknown", ColumnKind.Integer), row => (long)row.Democracy.Unknown),
        new(new("figures_of", ColumnKind.Integer), row => (long?)row.FiguresOf),
        new Field<Row>(new("source", ColumnKind.Text), row => row.Source),
    ], from year in years
       let states = system(year).Order().ToList()
       where states.Count > 0
       from weight in weights.Names
       where weight != "democracy"
       let given = weights.Of(weight, states, year)
       where given.FiguresOf is not null
       let democracy = DemocracyOfOrder.Of([.. states.Select(state => weights.Democracy(state, year))], given.Weights)
       where democracy.Counted > 0
       select new Row(year, weight, democracy, Smallest(given.Weights, 1, 2), Smallest(given.Weights, 2, 3), given.FiguresOf, given.From));

    private sealed record Row(int Year, string Weight, DemocracyOfOrder Democracy, double? Simple, double? TwoThirds, int? FiguresOf, string? Source);

    // One state, one vote: more than one half, or two thirds at least, of the states with a weight.
    private static double? Smallest(double[] weights, int of, int parts)
    {
        double[] known = [.. weights.Where(weight => !double.IsNaN(weight))];
        if (known.Length == 0) return null;
        var quota = parts == 2 ? (known.Length / 2) + 1 : ((of * known.Length) + parts - 1) / parts;
        return SmallestMajority.Of(known, [.. known.Select(_ => 1)], quota).Share;
    }
}
