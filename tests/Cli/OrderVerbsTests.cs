using Xunit;

namespace Entente.Tests.Cli;

public sealed class OrderVerbsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("entente-order").FullName;

    private string Store => Path.Combine(folder, "store");

    // The world of 2010: two states with all there is, one to two; of 2011 the smaller has gained.
    private const string Nmc = """
        ccode,year,milex,milper,irst,pec,tpop,upop
        2,2010,200,20,20,20,20,20
        710,2010,100,10,10,10,10,10
        2,2011,200,20,20,20,20,20
        710,2011,200,20,20,20,20,20
        20,2011,-9,-9,-9,-9,-9,-9
        """;

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

    // States on a line, forty roll calls that cut it at different places; who stands below the cut says yes.
    private void ImportLine(params int[] states)
    {
        Import("unga-rollcalls", "rcid,session,date\n" + string.Concat(Enumerable.Range(1, 40).Select(call => $"{call},{65 + (call % 2)},{2010 + (call % 2)}-12-01\n")));
        Import("unga-votes", "rcid,ccode,vote\n" + string.Concat(from call in Enumerable.Range(1, 40) from place in Enumerable.Range(0, states.Length) select $"{call},{states[place]},{(place < call % states.Length ? 3 : 1)}\n"));
    }

    [Fact]
    public void Ideal_points_are_measured_once_and_stand_in_the_order_of_the_votes()
    {
        ImportLine(2, 200, 20, 220, 140, 750, 710, 365);
        var (status, first, error) = Run("ideal-points", "--year", "2010", "--method", "quick", "--csv");
        Assert.Equal(0, status);
        Assert.Contains("sweeps", error);
        Assert.Contains("order import unga-matches", error);
        var points = Rows(first).Skip(1).Select(row => row.Split(',')).ToDictionary(row => row[3], row => double.Parse(row[5]));
        Assert.Equal(8, points.Count);
        Assert.True(points["USA"] > points["FRA"] && points["FRA"] > points["CHN"] && points["CHN"] >= points["RUS"] - 0.3, first);
        var (_, again, quiet) = Run("ideal-points", "--year", "2010", "--method", "quick", "--csv");
        Assert.Equal(first, again);
        Assert.DoesNotContain("sweeps", quiet);
        Import("unga-matches", "rcid1,rcid2\n1,2\n");
        Assert.Contains("sweeps", Run("ideal-points", "--year", "2010", "--method", "quick", "--csv").Error); // other files, measured anew
        File.WriteAllText(Path.Combine(Store, "discipline", "ideal-points-quick.json"), "{ torn");
        Assert.Equal(0, Run("ideal-points", "--year", "2010", "--method", "quick", "--csv").Status);
    }

    [Fact]
    public void A_roll_call_is_counted_by_every_weight_there_is()
    {
        Import("population", "iso3,year,value\nUSA,2010,300\nCHN,2010,1400\nWLD,2010,7000\n");
        Import("polyarchy", "ccode,year,v2x_polyarchy\n2,2010,0.9\n710,2010,0.1\n");
        var file = Path.Combine(folder, "own.csv");
        File.WriteAllText(file, "symbol,date,ccode,vote\nA/RES/65/1,2010-12-01,2,yes\nA/RES/65/1,2010-12-01,710,no\nA/RES/65/1,2010-12-01,750,non-voting\nA/RES/65/1,2010-12-01,750,yes\nA/RES/65/2,2010-12-01,2,perhaps\n");
        var (status, output, error) = Run("majorities", "--year", "2010", "--votes", file, "--resolution", "65/1", "--csv");
        Assert.Equal(0, status);
        Assert.Contains("second time", error);
        Assert.Contains("'perhaps' is no vote", error);
        var rows = Rows(output).Skip(1).Select(row => row.Split(',')).ToDictionary(row => row[4]);
        Assert.Equal(["1", "2010-12-01", "A/RES/65/1", "", "states", $"{1 / 3.0:R}", "0", $"{1 / 3.0:R}", $"{1 / 3.0:R}", "0.5", "3", "0"], rows["states"][..12]);
        Assert.Equal(300 / 1700.0, double.Parse(rows["people"][5]), 1e-12);
        Assert.Equal(["2", "1"], rows["people"][10..12]); // India has no figure
        Assert.Equal(0.9, double.Parse(rows["democracy"][5]), 1e-12);
        Assert.Empty(Rows(Run("majorities", "--year", "2010", "--votes", file, "--resolution", "65/9", "--csv").Output).Skip(1));
    }

    [Fact]
    public void The_order_is_as_democratic_as_those_who_count()
    {
        Import("population", "iso3,year,value\nUSA,2010,300\nCHN,2010,1400\n");
        Import("polyarchy", "ccode,year,v2x_polyarchy\n2,2010,0.9\n710,2010,0.1\n");
        var rows = Rows(Run("democracy", "--year", "2010", "--csv").Output).Skip(1).Select(row => row.Split(',')).ToDictionary(row => row[1]);
        Assert.Equal(0.5, double.Parse(rows["states"][2]), 1e-12);
        Assert.Equal((0.9 * 300 + 0.1 * 1400) / 1700, double.Parse(rows["people"][2]), 1e-12);
        Assert.Equal(300 / 1700.0, double.Parse(rows["people"][3]), 1e-12);
        Assert.Equal(1, double.Parse(rows["people"][4]), 1e-12); // of two states both are needed
    }

    [Fact]
    public void Much_is_answered_before_anything_is_imported()
    {
        var rows = Rows(Run("majorities", "--year", "2014", "--resolution", "A/RES/68/262", "--csv").Output).Skip(1).Select(row => row.Split(',')).ToDictionary(row => row[^10]);
        Assert.Equal((100 / 193.0, 58 / 193.0, 11 / 193.0), (double.Parse(rows["states"][^9]), double.Parse(rows["states"][^8]), double.Parse(rows["states"][^7])));
        Assert.InRange(double.Parse(rows["people"][^9]), 0.32, 0.35);
        Assert.Contains("1989,365,RUS,710,CHN,pi,-0.03", Run("alignment", "--year", "1989", "--states", "RUS,CHN", "--draws", "0", "--csv").Output);
        Import("unga-rollcalls", "rcid,session,date\n1,65,2010-12-01\n");
        Assert.Contains("order import unga-votes FILE", Run("alignment", "--year", "2010").Error); // numbers of another file mean other roll calls
    }

    [Fact]
    public void Camps_of_allies_at_odds_are_found_and_proven()
    {
        Import("alliances", "ccode1,ccode2,year,defense,offense,neutral,nonagg,consul\n" + string.Concat(from pair in (int[][])[[2, 200], [2, 20], [200, 20], [365, 710], [365, 731], [710, 731]] select $"{pair[0]},{pair[1]},2010,1,0,0,0,0\n"));
        Import("disputes", "dispnum,ccode1,ccode2,year,hostlev\n1,2,365,2010,4\n1,365,2,2010,4\n2,20,710,2010,4\n3,200,2,2010,3\n");
        var rows = Rows(Run("blocs", "--year", "2010", "--by", "treaties", "--camps", "any", "--csv").Output).ConvertAll(row => row.Split(','));
        Assert.Equal(["CHN,PRK,RUS", "CAN,GBR,USA"], rows.Skip(1).GroupBy(row => row[1]).Select(camp => string.Join(',', camp.Select(row => row[2]))).Order().Reverse());
        Assert.All(rows.Skip(1), row => Assert.Equal(["0", "0", "true"], row[7..10]));
        ImportLine(2, 200, 20, 220, 140, 750, 710, 365);
        var votes = Rows(Run("blocs", "--year", "2010", "--csv").Output).Skip(1).Select(row => row.Split(',')).ToDictionary(row => row[2], row => row[1]);
        Assert.Equal(votes["USA"], votes["GBR"]);
        Assert.NotEqual(votes["USA"], votes["RUS"]);
    }

    [Fact]
    public void The_report_opens_every_figure_and_says_what_it_could_not_see()
    {
        var (status, empty, _) = Report("--year", "1700");
        Assert.Equal(0, status);
        Assert.Contains("Nothing can be said yet", empty);
        Assert.Contains("order import nmc FILE", empty);
        Import(Nmc);
        ImportLine(2, 200, 20, 220, 140, 750, 710, 365);
        var report = Report("--year", "2012", "--claim", "bipolarity").Output;
        Assert.Contains("# Is the order of 2012 bipolar?", report);
        Assert.Contains("CINC ends with 2011; that year stands for 2012.", report);
        Assert.Contains("| CINC (2011) | – | – | 2.00 | – |", report); // the effective number of two equals
        Assert.Contains("| all | 1 | 100 % | 0.5000 |", report);
        Assert.Contains("| United States | 0.5 | 50 % | 0.2500 |", report);
        Assert.Contains("it is not known who makes the claim", report);
        Assert.Equal(report, Report("--year", "2012", "--claim", "bipolarity").Output);
        Assert.Contains("none of bipolarity, multipolarity, unipolarity", Report("--year", "2012", "--claim", "peace").Error);
        Assert.Contains("Give --year Y.", Report().Error);
    }

    [Fact]
    public void The_report_quotes_who_makes_the_claim_and_foreign_words_do_nothing_in_the_page()
    {
        var text = Path.Combine(folder, "said.txt");
        File.WriteAllText(text, "MOSCOW, March 3, 2010 - Russian President Dmitry Medvedev said on Wednesday that the world is becoming multipolar <script>alert(1)</script>.\n");
        Assert.Equal(0, CommandLine.Run(["add", text, "--store", Store]).Status);
        var page = Path.Combine(folder, "page.html");
        Assert.Equal(0, Report("--year", "2010", "-o", page).Status);
        var html = File.ReadAllText(page);
        Assert.Contains("Dmitry Medvedev: “", html);
        Assert.Contains("is becoming multipolar", html);
        Assert.DoesNotContain("<script", html);
    }

    private (int Status, string Output, string Error) Report(params string[] arguments) => Run(["report", .. arguments]);

    [Fact]
    public void Every_figure_can_be_drawn()
    {
        Import(Nmc);
        Import("polyarchy", "ccode,year,v2x_polyarchy\n2,2010,0.9\n710,2010,0.1\n2,2011,0.8\n710,2011,0.1\n");
        ImportLine(2, 200, 20, 220, 140, 750, 710, 365);
        Assert.Equal(2, Drawn("polyline", "capabilities", "--from", "2010", "--to", "2011", "--measure", "CINC").Count); // a line for each state with a figure
        Assert.Contains("bipolar", Drawn("text", "polarity", "--year", "2010", "--measure", "CINC", "--draws", "10"));
        Assert.Contains("How many poles? 2010", Drawn("title", "polarity", "--year", "2010", "--measure", "CINC", "--draws", "10"));
        Assert.Equal(8, Drawn("circle", "ideal-points", "--year", "2010", "--method", "quick").Count);
        Assert.Equal(8, Drawn("polyline", "ideal-points", "--from", "2010", "--to", "2011", "--method", "quick").Count);
        Assert.Contains("USA", Drawn("text", "alignment", "--year", "2010", "--measure", "pi"));
        Assert.Contains("100 %", Drawn("text", "majorities", "--year", "2010"));
        Assert.Contains("states", Drawn("text", "democracy", "--from", "2010", "--to", "2011"));
        Assert.Equal(8, Drawn("circle", "blocs", "--year", "2010").Count);
        Assert.Contains("must end in .svg", Run("blocs", "--year", "2010", "--picture", "blocs.png").Error);
    }

    [Fact]
    public void Words_in_a_picture_are_inert()
    {
        var file = Path.Combine(folder, "own.csv");
        File.WriteAllText(file, "symbol,date,ccode,vote\n<script>alert(1)</script>&\u001b[31m,2010-12-01,2,yes\n");
        Assert.Contains(Drawn("text", "majorities", "--year", "2010", "--votes", file), words => words.Contains("<script>alert(1)</script>&", StringComparison.Ordinal));
    }

    // The texts of the elements of a name in the picture; it must be whole XML.
    private List<string> Drawn(string element, params string[] arguments)
    {
        var file = Path.Combine(folder, "picture.svg");
        File.Delete(file);
        var (status, _, error) = Run([.. arguments, "--csv", "--picture", file]);
        Assert.True(status == 0, error);
        return [.. System.Xml.Linq.XDocument.Load(file).Descendants().Where(found => found.Name.LocalName == element).Select(found => found.Value)];
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

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private (int Status, string Output, string Error) Import(string text) => Import("nmc", text);

    private (int Status, string Output, string Error) Import(string kind, string text)
    {
        var file = Path.Combine(folder, kind + ".csv");
        File.WriteAllText(file, text);
        return Run("import", kind, file);
    }

    private (int Status, string Output, string Error) Run(params string[] arguments) => CommandLine.Run(["order", .. arguments, "--store", Store]);

    private static List<string> Rows(string output) => [.. output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries)];
}
