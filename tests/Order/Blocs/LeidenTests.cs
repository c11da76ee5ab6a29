using Entente.Order.Blocs;
using Xunit;

namespace Entente.Tests.Order.Blocs;

public sealed class LeidenTests
{
    private static readonly SignedNetwork TwoTriangles =
        SignedNetworks.Of(("a", "b", 1), ("b", "c", 1), ("a", "c", 1), ("d", "e", 1), ("e", "f", 1), ("d", "f", 1), ("c", "d", 1));

    [Fact]
    public void Two_triangles_with_a_bridge_are_two_camps()
    {
        var camps = Leiden.Find(TwoTriangles)!;
        Assert.Equal([0, 0, 0, 1, 1, 1], camps.Of);
        Assert.Equal(6.0 / 7 - 0.5, Modularity.Of(TwoTriangles, camps)!.Value, 12);
        Assert.Equal(6, Leiden.Find(TwoTriangles, resolution: 10)!.Count);
    }

    [Fact]
    public void Foes_count_as_Gomez_has_it()
    {
        var network = SignedNetworks.Of(("a", "b", 2), ("c", "d", 1), ("a", "c", -1));
        var camps = Camps.From(["a", "b", "c", "d"], [0, 0, 1, 1]);
        // Q+ = 1 − (2/3)² − (1/3)² = 4/9, Q− = 0 − 2 (1/2)² = −1/2; (3 · 4/9 + 1/2) / 4
        Assert.Equal((3 * 4.0 / 9 + 0.5) / 4, Modularity.Of(network, camps)!.Value, 12);
        Assert.Equal(camps, Leiden.Find(network));
    }

    [Fact]
    public void Planted_camps_come_back_from_every_seed()
    {
        var (network, planted, _) = SignedNetworks.Planted(6, 90, 3, 0.3, 0.05);
        var stability = CampStability.Of(network, seeds: 5)!;
        Assert.Equal(planted, stability.Camps);
        Assert.Equal(1, stability.MeanAdjustedRand!.Value, 12);
        Assert.Equal(0, stability.MeanVariationOfInformation, 12);
        Assert.All(stability.Membership, share => Assert.Equal(1, share!.Value, 12));
    }

    [Fact]
    public void No_single_move_makes_it_better()
    {
        for (var seed = 1; seed < 6; seed++)
        {
            var network = SignedNetworks.Random(seed, 30, 0.3, 3);
            var camps = Leiden.Find(network, seed: (ulong)seed)!;
            var value = Modularity.Of(network, camps)!.Value;
            for (var node = 0; node < 30; node++)
                for (var camp = 0; camp <= camps.Count; camp++)
                    Assert.True(Modularity.Of(network, Camps.From(camps.Nodes, camps.Of.Select((old, place) => place == node ? camp : old)))!.Value <= value + 1e-9);
        }
    }

    [Fact]
    public void Noise_is_less_stable_than_camps()
    {
        var stability = CampStability.Of(SignedNetworks.Random(9, 60, 0.2, 1), seeds: 10)!;
        Assert.InRange(stability.MeanAdjustedRand!.Value, 0.05, 0.95);
        Assert.Contains(stability.Membership, share => share < 0.9);
    }

    [Fact]
    public void Likeness_is_as_worked_by_hand()
    {
        string[] nodes = ["a", "b", "c", "d"];
        var (one, other) = (Camps.From(nodes, [0, 0, 1, 1]), Camps.From(nodes, [0, 0, 1, 2]));
        Assert.Equal(4.0 / 7, CampLikeness.AdjustedRand(one, other)!.Value, 12);
        Assert.Equal(Math.Log(2) / 2, CampLikeness.VariationOfInformation(one, other)!.Value, 12);
        Assert.Null(CampLikeness.AdjustedRand(Camps.From(nodes, [0, 0, 0, 0]), Camps.From(nodes, [1, 1, 1, 1])));
        Assert.Contains("other nodes", Assert.Throws<ArgumentException>(() => Modularity.Of(TwoTriangles, one)).Message);
    }

    [Fact]
    public void Nothing_says_null()
    {
        var nobody = SignedNetwork.Of(["a", "b"], []);
        Assert.Null(Leiden.Find(nobody));
        Assert.Null(CampStability.Of(nobody));
        Assert.Null(Modularity.Of(nobody, Camps.From(["a", "b"], [0, 1])));
    }
}
