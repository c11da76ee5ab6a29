using Xunit;

namespace Entente.Tests.Cli;

public sealed class OrderVerbsTests : OrderCommands
{
    [Fact]
    public void Capabilities_have_codes_interval_share_and_rank()
    {
        Import(Nmc);
        var (status, output, error) = Run("capabilities", "--year", "2010", "--measure", "CINC", "--csv", "--error", "0.1");
        Assert.Equal(0, status);
        Assert.Contains("order import gdp", error); // what is missing is named
        var rows = Rows(output);
        Assert.Equal("year,ccode,iso3,state,measure,value,low,high,n,share,rank,source", rows[0]);
        var first = rows[1].Split(',');
        Assert.Equal(["2010", "2", "USA", "United States", "CINC"], first[..5]);
        var (value, low, high) = (double.Parse(first[5]), double.Parse(first[6]), double.Parse(first[7]));
        Assert.Equal(2 / 3.0, value, 1e-12);
        var sigma = Math.Sqrt(Math.Log(1 + (0.01 / 6)));
        Assert.Equal(value * Math.Exp((-1.959963984540054 * sigma) - (sigma * sigma / 2)), low, 1e-12);
        Assert.InRange(high, value, 1.2 * value);
        Assert.Equal(["6", "1"], [first[8], first[10]]);
        Assert.Equal(3, rows.Count);
    }

    [Fact]
    public void A_state_without_a_figure_has_none_and_states_can_be_chosen()
    {
        Import(Nmc);
        var rows = Rows(Run("capabilities", "--year", "2011", "--measure", "CINC", "--csv", "--states", "can").Output);
        Assert.StartsWith("2011,20,CAN,Canada,CINC,,,,0,,,", Assert.Single(rows.Skip(1)));
        var (status, _, error) = Run("capabilities", "--year", "2011", "--states", "XYZ");
        Assert.Equal(2, status);
        Assert.Contains("'XYZ'", error);
    }

    [Fact]
    public void The_grid_shows_every_rule_with_its_probabilities_and_the_movement()
    {
        Import(Nmc);
        var rows = Rows(Run("polarity", "--from", "2010", "--to", "2011", "--measure", "CINC", "--csv", "--error", "0").Output).ConvertAll(row => row.Split(','));
        Assert.Equal(1 + (2 * 2 * 4), rows.Count); // years, sets of states, rules
        var header = rows[0].ToList();
        var of2010 = rows.First(row => row[0] == "2010" && row[3].StartsWith("at least 0.5", StringComparison.Ordinal));
        Assert.Equal("bipolar", of2010[header.IndexOf("verdict")]); // one half of the leader is a pole
        Assert.Equal("", of2010[header.IndexOf("unipolar")]); // no error, no probability
        Assert.Equal("", of2010[header.IndexOf("move")]);
        var of2011 = rows.First(row => row[0] == "2011");
        Assert.Equal((2 * (2 / 3.0 - 0.5)) / (2 * (1 - (1 / 3.0))), double.Parse(of2011[header.IndexOf("move")]), 1e-12);
        Assert.Equal(0, double.Parse(of2011[header.IndexOf("con")]), 1e-12);
        Assert.Equal(2, double.Parse(of2011[header.IndexOf("effective_number")]), 1e-12);
    }

    [Fact]
    public void Votes_that_two_states_share_give_their_figures_and_an_absence_is_left_out()
    {
        // Twelve roll calls: China says yes to all; the United States no to three, is absent from the last.
        Import("unga-rollcalls", "rcid,session,date\n" + string.Concat(Enumerable.Range(1, 12).Select(call => $"{call},65,2010-12-{call:00}\n")));
        Import("unga-votes", "rcid,ccode,vote\n" + string.Concat(Enumerable.Range(1, 12).Select(call => $"{call},710,1\n{call},2,{call switch { <= 3 => 3, 12 => 8, _ => 1 }}\n")));
        var (status, output, _) = Run("alignment", "--year", "2010", "--states", "USA,CHN", "--csv", "--draws", "0");
        Assert.Equal(0, status);
        Assert.Equal(
        [
            "year,ccode1,iso3_1,ccode2,iso3_2,measure,value,low,high,n",
            $"2010,2,USA,710,CHN,S,{1 - (2 * 6 / 22.0):R},,,11",
        ], Rows(output)[..2]);
        Assert.Contains("2010,2,USA,710,CHN,tau-b,,,,11", Rows(output)); // undefined where one never wavers
        var interval = Rows(Run("alignment", "--year", "2010", "--states", "CHN", "--measure", "S", "--csv").Output)[1].Split(',');
        Assert.InRange(double.Parse(interval[7]), -0.5, 0.4);
        Assert.InRange(double.Parse(interval[8]), 0.5, 1);
    }

