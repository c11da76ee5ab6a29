using CsCheck;
using Entente.Order.Blocs;
using Xunit;

namespace Entente.Tests.Order.Blocs;

public sealed class BalanceTests
{
    [Fact]
    public void Triads_are_all_counted() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var network = SignedNetworks.Random(seed, 9, 0.6, 1);
            var weight = network.Ties.ToDictionary(tie => (tie.A, tie.B), tie => tie.Weight);
            var products = from a in network.Nodes
                           from b in network.Nodes
                           from c in network.Nodes
                           where string.CompareOrdinal(a, b) < 0 && string.CompareOrdinal(b, c) < 0 && weight.ContainsKey((a, b)) && weight.ContainsKey((b, c)) && weight.ContainsKey((a, c))
                           select weight[(a, b)] * weight[(b, c)] * weight[(a, c)];
            var counts = (products.LongCount(product => product > 0), products.LongCount(product => product < 0));
            return TriadBalance.Of(network) is { } balance ? (balance.Balanced, balance.Unbalanced) == counts : counts == (0, 0);
        },
        iter: 100);

    [Fact]
    public void Heavy_triads_count_for_more()
    {
        var network = SignedNetworks.Of(("a", "b", 8), ("b", "c", 8), ("a", "c", 8), ("d", "e", -1), ("e", "f", 1), ("d", "f", 1));
        var balance = TriadBalance.Of(network)!;
        Assert.Equal((1, 1, 0.5), (balance.Balanced, balance.Unbalanced, balance.Share));
        Assert.Equal(8.0 / 9, balance.WeightedShare, 12);
    }

    [Fact]
    public void A_triangle_of_foes_is_as_worked_by_hand()
    {
        var foes = SignedNetworks.Of(("a", "b", -1), ("b", "c", -1), ("a", "c", -1));
        Assert.Equal(1, AlgebraicConflict.Of(foes)!.Value, 12); // I + J has 1, 1, 4
        Assert.Equal((2 * Math.E + Math.Exp(-2)) / (Math.Exp(2) + 2 / Math.E), WalkBalance.Of(foes)!.Value, 12);
    }

    [Fact]
    public void Perfect_camps_have_full_balance_and_no_conflict()
    {
        var network = SignedNetworks.Planted(2, 30, 2, 0.4, 0).Network;
        Assert.Equal(1, TriadBalance.Of(network)!.Share);
        Assert.Equal(1, WalkBalance.Of(network)!.Value, 9);
        Assert.Equal(0, AlgebraicConflict.Of(network)!.Value, 9);
        Assert.Equal(0, Frustration.Of(network)!.Cost);
    }

    [Fact]
    public void Balance_is_the_same_after_switching_sides_and_never_above_the_frustration_bound()
    {
        var network = SignedNetworks.Random(8, 25, 0.4, 2);
        var moved = network.Nodes.Take(9).ToHashSet();
        var switched = SignedNetwork.Of([], network.Ties.Select(tie => tie with { Weight = moved.Contains(tie.A) != moved.Contains(tie.B) ? -tie.Weight : tie.Weight }));
        Assert.Equal(TriadBalance.Of(network), TriadBalance.Of(switched));
        Assert.Equal(WalkBalance.Of(network)!.Value, WalkBalance.Of(switched)!.Value, 9);
        Assert.Equal(AlgebraicConflict.Of(network)!.Value, AlgebraicConflict.Of(switched)!.Value, 9);
        Assert.True(AlgebraicConflict.Of(network) <= 4 * Frustration.Of(network)!.Cost / network.Nodes.Count + 1e-9); // the best camps as a vector
    }

    [Fact]
    public void Nothing_says_null()
    {
        var tie = SignedNetworks.Of(("a", "b", -1));
        Assert.Null(TriadBalance.Of(tie));
        var nobody = SignedNetwork.Of(["a", "b", "c"], []);
        Assert.Null(WalkBalance.Of(nobody));
        Assert.Null(AlgebraicConflict.Of(nobody));
    }
}
