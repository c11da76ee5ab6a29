using Xunit;

namespace Entente.Tests.Cli;

public sealed class OrderPagesTests : OrderCommands
{
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
    public void Polarization_and_drift_are_read_off_the_points()
    {
        ImportLine(2, 200, 20, 220, 140, 750, 710, 365);
        var rows = Rows(Run("polarization", "--year", "2010", "--method", "quick", "--csv").Output).ConvertAll(row => row.Split(','));
        Assert.Equal(["2010", "65", "states"], rows[1][..3]);
        Assert.InRange(double.Parse(rows[1][5]), 0.4, 1);
        Assert.Equal("8", rows[1][7]);
        var (status, output, error) = Run("drift", "--from", "2010", "--to", "2011", "--method", "quick", "--csv");
        Assert.Equal(0, status);
        Assert.Contains("no figure", error); // two sessions tell of no change
        Assert.StartsWith("year,session,ccode,iso3,state,moved,before,after,common,score,repeated_texts,changed_votes,evidence", output);
        Assert.Contains("no number from 0.25 to 1", Run("polarization", "--year", "2010", "--alpha", "3").Error);
    }

    [Fact]
    public void Forecasts_stand_beside_persistence_and_their_scores()
    {
        var rows = Rows(Run("forecast", "--year", "2024", "--states", "USA,RUS", "--csv").Output).ConvertAll(row => row.Split(','));
        Assert.Equal(["2024", "2", "USA", "365", "RUS"], rows[1][..5]);
        Assert.Equal(["", "", ""], rows[1][9..]); // the votes that come with the program end before
        Assert.InRange(double.Parse(rows[1][5]), double.Parse(rows[1][6]), double.Parse(rows[1][7]));
        var skills = Rows(Run("forecast", "--from", "2004", "--to", "2023", "--score", "--csv").Output).Skip(1).Select(row => double.Parse(row.Split(',')[4])).ToList();
        Assert.Equal(20, skills.Count);
        Assert.All(skills, skill => Assert.InRange(skill, 0.001, 1));
    }

    [Fact]
    public void Relations_come_from_the_events_of_the_store_and_name_the_query_that_opens_them()
    {
        Assert.Contains("there is no store here", Run("relations", "--year", "2010").Error);
        var text = Path.Combine(folder, "met.txt");
        File.WriteAllText(text, "BEIJING, March 3, 2010 - China condemned Japan on Wednesday.\n");
        Assert.Equal(0, CommandLine.Run(["add", text, "--store", Store]).Status);
        var row = Rows(Run("relations", "--year", "2010", "--states", "CHN,JPN", "--csv").Output)[1].Split(',');
        Assert.Equal(["2010", "CHN", "JPN", "1", "-1", "0"], row[..6]);
        Assert.Equal(["-1", "", "", "", "", "1", "1", "actor:CHN recipient:JPN since:2010 until:2010"], row[7..]);
    }

    [Fact]
    public void Power_follows_from_the_rule_alone()
    {
        var council = Rows(Run("power", "--security-council", "--csv").Output).ConvertAll(row => row.Split(','));
        Assert.Equal(848 / 16384.0, double.Parse(council[1][2]), 1e-12);
        Assert.Equal(84 / 16384.0, double.Parse(council[15][2]), 1e-12);
        var veto = Rows(Run("power", "--weights", "A=1,B=1,C=1", "--quota", "2", "--veto", "A", "--csv").Output).ConvertAll(row => row.Split(','));
        Assert.Equal(2 / 3.0, double.Parse(veto[1][4]), 1e-12); // of the six orders, A turns the four in which another has come before
        Assert.Equal(1 / 6.0, double.Parse(veto[2][4]), 1e-12);
        Assert.Contains("'x' is no weight", Run("power", "--weights", "1,x", "--quota", "1").Error);
        Assert.Contains("'D' is none of the members", Run("power", "--weights", "A=1,B=1", "--quota", "1", "--veto", "D").Error);
        Assert.Contains("Give --quota", Run("power", "--weights", "1,2").Error);
        Assert.Contains("Give --security-council", Run("power").Error);
        Assert.Equal(2, Run("power", "--weights", "2000000000,2000000000", "--quota", "2000000000").Status);
    }

    [Fact]
    public void A_change_of_agreement_is_divided_without_rest()
    {
        ImportLine(2, 200, 20, 220, 140, 750, 710, 365);
        var row = Assert.Single(Rows(Run("agenda", "--from", "2010", "--to", "2011", "--states", "USA,RUS", "--method", "quick", "--csv").Output).Skip(1)).Split(',');
        Assert.Equal(["2011", "66", "RUS", "USA"], row[..4]);
        Assert.Equal(double.Parse(row[5]) - double.Parse(row[4]), double.Parse(row[7]) + double.Parse(row[8]) + double.Parse(row[9]), 1e-9);
        Assert.Contains("two codes at least", Run("agenda", "--year", "2010", "--states", "USA").Error);
    }

    [Fact]
    public void A_roll_call_is_counted_by_every_weight_there_is()
    {
        Import("population", "iso3,year,value\nUSA,2010,300\nCHN,2010,1400\nWLD,2010,7000\n");
        Import("polyarchy", "ccode,year,v2x_polyarchy\n2,2010,0.9\n710,2010,0.1\n");
        var file = Path.Combine(folder, "own.csv");
        File.WriteAllText(file, "symbol,date,ccode,vote\nA/RES/65/1,2010-12-01,2,yes\nA/RES/65/1,2010-12-01,710,no\nA/RES/65/1,2010-12-01,750,non-voting\nA/RES/65/1,2010-12-01,750,yes\nA/RES/65/2,2010-12-01,2,perhaps\n");
        var (status, output, error) = Run("majorities", "--year", "2010", "--votes", file, "--resolution", "65/1", "--csv");
        Assert.Equal(3, status); // rows were left out
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
}