    [Fact]
    public void Who_is_allied_with_nobody_is_compared_too()
    {
        Import("alliances", "ccode1,ccode2,year,defense,offense,neutral,nonagg,consul\n2,200,2010,1,0,0,0,0\n200,2,2010,1,0,0,0,0\n");
        var rows = Rows(Run("alignment", "--year", "2010", "--by", "alliances", "--measure", "S", "--states", "USA,GBR,IND", "--csv", "--draws", "0").Output).ConvertAll(row => row.Split(','));
        var states = int.Parse(rows[1][9]);
        Assert.InRange(states, 190, 200); // the registry's states of 2010
        Assert.Equal(["2010,2,USA,200,GBR,1", $"2010,2,USA,750,IND,{1 - (2 * 9 / (3.0 * states)):R}"], rows[1..3].Select(row => string.Join(',', row[..5]) + "," + row[6]));
        Assert.Contains("there is no figure", Run("alignment", "--year", "2009", "--by", "alliances").Error); // a year without a row
    }

    [Fact]
    public void Bad_rows_are_named_and_the_rest_is_kept()
    {
        var (status, _, error) = Import("ccode,year,milex,milper,irst,pec,tpop,upop\n2,2010,1,1,1,1,1,1\nUS,2010,1,1,1,1,1,1\n710,2010,-4,1,1,1,1,1\n");
        Assert.Equal(3, status);
        Assert.Contains("nmc.csv:3: column 'ccode': 'US'", error);
        Assert.Contains("nmc.csv:4: column 'milex': '-4'", error);
        Assert.Contains("1 row, 2 rejected", error);
        Assert.Equal(2, Rows(Run("capabilities", "--year", "2010", "--measure", "CINC", "--csv").Output).Count);
    }

    [Theory]
    [InlineData(2, "Give --year", "polarity")]
    [InlineData(2, "go together", "polarity", "--from", "1990")]
    [InlineData(2, "is behind", "capabilities", "--from", "1990", "--to", "1980")]
    [InlineData(2, "from 1500 to 2100", "capabilities", "--year", "MMX")]
    [InlineData(2, "neither votes nor alliances", "alignment", "--year", "2010", "--by", "trade")]
    [InlineData(2, "none of S, S squared", "alignment", "--year", "2010", "--measure", "T")]
    [InlineData(2, "too few for an interval", "alignment", "--year", "2010", "--draws", "10")]
    [InlineData(2, "'XYZ'", "alignment", "--year", "2010", "--states", "XYZ")]
    [InlineData(1, "order import alliances FILE", "alignment", "--year", "2010", "--by", "alliances")]
    [InlineData(2, "none of approximate, published, quick", "ideal-points", "--year", "2010", "--method", "guess")]
    [InlineData(2, "none of votes, treaties, events", "blocs", "--year", "2010", "--by", "trade")]
    [InlineData(2, "no number from 0 to 1", "blocs", "--year", "2010", "--least", "2")]
    [InlineData(1, "there is no such file", "majorities", "--year", "2010", "--votes", "no-such.csv")]
    [InlineData(1, "no-such.csv: there is no such file", "import", "nmc", "no-such.csv")]
    [InlineData(2, "none of nmc, gdp", "import", "votes", "file.csv")]
    [InlineData(2, "'entente order polarity --help'", "polarity", "--nonsense")]
    [InlineData(1, "order import nmc FILE", "polarity", "--year", "2010")]
    public void What_cannot_be_done_says_what_can(int status, string says, params string[] arguments)
    {
        var (ended, output, error) = Run(arguments);
        Assert.Equal((status, ""), (ended, output));
        Assert.Contains(says, error);
    }
}
