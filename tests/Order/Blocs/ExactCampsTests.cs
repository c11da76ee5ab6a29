using CsCheck;
using Entente.Order.Blocs;
using Xunit;

namespace Entente.Tests.Order.Blocs;

public sealed class ExactCampsTests
{
    private static readonly Gen<SignedNetwork> Small = Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[2, 7], Gen.Double[0.2, 1], Gen.Int[1, 4], Gen.Bool)
        .Select((seed, nodes, density, most, isWhole) => SignedNetworks.Random(seed, nodes, density, most, isWhole ? 1 : 0.37));

    [Fact]
    public void Two_camps_cost_what_trying_all_says() => Small.Sample(network => Check(network, Frustration.Of(network), BruteForce.Least(network, 2)), iter: 300);

    [Fact]
    public void Any_number_of_camps_costs_what_trying_all_says() => Small.Sample(network => Check(network, Clusterability.Of(network), BruteForce.Least(network, network.Nodes.Count)), iter: 300);

    [Fact]
    public void Larger_networks_of_pure_noise_too() =>
        Gen.Int[0, 1_000_000].Sample(seed => SignedNetworks.Random(seed, 14, 0.7, 1) is var network && Check(network, Frustration.Of(network), BruteForce.Least(network, 2)), iter: 30);

    [Fact]
    public void Switching_the_sides_of_some_nodes_leaves_the_cost() => Small.Sample(
        network =>
        {
            var moved = network.Nodes.Where((_, node) => node % 2 == 0).ToHashSet();
            var switched = SignedNetwork.Of(network.Nodes, network.Ties.Select(tie => tie with { Weight = moved.Contains(tie.A) != moved.Contains(tie.B) ? -tie.Weight : tie.Weight }));
            return Near(Frustration.Of(network)?.Cost, Frustration.Of(switched)?.Cost);
        },
        iter: 100);

    [Fact]
    public void Names_and_order_leave_the_cost() => Gen.Int[0, 1_000_000].Sample(
        seed =>
        {
            var network = SignedNetworks.Random(seed, 12, 0.5, 3);
            var names = network.Nodes.ToArray();
            new Random(seed).Shuffle(names);
            var name = network.Nodes.Zip(names).ToDictionary(pair => pair.First, pair => pair.Second);
            var renamed = SignedNetwork.Of([], network.Ties.Reverse().Select(tie => new SignedTie(name[tie.B], name[tie.A], tie.Weight)));
            return Near(Frustration.Of(network)?.Cost, Frustration.Of(renamed)?.Cost) && Near(Clusterability.Of(network)?.Cost, Clusterability.Of(renamed)?.Cost);
        },
        iter: 40);

    [Fact]
    public void A_tie_given_in_two_halves_weighs_the_same()
    {
        var network = SignedNetworks.Random(5, 10, 0.6, 3);
        var halves = SignedNetwork.Of([], network.Ties.Concat(network.Ties).Select(tie => tie with { Weight = tie.Weight / 2 }));
        Assert.Equal(Frustration.Of(network)!.Cost, Frustration.Of(halves)!.Cost);
    }

    [Theory]
    [InlineData(200, 2, 0.05, 0.05)]
    [InlineData(200, 2, 0.1, 0.1)]
    [InlineData(100, 4, 0.5, 0.1)]
    public void Planted_camps_are_found_and_proven(int nodes, int camps, double density, double flips)
    {
        var (network, planted, flipped) = SignedNetworks.Planted(11, nodes, camps, density, flips);
        var solution = (camps == 2 ? Frustration.Of(network) : Clusterability.Of(network))!;
        Assert.True(solution.IsProven, $"a gap of {solution.Gap}");
        Assert.True(solution.Cost <= flipped);
        Assert.True(CampLikeness.AdjustedRand(solution.Camps, planted) > 0.97);
        Assert.True(Check(network, solution, solution.Cost));
    }

    [Fact]
    public void When_the_steps_are_used_up_a_gap_is_told()
    {
        var network = SignedNetworks.Random(3, 60, 0.5, 1);
        var solution = Frustration.Of(network, new CampOptions { Steps = 300 })!;
        Assert.Equal(300, solution.Steps);
        Assert.False(solution.IsProven);
        Assert.InRange(solution.Gap, 0.01, 0.9);
        Assert.True(Certified(network, solution));
        var more = Frustration.Of(network, new CampOptions { Steps = 1500 })!;
        Assert.True(more.Bound >= solution.Bound && more.Bound <= solution.Cost);
    }

    [Fact]
    public void The_same_call_gives_the_same_answer()
    {
        var network = SignedNetworks.Random(4, 40, 0.3, 1);
        var (one, other) = (Frustration.Of(network)!, Frustration.Of(network)!);
        Assert.Equal(one.Camps, other.Camps);
        Assert.Equal((one.Cost, one.Bound, one.Steps, one.Branches), (other.Cost, other.Bound, other.Steps, other.Branches));
    }

    [Fact]
    public void Nothing_says_null()
    {
        var nobody = SignedNetwork.Of(["a", "b"], []);
        Assert.Null(Frustration.Of(nobody));
        Assert.Null(Clusterability.Of(nobody));
        Assert.Throws<ArgumentOutOfRangeException>(() => Frustration.Of(nobody, new CampOptions { Steps = 0 }));
    }

    [Fact]
    public void The_worked_examples_hold()
    {
        var foes = SignedNetworks.Of(("a", "b", -1), ("b", "c", -1), ("a", "c", -1));
        var two = Frustration.Of(foes)!;
        Assert.Equal(1, two.Cost);
        Assert.Equal(1.0 / 3, Frustration.Normalised(foes, two)!.Value.Low, 12);
        var any = Clusterability.Of(foes)!;
        Assert.Equal((0, 3), (any.Cost, any.Camps.Count));
    }

    private static bool Check(SignedNetwork network, CampSolution? solution, double? least) =>
        solution is null ? network.Ties.Count == 0 : solution.IsProven && Near(solution.Cost, least) && Certified(network, solution);

    // What anybody can add up: the cost is that of the camps, each priced cycle is a closed way, and no tie is charged more than it weighs.
    private static bool Certified(SignedNetwork network, CampSolution solution)
    {
        var (camp, left) = (solution.Camps.Nodes.Zip(solution.Camps.Of).ToDictionary(), network.Ties.ToDictionary(tie => tie, tie => Math.Abs(tie.Weight)));
        var cost = network.Ties.Where(tie => camp[tie.A] == camp[tie.B] != tie.Weight > 0).Sum(tie => Math.Abs(tie.Weight));
        foreach (var cycle in solution.Cycles)
        {
            if (cycle.Price <= 0 || cycle.Ties.Count(tie => tie.Weight < 0) % 2 == 0) return false;
            if (cycle.Ties.SelectMany(tie => (string[])[tie.A, tie.B]).CountBy(node => node).Any(node => node.Value != 2)) return false;
            foreach (var tie in cycle.Ties) left[tie] -= cycle.Price;
        }
        return Near(cost, solution.Cost) && left.Values.All(rest => rest > -1e-5) && solution.Bound <= solution.Cost + 1e-9 && solution.Cycles.Sum(cycle => cycle.Price) <= solution.Bound + 1e-5;
    }

    private static bool Near(double? one, double? other) => one is null ? other is null : Math.Abs(one.Value - other!.Value) < 1e-7;
}
