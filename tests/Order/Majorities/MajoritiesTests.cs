using CsCheck;
using Entente.Order.Majorities;
using Xunit;

namespace Entente.Tests.Order.Majorities;

public sealed class MajoritiesTests
{
    [Fact]
    public void A_roll_call_counts_three_ways()
    {
        var majorities = ThreeMajorities.Of([VoteChoice.Yes, VoteChoice.Yes, VoteChoice.No, VoteChoice.Absent], [10, 20, 70, 100], [5, 5, double.NaN, 10]);
        Assert.Equal(new Tally(4, 0, 0.5, 0, 0.25, 0.25), majorities.States);
        Assert.Equal(new Tally(4, 0, 0.15, 0, 0.35, 0.5), majorities.People);
        Assert.Equal(new Tally(3, 1, 0.5, 0, 0, 0.5), majorities.Economy);
        Assert.Equal(0.3, majorities.People.YesOfYesAndNo!.Value, 1e-12);
    }

    [Fact]
    public void Nothing_weighed_is_unknown_not_none()
    {
        Assert.Equal(new Tally(0, 2, null, null, null, null), Tally.Of([VoteChoice.Yes, VoteChoice.No], [double.NaN, double.NaN]));
        Assert.Null(Tally.Of([VoteChoice.Abstain], [1]).YesOfYesAndNo);
    }

    [Fact]
    public void A_wrong_weight_is_named()
    {
        Assert.Contains("Weight 0 is -1", Assert.Throws<ArgumentException>(() => Tally.Of([VoteChoice.Yes], [-1])).Message, StringComparison.Ordinal);
        Assert.Contains("2 weights for 1 states", Assert.Throws<ArgumentException>(() => Tally.Of([VoteChoice.Yes], [1, 2])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_smallest_majority_is_the_least_of_all_coalitions_that_carry() =>
        Gen.Select(Gen.Double[1, 9].Array[7], Gen.Int[0, 4].Array[7], Gen.Int[1, 12]).Sample((people, votes, quota) =>
        {
            var carrying = Enumerable.Range(0, 1 << 7).Select(c => Enumerable.Range(0, 7).Where(i => (c >> i & 1) == 1).ToArray()).Where(c => c.Sum(i => votes[i]) >= quota).ToArray();
            var found = SmallestMajority.Of(people, votes, quota);
            if (carrying.Length == 0) Assert.Null(found.Share);
            else Assert.Equal(carrying.Min(c => c.Sum(i => people[i])) / people.Sum(), found.Share!.Value, 1e-12);
        });

    [Fact]
    public void The_vote_on_Ukraine_of_March_2022()
    {
        var votes = OrderFiles.Rows("unga-ukraine/votes.csv").Where(r => r[0] == "A/RES/ES-11/1").Select(r => (Iso: r[3], Choice: Choice(r[^1]))).ToArray();
        var people = OfYear("gdppop/worldbank-population.csv.gz", "2023");
        var product = OfYear("gdppop/worldbank-gdp.csv.gz", "2023");
        double[] Of(Dictionary<string, double> values) => [.. votes.Select(v => values.GetValueOrDefault(v.Iso, double.NaN))];
        var majorities = ThreeMajorities.Of([.. votes.Select(v => v.Choice)], Of(people), Of(product));
        Assert.Equal(193, majorities.States.Counted);
        Assert.Equal(141 / 193.0, majorities.States.Yes!.Value, 1e-12);
        Assert.Equal(0.42, majorities.People.Yes!.Value, 0.005);
        Assert.Equal(0.73, majorities.Economy.Yes!.Value, 0.005);
    }

    [Theory]
    [InlineData(97, 0.035, 0.0005)]
    [InlineData(129, 0.0875, 0.002)]
    public void The_smallest_majority_of_the_Assembly(int quota, double share, double within)
    {
        var people = OfYear("gdppop/worldbank-population.csv.gz", "2023");
        var members = OrderFiles.Rows("unga-ukraine/votes.csv").Where(r => r[0] == "A/RES/ES-11/1").Select(r => people.GetValueOrDefault(r[3], double.NaN)).ToArray();
        Assert.Equal(share, SmallestMajority.Of(members, [.. Enumerable.Repeat(1, 193)], quota).Share!.Value, within);
    }

    private static Dictionary<string, double> OfYear(string file, string year) =>
        OrderFiles.Rows(file).Where(r => r[1] == year).ToDictionary(r => r[0], r => OrderFiles.Number(r[2]));

    private static VoteChoice Choice(string vote) => vote switch
    {
        "yes" => VoteChoice.Yes,
        "abstain" => VoteChoice.Abstain,
        "no" => VoteChoice.No,
        _ => VoteChoice.Absent,
    };
}
