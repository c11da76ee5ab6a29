using CsCheck;
using Entente.Order.Majorities;
using Xunit;

namespace Entente.Tests.Order.Majorities;

public sealed class VotingPowerTests
{
    private const double Closed = 1e-12;

    private static readonly Gen<(int[] Weights, int Quota)> Games = Gen.Int[0, 9].Array[2, 8].SelectMany(w => Gen.Int[1, Math.Max(1, w.Sum())].Select(q => (w, q)));

    private static VotingPower SecurityCouncil() =>
        VotingPower.Of(new VotingCondition([.. Enumerable.Repeat(1, 15)], 9), VotingCondition.Veto(15, [0, 1, 2, 3, 4]));

    [Fact]
    public void The_Security_Council_has_its_closed_forms()
    {
        var power = SecurityCouncil();
        // 848 of the 1024 sets of elected members hold four or more; an elected member turns those with exactly three of the other nine.
        Assert.Equal(848 / 32768.0, power.CanAct, Closed);
        for (var i = 0; i < 15; i++)
        {
            Assert.Equal((i < 5 ? 848 : 84) / 16384.0, power.Members[i].Banzhaf, Closed);
            Assert.Equal((i < 5 ? 848 : 84) / 5080.0, power.Members[i].NormalisedBanzhaf!.Value, Closed);
            Assert.Equal(i < 5 ? 421 / 2145.0 : 4 / 2145.0, power.Members[i].ShapleyShubik!.Value, Closed);
            Assert.Equal(i < 5 ? 1 : 84 / 848.0, power.Members[i].Prevent!.Value, Closed);
            Assert.Equal((i < 5 ? 848 : 84) / 31920.0, power.Members[i].Initiate!.Value, Closed);
        }
    }

    [Fact]
    public void One_condition_gives_what_listing_all_coalitions_gives() => Games.Sample(g => AsListed([new VotingCondition(g.Weights, g.Quota)]));

    [Fact]
    public void Several_conditions_give_what_listing_all_coalitions_gives() =>
        Gen.Select(Gen.Int[0, 4].Array[6], Gen.Int[0, 7].Array[6], Gen.Int[1, 12], Gen.Int[1, 20], Gen.Int[0, 5]).Sample((a, b, q, r, veto) =>
            AsListed([new VotingCondition(a, q), new VotingCondition(b, r), VotingCondition.Veto(6, [veto])]));

    [Fact]
    public void The_unit_of_weights_does_not_matter() => Games.Sample(g => Near(
        VotingPower.Of(new VotingCondition(g.Weights, g.Quota)), VotingPower.Of(new VotingCondition([.. g.Weights.Select(w => 3 * w)], 3 * g.Quota))));

    [Fact]
    public void Renaming_members_renames_their_power() => Games.Sample(g =>
    {
        var turned = VotingPower.Of(new VotingCondition([.. g.Weights.Reverse()], g.Quota));
        Near(VotingPower.Of(new VotingCondition(g.Weights, g.Quota)), turned with { Members = [.. turned.Members.Reverse()] });
    });

    [Fact]
    public void A_quota_out_of_reach_gives_nobody_power_and_no_shares()
    {
        var power = VotingPower.Of(new VotingCondition([1, 2], 4));
        Assert.Equal(0, power.CanAct);
        Assert.All(power.Members, m => Assert.Equal(new MemberPower(0, null, null, 0, null), m));
    }

    [Fact]
    public void Weights_like_the_populations_of_193_members_add_up()
    {
        int[] weights = [.. Enumerable.Range(1, 193).Select(i => 1 + 14000 / (i * (i + 10)))];
        var power = VotingPower.Of(new VotingCondition(weights, weights.Sum() / 2 + 1));
        Assert.Equal(1, power.Members.Sum(m => m.NormalisedBanzhaf!.Value), Closed);
        Assert.Equal(1, power.Members.Sum(m => m.ShapleyShubik!.Value), Closed);
        for (var i = 1; i < 193; i++) Assert.True(power.Members[i].Banzhaf <= power.Members[i - 1].Banzhaf + Closed, $"member {i} weighs no more than the one before");
    }

    [Fact]
    public void What_makes_no_rule_is_named()
    {
        Assert.Contains("at least one condition", Assert.Throws<ArgumentException>(() => VotingPower.Of()).Message, StringComparison.Ordinal);
        Assert.Contains("2 members, another 3", Assert.Throws<ArgumentException>(() => VotingPower.Of(new VotingCondition([1, 1], 1), new VotingCondition([1, 1, 1], 1))).Message, StringComparison.Ordinal);
        Assert.Contains("larger units", Assert.Throws<ArgumentException>(() => VotingPower.Of(new VotingCondition([1], int.MaxValue))).Message, StringComparison.Ordinal);
        Assert.Contains("Member 1 has weight -1", Assert.Throws<ArgumentException>(() => new VotingCondition([1, -1], 1)).Message, StringComparison.Ordinal);
        Assert.Contains("Member 2", Assert.Throws<ArgumentException>(() => VotingCondition.Veto(2, [2])).Message, StringComparison.Ordinal);
    }

    private static void AsListed(VotingCondition[] conditions)
    {
        var members = conditions[0].Weights.Length;
        bool Wins(int coalition) => conditions.All(c => Enumerable.Range(0, members).Where(i => (coalition >> i & 1) == 1).Sum(i => c.Weights[i]) >= c.Quota);
        var wins = Enumerable.Range(0, 1 << members).Select(Wins).ToArray();
        var power = VotingPower.Of(conditions);
        Assert.Equal(wins.Count(w => w) / (double)wins.Length, power.CanAct, Closed);
        for (var i = 0; i < members; i++)
        {
            var turned = Enumerable.Range(0, 1 << members).Where(c => (c >> i & 1) == 0 && !wins[c] && wins[c | 1 << i]).ToArray();
            Assert.Equal(turned.Length / Math.Pow(2, members - 1), power.Members[i].Banzhaf, Closed);
            Assert.Equal(turned.Sum(c => Factorial(int.PopCount(c)) * Factorial(members - 1 - int.PopCount(c)) / Factorial(members)), power.Members[i].ShapleyShubik ?? 0, Closed);
            if (wins.Any(w => w)) Assert.Equal(turned.Length / (double)wins.Count(w => w), power.Members[i].Prevent!.Value, Closed);
        }
    }

    private static double Factorial(int n) => Enumerable.Range(1, n).Aggregate(1.0, (product, k) => product * k);

    private static void Near(VotingPower one, VotingPower other)
    {
        foreach (var (a, b) in one.Members.Zip(other.Members))
        {
            Assert.Equal(a.Banzhaf, b.Banzhaf, Closed);
            Assert.Equal(a.ShapleyShubik ?? 0, b.ShapleyShubik ?? 0, Closed);
        }
    }
}
