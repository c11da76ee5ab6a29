using CsCheck;
using Entente.Order.Alignments;
using Xunit;

namespace Entente.Tests.Order.Alignments;

public sealed class WeightedTests
{
    private static readonly Gen<double[]> Weights = Gen.Double[0.1, 5].Array[30];

    private static readonly Gen<byte[][]> Rows = Gen.Byte[0, 3].Array[30].Array[4];

    [Theory]
    [InlineData(Distance.Absolute)]
    [InlineData(Distance.Squared)]
    public void Equal_weights_weigh_nothing(Distance distance) => Rows.Sample(rows =>
    {
        var portfolios = Portfolios.Of(Scale.Alliances, rows);
        var plain = portfolios.All().Select(a => distance == Distance.Absolute ? a.S : a.SquaredS);
        var weighted = portfolios.Weighted([.. Enumerable.Repeat(2.5, 30)], distance);
        foreach (var (one, other) in plain.Zip(weighted)) Assert.Equal(one!.Value, other.Value!.Value, 1e-12);
    });

    [Fact]
    public void The_unit_of_weights_does_not_matter() => Rows.Select(Weights).Sample((rows, weights) =>
    {
        var portfolios = Portfolios.Of(Scale.Alliances, rows);
        var thousandfold = portfolios.Weighted([.. weights.Select(w => 1000 * w)], Distance.Absolute);
        foreach (var (one, other) in portfolios.Weighted(weights, Distance.Absolute).Zip(thousandfold)) Assert.Equal(one.Value!.Value, other.Value!.Value, 1e-12);
    });

    [Fact]
    public void Two_equal_objects_may_be_merged_into_one_of_their_weight() => Rows.Select(Weights).Sample((rows, weights) =>
    {
        var twice = Portfolios.Of(Scale.Alliances, [.. rows.Select(r => (byte[])[.. r, r[0]])]).Weighted([.. weights, 1], Distance.Squared);
        weights[0] += 1;
        foreach (var (one, other) in Portfolios.Of(Scale.Alliances, rows).Weighted(weights, Distance.Squared).Zip(twice)) Assert.Equal(one.Value!.Value, other.Value!.Value, 1e-12);
    });

    [Fact]
    public void An_unknown_weight_leaves_its_object_out()
    {
        byte[] one = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3];
        byte[] other = [0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0];
        var portfolios = Portfolios.Of(Scale.Alliances, [one, other]);
        double[] weights = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, double.NaN];
        Assert.Equal([new WeightedS(10, 1 - 2 * 0.1)], portfolios.Weighted(weights, Distance.Absolute));
        weights[0] = double.NaN;
        Assert.Equal([new WeightedS(9, null)], portfolios.Weighted(weights, Distance.Absolute));
        Assert.Equal([new WeightedS(11, null)], portfolios.Weighted(new double[11], Distance.Absolute));
    }

    [Fact]
    public void A_wrong_weight_is_named()
    {
        var portfolios = Portfolios.OfTies(Scale.Alliances, 2, []);
        Assert.Contains("Weight 1 is -1", Assert.Throws<ArgumentException>(() => portfolios.Weighted([1, -1], Distance.Absolute)).Message, StringComparison.Ordinal);
        Assert.Contains("1 weights for 2 objects", Assert.Throws<ArgumentException>(() => portfolios.Weighted([1], Distance.Absolute)).Message, StringComparison.Ordinal);
    }
}
