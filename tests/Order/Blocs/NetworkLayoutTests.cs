using Entente.Order.Blocs;
using Xunit;

namespace Entente.Tests.Order.Blocs;

public sealed class NetworkLayoutTests
{
    [Fact]
    public void Friends_are_nearer_than_foes()
    {
        var network = SignedNetworks.Planted(4, 30, 2, 0.5, 0.02).Network;
        var layout = NetworkLayout.Of(network);
        var friends = network.Ties.Where(tie => tie.Weight > 0).Average(tie => Distance(layout, tie));
        var foes = network.Ties.Where(tie => tie.Weight < 0).Average(tie => Distance(layout, tie));
        Assert.True(foes > 1.5 * friends, $"friends {friends}, foes {foes}");
    }

    [Fact]
    public void A_path_lies_straight_with_steps_of_one()
    {
        var path = SignedNetworks.Of(("a", "b", 1), ("b", "c", 1));
        var layout = NetworkLayout.Of(path);
        Assert.Equal(0, layout.Stress!.Value, 2); // the way there grows flat as the path straightens
        Assert.Equal(2, Distance(layout, new SignedTie("a", "c")), 2);
    }

    [Fact]
    public void The_same_call_gives_the_same_picture_and_the_next_stays_near()
    {
        var network = SignedNetworks.Random(1, 20, 0.3, 1);
        var first = NetworkLayout.Of(network);
        Assert.Equal(first.Positions, NetworkLayout.Of(network).Positions);
        var smaller = SignedNetwork.Of([], network.Ties.Skip(2));
        Assert.True(Moved(first, NetworkLayout.Of(smaller, first)) < 0.5 * Moved(first, NetworkLayout.Of(smaller, seed: 3)));
        Assert.True(Moved(first, NetworkLayout.Of(network, first)) < 0.01);
    }

    [Fact]
    public void A_turned_mirrored_and_shifted_picture_is_laid_back()
    {
        Position[] places = [new(0, 0), new(2, 0), new(0, 1), new(5, 5)];
        var targets = places.Select(place => (Position?)new Position(place.Y + 3, place.X - 1)).ToArray(); // a mirror, a turn and a shift
        var fitted = Procrustes.Fit(places, [.. targets.Take(3), null]);
        for (var i = 0; i < places.Length; i++)
        {
            Assert.Equal(targets[i]!.Value.X, fitted[i].X, 9);
            Assert.Equal(targets[i]!.Value.Y, fitted[i].Y, 9);
        }
    }

    [Fact]
    public void Little_is_drawn_too()
    {
        Assert.Empty(NetworkLayout.Of(SignedNetwork.Of([], [])).Positions);
        var one = NetworkLayout.Of(SignedNetwork.Of(["a"], []));
        Assert.Null(one.Stress);
        Assert.Equal(new Position(0, 0), one.Positions["a"]);
    }

    private static double Moved(NetworkLayout one, NetworkLayout other) =>
        one.Positions.Keys.Intersect(other.Positions.Keys).Average(node => Math.Sqrt(Math.Pow(one.Positions[node].X - other.Positions[node].X, 2) + Math.Pow(one.Positions[node].Y - other.Positions[node].Y, 2)));

    private static double Distance(NetworkLayout layout, SignedTie tie)
    {
        var (a, b) = (layout.Positions[tie.A], layout.Positions[tie.B]);
        return Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));
    }
}
