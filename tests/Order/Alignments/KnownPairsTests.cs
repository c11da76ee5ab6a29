using Entente.Order.Alignments;
using Xunit;

namespace Entente.Tests.Order.Alignments;

/// <summary>Figures that others published or that were worked out apart from this code.</summary>
public sealed class KnownPairsTests
{
    // Signorino and Ritter (1999), Table 6: Germany and Russia in 1914 among the twenty states of Europe.
    private static readonly int[] Europe1914 = [200, 210, 211, 220, 225, 230, 235, 255, 300, 325, 339, 345, 350, 355, 360, 365, 380, 385, 390, 640];

    private static readonly Dictionary<int, byte> Germany = new() { [255] = 3, [300] = 3, [325] = 3, [360] = 3 };

    private static readonly Dictionary<int, byte> Russia = new() { [365] = 3, [220] = 3, [200] = 1, [325] = 1 };

    [Fact]
    public void Germany_and_Russia_1914_unweighted()
    {
        var pair = GermanyAndRussia().Between(0, 1);
        Assert.Equal(20, pair.Objects);
        Assert.Equal(0.40, pair.S!.Value, 1e-12);
        Assert.Equal(0.0303, pair.TauB!.Value, 0.00005);
    }

    // They give −.46 with the capabilities of their day. NMC 7 has other figures for 1914, with which the same formula gives −.49 (−.47 with shares of Europe's total).
    [Fact]
    public void Germany_and_Russia_1914_weighted_by_capabilities_comes_near_what_was_published()
    {
        var weights = Cinc(1914);
        var pair = GermanyAndRussia().Weighted([.. Europe1914.Select(s => weights.GetValueOrDefault(s, double.NaN))], Distance.Absolute)[0];
        Assert.Equal(20, pair.Objects);
        Assert.Equal(-0.46, pair.Value!.Value, 0.035);
    }

    [Theory]
    [InlineData(2018, 2, 365, 195, 0.37, 0.20)]
    [InlineData(1913, 2, 200, 44, 0.76, -0.07)]
    public void Alliances_of_a_year(int year, int one, int other, int objects, double s, double pi)
    {
        var (states, portfolios) = AllianceYears.Load(year);
        var pair = portfolios.Between(states.IndexOf(one), states.IndexOf(other));
        Assert.Equal(objects, pair.Objects);
        Assert.Equal(s, pair.S!.Value, 0.005);
        Assert.Equal(pi, pair.SquaredPi!.Value, 0.005);
    }

    [Fact]
    public void China_and_the_Soviet_Union_in_the_Assembly_of_1989()
    {
        var of1989 = OrderFiles.Rows("unga-votes/rollcalls.csv.gz").Where(r => r.Length > 3 && r[1] == "44").Select(r => r[0]).ToList();
        var votes = OrderFiles.Rows("unga-votes/votes.csv.gz").Where(r => r[1] is "710" or "365").ToDictionary(r => (r[1], r[0]), r => byte.Parse(r[2]));
        byte[] Row(string state) => [.. of1989.Select(r => votes.GetValueOrDefault((state, r), Portfolios.Absent)).Select(v => v == 8 ? Portfolios.Absent : v)];
        var pair = Pairs.Measure(Scale.Votes, Row("710"), Row("365"));
        Assert.Equal(110, pair.Objects);
        Assert.Equal(0.91, pair.S!.Value, 0.005);
        Assert.Equal(-0.03, pair.SquaredPi!.Value, 0.005);
    }

    private static Portfolios GermanyAndRussia() =>
        Portfolios.Of(Scale.Alliances, [[.. Europe1914.Select(s => Germany.GetValueOrDefault(s))], [.. Europe1914.Select(s => Russia.GetValueOrDefault(s))]]);

    // Mean over the components a state has of its share in the year's world total.
    private static Dictionary<int, double> Cinc(int year)
    {
        var rows = OrderFiles.Rows("nmc/nmc7-components.csv.gz").Where(r => r[1] == $"{year}").Select(r => (State: int.Parse(r[0]), Parts: r[2..].Select(OrderFiles.Number).ToArray())).ToList();
        var totals = Enumerable.Range(0, 6).Select(k => rows.Where(r => !double.IsNaN(r.Parts[k])).Sum(r => r.Parts[k])).ToArray();
        return rows.ToDictionary(r => r.State, r => Enumerable.Range(0, 6).Where(k => totals[k] > 0 && !double.IsNaN(r.Parts[k])).Average(k => r.Parts[k] / totals[k]));
    }
}
