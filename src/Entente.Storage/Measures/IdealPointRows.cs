using Entente.Order.IdealPoints;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Measures;

/// <summary>Where states stand in the General Assembly, as a table.</summary>
public static class IdealPointRows
{
    /// <summary>The first year of a session is this and its number.</summary>
    public const int BeforeFirst = 1945;

    /// <summary>The rows: sessions by year, states by code.</summary>
    /// <param name="points">The points.</param>
    /// <param name="years">Years in which the sessions begin.</param>
    /// <param name="states">Countries, as events write them; null for all.</param>
    /// <param name="codes">Which country a Correlates of War code is.</param>
    public static ExportTable Of(IEnumerable<IdealPoint> points, IReadOnlySet<int> years, IReadOnlySet<string>? states, FieldCodes codes) => ExportTable.Of(
    [
        new(new("year", ColumnKind.Integer), row => (long)row.Year),
        new(new("session", ColumnKind.Integer), row => (long)row.Point.Session),
        new(new("ccode", ColumnKind.Integer), row => (long)row.Point.Country),
        new(new("iso3", ColumnKind.Text), row => row.Country),
        new(new("state", ColumnKind.Text), row => row.Country is null ? null : codes.Name(row.Country)),
        new(new("ideal_point", ColumnKind.Number), row => row.Point.Mean),
        new(new("low", ColumnKind.Number), row => row.Point.Low),
        new(new("high", ColumnKind.Number), row => row.Point.High),
        new(new("n", ColumnKind.Integer), row => (long)row.Point.Ballots),
        new Field<Row>(new("convergence", ColumnKind.Number), row => row.Point.Convergence),
    ], from point in points
       let year = BeforeFirst + point.Session
       where years.Contains(year)
       orderby point.Session, point.Country
       let country = codes.OfCow(point.Country, year)
       where states is null || (country is not null && states.Contains(country))
       select new Row(year, country, point));

    private sealed record Row(int Year, string? Country, IdealPoint Point);
}
