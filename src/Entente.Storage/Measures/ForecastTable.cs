using Entente.Order.Forecasts;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Measures;

/// <summary>Forecasts of agreement as tables, never without persistence beside them.</summary>
public static class ForecastTable
{
    private const double NinetyPercent = 1.6448536269514722;

    /// <summary>The rows: a pair and a year.</summary>
    /// <param name="forecasts">The forecasts.</param>
    /// <param name="states">Countries, as events write them: with one its pairs with all, with several the pairs among them; null for all pairs.</param>
    /// <param name="codes">Which country a Correlates of War code is.</param>
    public static ExportTable Of(IEnumerable<AgreementForecast> forecasts, IReadOnlySet<string>? states, FieldCodes codes) => ExportTable.Of(
    [
        new(new("year", ColumnKind.Integer), row => (long)row.Forecast.Year),
        new(new("ccode1", ColumnKind.Integer), row => (long)row.Forecast.One),
        new(new("iso3_1", ColumnKind.Text), row => row.One),
        new(new("ccode2", ColumnKind.Integer), row => (long)row.Forecast.Other),
        new(new("iso3_2", ColumnKind.Text), row => row.Other),
        new(new("agreement", ColumnKind.Number), row => row.Forecast.Mean),
        new(new("low", ColumnKind.Number), row => Math.Max(0, row.Forecast.Mean - (NinetyPercent * row.Forecast.Deviation))),
        new(new("high", ColumnKind.Number), row => Math.Min(1, row.Forecast.Mean + (NinetyPercent * row.Forecast.Deviation))),
        new(new("persistence", ColumnKind.Number), row => row.Forecast.Last),
        new(new("observed", ColumnKind.Number), row => row.Forecast.Observed),
        new(new("crps", ColumnKind.Number), row => row.Forecast.Crps),
        new Field<Row>(new("crps_persistence", ColumnKind.Number), row => row.Forecast.LastCrps),
    ], from forecast in forecasts
       let one = codes.OfCow(forecast.One, forecast.Year)
       let other = codes.OfCow(forecast.Other, forecast.Year)
       where states.Takes(one, other)
       select new Row(forecast, one, other));

    /// <summary>How good the forecasts of each year were: a row a year.</summary>
    public static ExportTable Scores(IEnumerable<AgreementForecast> forecasts) => ExportTable.Of(
    [
        new(new("year", ColumnKind.Integer), row => (long)row.Year),
        new(new("n", ColumnKind.Integer), row => (long)row.Of.Count),
        new(new("crps", ColumnKind.Number), row => row.Of.Average(forecast => forecast.Crps)),
        new(new("crps_persistence", ColumnKind.Number), row => row.Of.Average(forecast => forecast.LastCrps)),
        new(new("skill", ColumnKind.Number), row => 1 - (row.Of.Average(forecast => forecast.Crps) / row.Of.Average(forecast => forecast.LastCrps))),
        new Field<YearOf>(new("within_90", ColumnKind.Number), row => row.Of.Average(forecast => Math.Abs(forecast.Observed!.Value - forecast.Mean) <= NinetyPercent * forecast.Deviation ? 1.0 : 0)),
    ], forecasts.Where(forecast => forecast.Observed is not null).GroupBy(forecast => forecast.Year).Select(year => new YearOf(year.Key, [.. year])));

    private sealed record YearOf(int Year, IReadOnlyList<AgreementForecast> Of);

    private sealed record Row(AgreementForecast Forecast, string? One, string? Other);
}
