using CsCheck;
using Entente.Order.Change;
using Xunit;

namespace Entente.Tests.Order.Change;

public sealed class PolarizationTests
{
    private static readonly Gen<(double[] Weights, double[] Positions)> Worlds = Gen.Select(Gen.Double[0.1, 10].Array[2, 12], Gen.Double[-3, 3].Array[12, 12])
        .Select((weights, positions) => (weights, positions[..weights.Length])).Where(world => world.Item2.Max() - world.Item2.Min() > 0.01);

    [Fact]
    public void Two_equal_camps_one_apart_have_a_quarter()
    {
        Assert.Equal(0.25, Polarization.EstebanRay([3, 3], [0, 1], 1)!.Value, 1e-12);
        Assert.Equal(1, Polarization.Bimodality([3, 3], [0, 1])!.Value, 1e-12);
        Assert.Equal(0.5, Polarization.Spread([3, 3], [0, 1])!.Value, 1e-12);
    }

    [Fact]
    public void An_even_spread_stands_at_five_ninths()
    {
        double[] even = [.. Enumerable.Range(0, 2000).Select(i => i / 2000.0)];
        Assert.Equal(5 / 9.0, Polarization.Bimodality([.. even.Select(_ => 1.0)], even)!.Value, 1e-3);
    }

    [Fact]
    public void Two_camps_are_more_polarised_than_an_even_spread_of_the_same_deviation()
    {
        double[] camps = [.. Enumerable.Range(0, 100).Select(i => (i < 50 ? -1 : 1) + (i % 50 * 0.002))];
        var deviation = Polarization.Spread([.. camps.Select(_ => 1.0)], camps)!.Value;
        double[] even = [.. Enumerable.Range(0, 100).Select(i => (i - 49.5) / 28.866 * deviation)];
        Assert.Equal(deviation, Polarization.Spread([.. even.Select(_ => 1.0)], even)!.Value, 1e-3);
        Assert.True(Polarization.OfDensity([.. camps.Select(_ => 1.0)], camps, 1) > 1.1 * Polarization.OfDensity([.. even.Select(_ => 1.0)], even, 1));
    }

    [Fact]
    public void Unit_of_weights_order_and_place_change_nothing() => Worlds.Sample(world =>
    {
        double[] heavier = [.. world.Weights.Select(weight => 7 * weight)], moved = [.. world.Positions.Select(position => position + 2)];
        foreach (var measure in (Func<double[], double[], double?>[])[(w, y) => Polarization.EstebanRay(w, y, 0.8), (w, y) => Polarization.OfDensity(w, y, 0.8), (w, y) => Polarization.Bimodality(w, y), (w, y) => Polarization.Spread(w, y)])
        {
            var value = measure(world.Weights, world.Positions)!.Value;
            Assert.Equal(value, measure(heavier, world.Positions)!.Value, 1e-9);
            Assert.Equal(value, measure(world.Weights, moved)!.Value, 1e-9);
            Assert.Equal(value, measure([.. world.Weights.Reverse()], [.. world.Positions.Reverse()])!.Value, 1e-9);
            Assert.InRange(value, 0, 10);
        }
    });

    [Fact]
    public void A_longer_line_stretches_Esteban_and_Ray_and_leaves_the_shape_alone() => Worlds.Sample(world =>
    {
        double[] longer = [.. world.Positions.Select(position => 3 * position)];
        Assert.Equal(3 * Polarization.EstebanRay(world.Weights, world.Positions, 1)!.Value, Polarization.EstebanRay(world.Weights, longer, 1)!.Value, 1e-9);
        Assert.Equal(Polarization.OfDensity(world.Weights, world.Positions, 1)!.Value, Polarization.OfDensity(world.Weights, longer, 1)!.Value, 1e-9);
        Assert.Equal(Polarization.Bimodality(world.Weights, world.Positions)!.Value, Polarization.Bimodality(world.Weights, longer)!.Value, 1e-9);
    });

    [Fact]
    public void Where_there_is_nothing_to_part_there_is_no_figure()
    {
        Assert.Null(Polarization.EstebanRay([], [], 1));
        Assert.Null(Polarization.OfDensity([1, 1], [2, 2], 1));
        Assert.Null(Polarization.Bimodality([0, 0], [1, 2]));
        Assert.Throws<ArgumentException>(() => Polarization.EstebanRay([1], [1, 2], 1));
        Assert.Throws<ArgumentException>(() => Polarization.EstebanRay([1, -1], [1, 2], 1));
        Assert.Throws<ArgumentException>(() => Polarization.EstebanRay([1, 1], [1, 2], 2));
    }
}
