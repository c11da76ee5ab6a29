using Entente.Order.Capabilities;

namespace Entente.Storage.Imports.Discipline;

/// <summary>Files on what states have: material capabilities, production, people.</summary>
internal static class CapabilityFiles
{
    private const double Missing = -9; // how the Correlates of War project writes it

    /// <summary>National Material Capabilities of the Correlates of War project.</summary>
    public static DisciplineFile<Components> Nmc { get; } = new(
        new ForeignFile("nmc", ["stateabb", "ccode", "year", "milex", "milper", "irst", "pec", "tpop", "upop", "cinc", "version"], ["ccode", "year", "milex", "milper", "irst", "pec", "tpop", "upop"], Quotes: true, HasHeader: true) { Least = 8 },
        "Correlates of War, National Material Capabilities (Singer, Bremer & Stuckey 1972; Singer 1987); free with citation",
        row => new Components(row.State("ccode"), row.Year(), Amount(row, "milex"), Amount(row, "milper"), Amount(row, "irst"), Amount(row, "pec"), Amount(row, "tpop"), Amount(row, "upop")))
    {
        Same = EqualityComparer<Components>.Create((one, two) => (one?.State, one?.Year) == (two?.State, two?.Year), row => HashCode.Combine(row.State, row.Year)),
    };

    /// <summary>Latent estimates of production and population.</summary>
    public static DisciplineFile<Economy> Fariss { get; } = new(
        new ForeignFile("gdp", ["ccode", "year", "mrgdppc", "sd_mrgdppc", "pwtrgdp", "sd_pwtrgdp", "pwtpop", "sd_pwtpop"], ["ccode", "year", "mrgdppc", "pwtrgdp", "pwtpop"], Quotes: true, HasHeader: true) { Least = 5 },
        "Fariss, Anders, Markowitz & Barnum (2022), New estimates of GDP, GDP per capita and population; CC0",
        row => new Economy(row.State("ccode"), row.Year(), Amount(row, "pwtrgdp"), Amount(row, "sd_pwtrgdp"), Amount(row, "mrgdppc"), Amount(row, "sd_mrgdppc"), Amount(row, "pwtpop"), Amount(row, "sd_pwtpop")))
    {
        Same = EqualityComparer<Economy>.Create((one, two) => (one?.State, one?.Year) == (two?.State, two?.Year), row => HashCode.Combine(row.State, row.Year)),
    };

    private static double? Amount(ForeignRow row, string column) => row.Number(column) switch
    {
        null or Missing => null,
        < 0 => throw row.Reject(column, "is less than nothing", "leave the field empty where a figure is missing"),
        var amount => amount,
    };
}
