using Entente.Order.Forecasts;
using Xunit;

namespace Entente.Tests.Order.Forecasts;

public sealed class AgreementForecasterTests
{
    private const int First = 1980, Years = 30;

    // Pairs with a level of their own, seen each year through an agenda.
    private static List<PairYear> World(int seed, double noise)
    {
        var random = new Random(seed);
        return [.. from pair in Enumerable.Range(1, 300)
                   let level = 0.2 + (0.6 * random.NextDouble())
                   from year in Enumerable.Range(First, Years)
                   select new PairYear(1, pair + 1, year, Math.Clamp(level + (noise * ((2 * random.NextDouble()) - 1)), 0, 1))];
    }

    private static List<AgreementForecast> Forecasts(IEnumerable<PairYear> history, params int[] years) => [.. AgreementForecaster.Of(history, years.ToHashSet())];

    [Theory]
    [InlineData(0.3, 0.1, 0.5)]
    [InlineData(0.3, 0.1, 0.3)]
    [InlineData(0.6, 0.02, 0.1)]
    public void The_score_is_the_integral_that_defines_it(double mean, double deviation, double observed)
    {
        const double Step = 1e-4;
        var sum = 0.0;
        for (var x = -2.0; x < 3; x += Step)
        {
            var below = Below((x + (Step / 2) - mean) / deviation) - (x + (Step / 2) >= observed ? 1 : 0);
            sum += below * below * Step;
        }
        Assert.Equal(sum, AgreementForecast.Score(mean, deviation, observed), 1e-4);
        Assert.Equal(0.2, AgreementForecast.Score(0.3, 0, 0.5), 1e-12);
    }

    [Fact]
    public void Where_years_differ_by_their_agenda_alone_averaging_beats_persistence_and_intervals_hold()
    {
        var forecasts = Forecasts(World(1, 0.1), [.. Enumerable.Range(2000, 10)]);
        Assert.Equal(3000, forecasts.Count);
        Assert.True(forecasts.Average(forecast => forecast.Crps) < 0.8 * forecasts.Average(forecast => forecast.LastCrps));
        Assert.InRange(forecasts.Average(forecast => Math.Abs(forecast.Observed!.Value - forecast.Mean) <= 1.645 * forecast.Deviation ? 1.0 : 0), 0.85, 1);
    }

    [Fact]
    public void A_forecast_knows_nothing_of_its_own_year_or_later()
    {
        var history = World(2, 0.1);
        var until = history.Where(row => row.Year < 2005).ToList();
        Assert.Equal(Forecasts(history, 2005).Select(forecast => forecast with { Observed = null }), Forecasts(until, 2005));
        Assert.All(Forecasts(until, 2005), forecast => Assert.Null(forecast.Crps));
    }

    [Fact]
    public void Ten_years_are_for_learning_and_pairs_long_gone_are_left_out()
    {
        var history = World(3, 0.1);
        Assert.Empty(Forecasts(history, First + 9));
        Assert.NotEmpty(Forecasts(history, First + 10));
        Assert.Empty(Forecasts(history, First + Years + 10));
        Assert.Empty(Forecasts([], 2000));
        Assert.Equal(Forecasts(history, 2005), Forecasts(history.AsEnumerable().Reverse(), 2005));
    }

    // Φ by the error function's series and fraction, independent of the product's (Abramowitz and Stegun 7.1.26 to 1.5e-7).
    private static double Below(double z)
    {
        var x = Math.Abs(z) / Math.Sqrt(2);
        var t = 1 / (1 + (0.3275911 * x));
        var error = 1 - (((((((((1.061405429 * t) - 1.453152027) * t) + 1.421413741) * t) - 0.284496736) * t) + 0.254829592) * t * Math.Exp(-x * x));
        return 0.5 * (1 + (z < 0 ? -error : error));
    }
}
