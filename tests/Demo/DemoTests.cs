using System.Text.Json;
using Entente.Documents;
using Xunit;

namespace Entente.Tests.Demo;

public sealed class DemoTests
{
    private const string StoriesFile = "stories.tsv";
    private static readonly DataFolder Data = new(Repository.Path("samples", "demo", "data"));

    [Fact]
    public void There_are_enough_short_articles_of_several_topics()
    {
        Assert.InRange(Files().Count(), 10, 100);
        var words = Articles().Select(article => article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length).ToList();
        Assert.True(words.Count >= 60, $"{words.Count} articles");
        Assert.All(words, count => Assert.InRange(count, 90, 260));
    }

    [Fact]
    public void Ids_and_addresses_are_unique()
    {
        var articles = Articles();
        Assert.Equal(articles.Count, articles.Select(article => article.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(articles.Count, articles.Select(article => article.Url).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Dates_are_days_of_2014_to_2026_and_stand_in_the_address() => Assert.All(Articles(), article =>
    {
        Assert.True(PublicationDate.TryParse(article.Published, out var day), article.Published);
        Assert.InRange(day, new DateOnly(2014, 1, 1), new DateOnly(2026, 12, 31));
        Assert.Contains(day.ToString("'/'yyyy'/'MM'/'dd'/'", System.Globalization.CultureInfo.InvariantCulture), article.Url, StringComparison.Ordinal);
    });

    [Fact]
    public void Outlets_are_those_of_the_overlay_and_of_no_other_table()
    {
        var (overlaid, builtIn) = (Outlets.Load(Data), Outlets.Load(DataFolder.BuiltIn));
        Assert.All(Articles(), article =>
        {
            Assert.Equal(article.Source, overlaid.Find(article.Source.Name!));
            Assert.Equal(article.Source, overlaid.FindUrl(article.Url));
            Assert.Null(builtIn.Find(article.Source.Name!));
            Assert.Null(builtIn.FindUrl(article.Url));
        });
    }

    [Fact]
    public void Several_owners_have_two_outlets()
    {
        var rows = DataTable.Parse("outlets.tsv", Data.OverlayText("sources/outlets.tsv")!, ["id", "owner"]);
        Assert.True(rows.GroupBy(row => row.Required(1)).Count(owner => owner.Count() > 1) >= 2);
    }

    [Fact]
    public void Every_article_has_its_story_and_no_story_lacks_its_article() =>
        Assert.Equal(Articles().Select(article => article.Id).Order(StringComparer.Ordinal), Plan().Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_copy_has_an_original_told_by_another_outlet_of_the_same_story()
    {
        var (articles, plan) = (Articles().ToDictionary(article => article.Id), Plan());
        var copies = plan.Values.Where(line => line.CopyOf is not null).ToList();
        Assert.True(copies.Count >= 10, $"{copies.Count} copies");
        Assert.All(copies, copy =>
        {
            Assert.True(plan.TryGetValue(copy.CopyOf!, out var original), copy.CopyOf);
            Assert.Null(original!.CopyOf);
            Assert.Equal(original.Story, copy.Story);
            Assert.NotEqual(articles[original.Id].Source, articles[copy.Id].Source);
            Assert.True(articles[original.Id].Day <= articles[copy.Id].Day, copy.Id);
        });
    }

    [Fact]
    public void A_reprint_holds_only_sentences_of_its_original()
    {
        var (articles, plan) = (Articles().ToDictionary(article => article.Id), Plan());
        foreach (var line in plan.Values.Where(line => line.Marks.Contains("reprint")))
        {
            var paragraphs = articles[line.Id].Text.Split("\n\n").Where(text => !text.StartsWith("By ", StringComparison.Ordinal) && !text.StartsWith('('));
            Assert.All(paragraphs, text => Assert.Contains(text, articles[line.CopyOf!].Text, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("denial", 8)]
    [InlineData("plan", 8)]
    [InlineData("readout", 6)]
    [InlineData("order", 4)]
    [InlineData("verdict", 4)]
    public void Enough_articles_are_of_each_sort(string mark, int least) => Assert.True(Plan().Values.Count(line => line.Marks.Contains(mark)) >= least);

    [Fact]
    public void What_an_article_answers_is_there_and_a_plan_where_it_is_fulfilled_or_cancelled()
    {
        var plan = Plan();
        Assert.All(plan.Values.Where(line => line.Answers is not null), line => Assert.Contains(line.Answers!, plan.Keys));
        var ends = plan.Values.Where(line => line.Answers is not null && (line.Marks.Contains("fulfilled") || line.Marks.Contains("cancelled"))).ToList();
        Assert.True(ends.Count >= 8, $"{ends.Count} ends of plans");
        Assert.All(ends, line => Assert.Contains("plan", plan[line.Answers!].Marks));
    }

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Repository.Path("samples", "demo"), "*.ndjson").Order(StringComparer.Ordinal);

    private static List<Article> Articles() => [.. Files().SelectMany(File.ReadLines).Select(Article.Of)];

    private static Dictionary<string, PlanLine> Plan()
    {
        var text = File.ReadAllText(Repository.Path("samples", "demo", StoriesFile));
        return DataTable.Parse(StoriesFile, text, ["id", "story", "copy_of", "marks", "answers"])
            .ToDictionary(row => row.Required(0), row => new PlanLine(row.Required(0), row.Required(1), row.Text(2), row.List(3), row.Text(4)));
    }

    private sealed record PlanLine(string Id, string Story, string? CopyOf, string[] Marks, string? Answers);

    private sealed record Article(string Id, string Url, string Text, string Published, Source Source)
    {
        public DateOnly Day => PublicationDate.TryParse(Published, out var day) ? day : default;

        public static Article Of(string line)
        {
            using var json = JsonDocument.Parse(line);
            var source = json.RootElement.GetProperty("source");
            Assert.True(Sources.TryMake(Field(source, "name"), Field(source, "country"), Field(source, "kind"), out var made));
            return new Article(Field(json.RootElement, "id"), Field(json.RootElement, "url"), Field(json.RootElement, "text"), Field(json.RootElement, "published"), made);
        }

        private static string Field(JsonElement element, string key) => element.GetProperty(key).GetString()!;
    }
}
