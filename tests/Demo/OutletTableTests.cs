using System.Text.RegularExpressions;
using Entente.Documents;
using Xunit;

namespace Entente.Tests.Demo;

/// <summary>The table of the world's outlets: what a reader of it may rely on.</summary>
public sealed partial class OutletTableTests
{
    private const string Table = "sources/outlets.tsv";
    private static readonly string Header = "id\tname\taliases\tdomain\tcountry\towner\tkind\tsource\tcertainty";
    private static readonly string[][] Rows =
        [.. DataFolder.BuiltInText(Table)!.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Skip(1).Select(line => line.Split('\t'))];

    [Fact]
    public void There_are_a_thousand_outlets_with_all_their_columns()
    {
        Assert.Contains(Header, DataFolder.BuiltInText(Table)!.Split('\n'));
        Assert.True(Rows.Length >= 1000, $"{Rows.Length} outlets");
        Assert.All(Rows, row => Assert.Equal(9, row.Length));
    }

    [Fact]
    public void Lines_are_sorted_by_unique_kebab_case_ids()
    {
        var ids = Rows.Select(row => row[0]).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), ids);
        Assert.All(ids, id => Assert.Matches(KebabCase(), id));
    }

    [Fact]
    public void Each_name_and_each_domain_means_one_outlet()
    {
        Assert.Empty(Twice(row => [row[1], .. Values(row[2])]));
        Assert.Empty(Twice(row => Values(row[3])));
        Assert.All(Rows.SelectMany(row => Values(row[3])), domain => Assert.Matches(Domain(), domain));
    }

    [Fact]
    public void Country_kind_and_certainty_are_known_words()
    {
        var states = DataFolder.BuiltIn.Table("entities/states.tsv", ["country", "id"]).SelectMany(row => new[] { row.Text(0), row.Text(1) });
        var countries = states.Concat(["UNO", "EUR", "IGO", "NGO", "HKG"]).ToHashSet();
        Assert.All(Rows, row =>
        {
            Assert.Contains(row[4], countries);
            Assert.True(Sources.TryKind(row[6], out var kind) && kind != SourceKind.Unknown, row[6]);
            Assert.Contains(row[8], (string[])["confirmed", "known", "doubtful"]);
        });
    }

    [Fact]
    public void Every_outlet_names_its_owner_and_owners_are_spelled_one_way()
    {
        Assert.All(Rows, row => Assert.NotEqual("", row[5]));
        var owners = Rows.Select(row => row[5]).Distinct(StringComparer.Ordinal).ToList();
        Assert.Empty(owners.GroupBy(owner => Loose().Replace(owner, "").ToUpperInvariant()).Where(group => group.Count() > 1).Select(group => string.Join(" / ", group)));
    }

    [Theory]
    [InlineData("Detroit Free Press", "The Arizona Republic", true)]
    [InlineData("Herald Sun", "The Wall Street Journal", true)]
    [InlineData("Cape Times", "Cape Argus", true)]
    [InlineData("Manchester Evening News", "Daily Express", true)]
    [InlineData("The Denver Post", "The Kansas City Star", false)]
    [InlineData("NPR", "ProPublica", false)]
    [InlineData("Deutsche Welle", "ZDF", false)]
    [InlineData("Czech Radio", "Czech Television", false)]
    [InlineData("Nasha Niva", "Zerkalo", false)]
    public void Titles_of_one_owner_are_one_family_and_a_form_of_ownership_is_none(string one, string other, bool same) => Assert.Equal(same, Owner(one) == Owner(other));

    [Fact]
    public void No_agency_is_called_by_a_single_common_word()
    {
        var words = DataFolder.BuiltIn.Table("sentences/en/words.tsv", ["word", "count"]).Where(row => row.Required(1).Length > 3).Select(row => row.Required(0)).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("report", words);
        var agencies = Rows.Where(row => row[6] is "wire" or "state_media").SelectMany(row => (string[])[row[1], .. Values(row[2])]).Where(name => !name.Contains(' '));
        Assert.DoesNotContain(agencies, name => name.Skip(1).Any(char.IsLower) && words.Contains(name.ToLowerInvariant()));
    }

    private static string Owner(string name)
    {
        var document = new Document { Id = name, Hash = name, Text = "", Source = new Source(name, null, SourceKind.Unknown), Parts = [] };
        return new Entente.Stories.Publishers(DataFolder.BuiltIn).Find(document)!.Owner;
    }

    private static string[] Values(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Twice(Func<string[], IEnumerable<string>> values) =>
        Rows.SelectMany(row => values(row).Distinct(StringComparer.OrdinalIgnoreCase)).GroupBy(value => value, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"^[a-z0-9-]+(\.[a-z0-9-]+)+$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Domain();

    [GeneratedRegex(@"[^\p{L}\p{N}]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Loose();
}
