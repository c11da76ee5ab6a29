using Entente.Order.Change;
using Entente.Order.IdealPoints;
using Entente.Storage.Exports;
using Entente.Storage.Imports.Discipline;

namespace Entente.Storage.Measures;

/// <summary>How polarised the General Assembly is, session by session, as a table: a row a session and a way to weigh states.</summary>
public static class PolarizationTable
{
    /// <summary>The rows.</summary>
    /// <param name="points">Ideal points.</param>
    /// <param name="years">Years in which the sessions begin.</param>
    /// <param name="weights">What states may count for.</param>
    /// <param name="alpha">Of Duclos, Esteban and Ray's measure, 0.25 to 1.</param>
    public static ExportTable Of(IEnumerable<IdealPoint> points, IReadOnlySet<int> years, StateWeights weights, double alpha) => ExportTable.Of(
    [
        new(new("year", ColumnKind.Integer), row => (long)row.Year),
        new(new("session", ColumnKind.Integer), row => (long)row.Session),
        new(new("weight", ColumnKind.Text), row => row.Weight),
        new(new("polarization", ColumnKind.Number), row => row.Polarization),
        new(new("alpha", ColumnKind.Number), _ => alpha),
        new(new("bimodality", ColumnKind.Number), row => row.Bimodality),
        new(new("deviation", ColumnKind.Number), row => row.Deviation),
        new(new("n", ColumnKind.Integer), row => (long)row.N),
        new Field<Row>(new("figures_of", ColumnKind.Integer), row => (long?)row.FiguresOf),
    ], from session in points.GroupBy(point => point.Session).OrderBy(session => session.Key)
       let year = IdealPointRows.BeforeFirst + session.Key
       where years.Contains(year)
       let all = session.OrderBy(point => point.Country).ToList()
       from weight in weights.Names
       where weight != "democracy"
       let given = weights.Of(weight, [.. all.Select(point => point.Country)], year)
       where given.FiguresOf is not null
       let known = all.Zip(given.Weights).Where(pair => !double.IsNaN(pair.Second)).ToList()
       where known.Count > 1
       select Measured(year, session.Key, weight, given.FiguresOf, [.. known.Select(pair => pair.Second)], [.. known.Select(pair => pair.First.Mean)], alpha));

    private static Row Measured(int year, int session, string weight, int? figuresOf, double[] weights, double[] places, double alpha) => new(year, session, weight,
        Polarization.OfDensity(weights, places, alpha), Polarization.Bimodality(weights, places), Polarization.Spread(weights, places), places.Length, figuresOf);

    private sealed record Row(int Year, int Session, string Weight, double? Polarization, double? Bimodality, double? Deviation, int N, int? FiguresOf);
}
