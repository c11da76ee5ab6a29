using Entente.Order.Blocs;
using Xunit;

namespace Entente.Tests.Order.Blocs;

public sealed class SignedNetworkTests
{
    [Fact]
    public void Order_and_direction_of_ties_do_not_matter()
    {
        var one = SignedNetworks.Of(("b", "a", 1), ("c", "b", -2));
        var other = SignedNetwork.Of(["c", "c"], [new("b", "c", -2), new("a", "b", 1)]);
        Assert.Equal(one.Nodes, other.Nodes);
        Assert.Equal(one.Ties, other.Ties);
        Assert.Equal([new SignedTie("a", "b", 1), new SignedTie("b", "c", -2)], one.Ties);
    }

    [Fact]
    public void Several_ties_of_a_pair_are_added()
    {
        var network = SignedNetworks.Of(("a", "b", 1), ("b", "a", 2));
        Assert.Equal(3, Assert.Single(network.Ties).Weight);
        Assert.Equal(0, network.Opposed);
    }

    [Theory]
    [InlineData(OpposedTies.Net, 1)]
    [InlineData(OpposedTies.Drop, 0)]
    public void Opposed_ties_are_netted_or_dropped_and_counted(OpposedTies opposed, int left)
    {
        var network = SignedNetwork.Of([], [new("a", "b", 3), new("b", "a", -1)], opposed);
        Assert.Equal(left, network.Ties.Count);
        Assert.Equal(2, network.Nodes.Count);
        Assert.Equal(1, network.Opposed);
    }

    [Theory]
    [InlineData("a", "b", 0, "a – b")]
    [InlineData("a", "b", double.NaN, "a – b")]
    [InlineData("a", "a", 1, "itself")]
    public void What_is_no_tie_is_named(string a, string b, double weight, string says) =>
        Assert.Contains(says, Assert.Throws<ArgumentException>(() => SignedNetworks.Of((a, b, weight))).Message);

    [Fact]
    public void Camps_are_numbered_by_size_and_alike_whatever_their_labels()
    {
        var camps = Camps.From(["c", "a", "b", "d"], [7, 9, 7, 3]);
        Assert.Equal([1, 0, 0, 2], camps.Of);
        Assert.Equal(["b", "c"], camps.Members[0]);
        Assert.Equal(camps, Camps.From(["a", "b", "c", "d"], [1, 5, 5, 0]));
        Assert.NotEqual(camps, Camps.From(["a", "b", "c", "d"], [1, 5, 5, 5]));
        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => Camps.From(["a", "a"], [0, 1])).Message);
    }
}
