using Entente.Order.Figures;

namespace Entente.Storage.Imports.Discipline;

/// <summary>Files with one figure a state and year, and of disputes between states.</summary>
internal static class FigureFiles
{
    /// <summary>Electoral democracy index.</summary>
    public static DisciplineFile<StateFigure> Polyarchy { get; } = new(
        new ForeignFile("polyarchy", ["ccode", "year", "v2x_polyarchy"], ["ccode", "year", "v2x_polyarchy"], Quotes: true, HasHeader: true),
        "V-Dem Project, electoral democracy index (Coppedge et al. 2026); CC BY-SA 4.0",
        row => new StateFigure(row.State("ccode"), row.Year(), Share(row, "v2x_polyarchy")))
    {
        Same = EqualityComparer<StateFigure>.Create((one, two) => (one?.State, one?.Year) == (two?.State, two?.Year), row => HashCode.Combine(row.State, row.Year)),
    };

    /// <summary>People of a country.</summary>
    public static DisciplineFile<CountryFigure> Population { get; } = WorldBank("population", "World Bank, World Development Indicators, population; CC BY 4.0");

    /// <summary>Gross domestic product of a country in current dollars.</summary>
    public static DisciplineFile<CountryFigure> Product { get; } = WorldBank("gdp-current", "World Bank, World Development Indicators, gross domestic product in current dollars; CC BY 4.0");

    /// <summary>Militarised disputes by directed dyad and year; of several in a year each is a row.</summary>
    public static DisciplineFile<DisputeYear> Disputes { get; } = new(
        new ForeignFile("disputes", ["dispnum", "ccode1", "ccode2", "year", "hostlev"], ["dispnum", "ccode1", "ccode2", "year", "hostlev"], Quotes: true, HasHeader: true),
        "Gibler, Miller & Little (2016), militarised interstate disputes; free with citation",
        row => new DisputeYear(row.State("ccode1"), row.State("ccode2"), row.Year(), row.Within("hostlev", 1, 5, "is no level of hostility", "write 1 to 5")))
    {
        Same = EqualityComparer<DisputeYear>.Create(ReferenceEquals, row => row.GetHashCode()),
    };

    private static DisciplineFile<CountryFigure> WorldBank(string kind, string cite) => new(
        new ForeignFile(kind, ["iso3", "year", "value"], ["iso3", "year", "value"], Quotes: true, HasHeader: true), cite,
        row => new CountryFigure(row.Required("iso3").ToUpperInvariant(), row.Year(), row.Number("value") is < 0 ? throw row.Reject("value", "is less than nothing", "leave the field empty where a figure is missing") : row.Number("value")))
    {
        Same = EqualityComparer<CountryFigure>.Create((one, two) => (one?.Country, one?.Year) == (two?.Country, two?.Year), row => HashCode.Combine(row.Country, row.Year)),
    };

    private static double? Share(ForeignRow row, string column) =>
        row.Number(column) is not { } value ? null : value is >= 0 and <= 1 ? value : throw row.Reject(column, "is no share", "write a number from 0 to 1");
}
