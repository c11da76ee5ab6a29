using Entente.Order.Capabilities;
using Entente.Order.Poles;
using Entente.Storage.Imports;
using Entente.Storage.Imports.Discipline;
using Xunit;

namespace Entente.Tests.Order;

/// <summary>Capability, its concentration, and what rules make of it.</summary>
public sealed class CapabilityTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-shelf-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Missing_components_are_skipped_and_one_that_nobody_has_too()
    {
        var scores = Cinc.Of([new(1, 2000, 30, 5, 0, null, null, null), new(2, 2000, 10, 15, 0, null, 8, null), new(3, 2000, null, null, 0, null, null, null)]);
        Assert.Equal((0.75 + 0.25) / 2, scores[0].Value!.Value, 1e-12);
        Assert.Equal((0.25 + 0.75 + 1) / 3, scores[1].Value!.Value, 1e-12);
        Assert.Equal((null, 0), (scores[2].Value, scores[2].Inputs));
    }

    [Fact]
    public void A_year_at_a_time_and_a_state_once()
    {
        var row = new Components(1, 2000, 1, 1, 1, 1, 1, 1);
        Assert.Contains("2001", Assert.Throws<ArgumentException>(() => Cinc.Of([row, row with { State = 2, Year = 2001 }])).Message);
        Assert.Contains("state 1", Assert.Throws<ArgumentException>(() => Cinc.Of([row, row])).Message);
    }

    [Fact]
    public void Published_scores_are_reached_to_seven_places()
    {
        var shelf = new DisciplineShelf(folder);
        var receipt = shelf.Import("nmc", OrderFiles.Place("nmc/nmc7-components.csv.gz"), reject => Assert.Fail(reject.ToString()));
        var ours = shelf.Components().GroupBy(row => row.Year).SelectMany(rows => Cinc.Of([.. rows])).ToDictionary(score => (score.State, score.Year), score => score.Value);
        Assert.Equal(receipt.Rows, ours.Count);
        var published = OrderFiles.Rows("nmc/nmc7-cinc-half.csv.gz");
        Assert.True(published.Count > 8000);
        foreach (var row in published) Assert.Equal(OrderFiles.Number(row[2]), ours[((int)OrderFiles.Number(row[0]), (int)OrderFiles.Number(row[1]))]!.Value, 1e-7);
        Assert.Equal(0.38386, ours[(2, 1945)]!.Value, 5e-6);
    }

    [Fact]
    public void Concentration_by_hand()
    {
        double[] three = [6, 3, 1];
        Assert.Equal(0.46, Concentration.Hhi(three)!.Value, 1e-12);
        Assert.Equal(1 / 0.46, Concentration.EffectiveNumber(three)!.Value, 1e-12);
        Assert.Equal(Math.Sqrt((0.46 - (1.0 / 3)) / (1 - (1.0 / 3))), Concentration.Con(three)!.Value, 1e-12);
        Assert.Equal((0.1 + 0.2 + 0.1) / (2 * 0.9), Concentration.Move(three, [5, 5, 0])!.Value, 1e-12);
        Assert.Equal(0, Concentration.Con([2, 2, 2])!.Value, 1e-9);
        Assert.Equal(1, Concentration.Con([0, 5])!.Value, 1e-12);
    }

    [Fact]
    public void Where_there_is_nothing_there_is_no_figure()
    {
        Assert.Null(Concentration.Hhi([]));
        Assert.Null(Concentration.Con([3]));
        Assert.Null(Concentration.EffectiveNumber([0, 0]));
        Assert.Null(Concentration.Move([1, 1], [0, 0]));
        Assert.All(PoleRule.Usual, rule => Assert.Null(rule.Judge([0, 0])));
        Assert.Throws<ArgumentException>(() => Concentration.Hhi([1, -1]));
    }

    [Theory]
    [InlineData(PolarityKind.Unipolar, PolarityKind.Unipolar, 60.0, 20.0, 10.0, 10.0)]
    [InlineData(PolarityKind.Bipolar, PolarityKind.Bipolar, 45.0, 40.0, 10.0, 5.0)]
    [InlineData(PolarityKind.Multipolar, PolarityKind.Multipolar, 25.0, 25.0, 25.0, 25.0)]
    [InlineData(PolarityKind.Unipolar, PolarityKind.Multipolar, 44.0, 20.0, 19.0, 17.0)]
    [InlineData(PolarityKind.Unipolar, PolarityKind.Unipolar, 46.0, 18.0, 18.0, 18.0)]
    public void Rules_by_hand_in_any_order_and_unit(PolarityKind half, PolarityKind thresholds, params double[] capabilities)
    {
        double[] turned = [.. capabilities.Reverse().Select(value => value * 7)];
        foreach (var given in (double[][])[capabilities, turned])
            Assert.Equal((half, thresholds), (new HalfOfLeader().Judge(given)!.Kind, new ShareThresholds().Judge(given)!.Kind));
    }

    [Fact]
    public void The_grid_says_how_sure_it_is_and_who_leads()
    {
        CapabilityScore[] scores = [new(2, 2020, 100, 1, 20), new(710, 2020, 51, 1, 20), new(365, 2020, 5, 1, 1)];
        var cells = PolarityGrid.Of([("GDP", scores)], [("all", null), ("two", new HashSet<int> { 2, 365 })], PoleRule.Usual, 2000, 1);
        Assert.Equal(2 * PoleRule.Usual.Count, cells.Count);
        var half = cells[0];
        Assert.Equal((PolarityKind.Bipolar, 3, 2), (half.Verdict!.Kind, half.States, half.Leaders[0].State));
        Assert.InRange(half.Probabilities[(int)PolarityKind.Bipolar], 0.3, 0.7); // 51 of 100 is on the edge
        Assert.Equal(1, half.Probabilities.Sum(), 1e-9);
        Assert.Equal(PolarityKind.Unipolar, cells[PoleRule.Usual.Count].Verdict!.Kind);
        Assert.Equal(half.Probabilities, PolarityGrid.Of([("GDP", scores)], [("all", null)], PoleRule.Usual, 2000, 1)[0].Probabilities);
    }

    [Fact]
    public void Bad_rows_are_named_and_cost_themselves()
    {
        var file = Path.Combine(folder, "mine.csv");
        File.WriteAllText(file, "ccode,year,milex,milper,irst,pec,tpop,upop\n2,2000,1,1,1,1,1,-9\nUSA,2000,1,1,1,1,1,1\n2,2000,1,1,1,1,1,1\n20,2000,x,1,1,1,1,1\n200,2000,-3,1,1,1,1,1\n");
        var rejects = new List<ImportReject>();
        var shelf = new DisciplineShelf(Path.Combine(folder, "shelf"));
        Assert.Contains("order import nmc", Assert.Throws<IOException>(() => shelf.Components()).Message);
        var receipt = shelf.Import("nmc", file, rejects.Add);
        Assert.Equal((1, 4), (receipt.Rows, receipt.Rejected));
        Assert.Equal([3, 4, 5, 6], rejects.Select(reject => reject.Line));
        Assert.Null(Assert.Single(shelf.Components()).UrbanPopulation);
    }
}
