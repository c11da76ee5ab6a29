using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Documents;
using Entente.Learning;

namespace Entente.Benchmarks;

/// <summary>How right the text of articles is that is found on web pages, against the text that people marked.</summary>
internal static partial class Extraction
{
    private const string Pages = "web-article-extraction";
    private const int Shingle = 4, Rounds = 1000;

    public static async Task<int> Run(Corpora corpora)
    {
        if (corpora.Find(Pages) is not { } folder)
        {
            Console.WriteLine($"skipped: {Pages} is not among the corpora; --corpora or ENTENTE_CORPORA names their folder");
            return 0;
        }
        using var truth = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "ground-truth.json")));
        var intake = new Intake(DataFolder.BuiltIn);
        var pages = new List<(double Precision, double Recall, double F1)>();
        foreach (var page in truth.RootElement.EnumerateObject())
        {
            var path = Path.Combine(folder, "html", page.Name + ".html.gz");
            if (!File.Exists(path)) continue;
            var found = "";
            await foreach (var received in intake.ReadAsync([path], Stream.Null, new IntakeOptions()))
                if (received.Document is { } document) found = Body(document);
            pages.Add(Grade(Shingles(page.Value.GetProperty("articleBody").GetString()!), Shingles(found)));
        }
        new Report("Articles found on web pages")
            .Say($"{pages.Count} news pages with the article text that people marked (scrapinghub/article-extraction-benchmark, 2019; the pages may not be passed on). Each page goes through the intake as a file; what is graded is its text without headline and captions.")
            .Say($"Runs of {Shingle} words are compared. Precision and recall are means over pages, F1 is made of the two means, as that benchmark does it; its own published figures for open libraries are about 0.96. Intervals: {Rounds} bootstrap rounds over pages. n counts pages.")
            .Say("These pages are a development set; pages that were never looked at may fare worse.")
            .Table("Body text", [Interval("F1 of mean precision and recall", pages, F1), Interval("precision, mean over pages", pages, some => some.Average(page => page.Precision)),
                Interval("recall, mean over pages", pages, some => some.Average(page => page.Recall)), Interval("F1, mean over pages", pages, some => some.Average(page => page.F1))])
            .Write("accuracy/extraction.md");
        return 0;
    }

    private static string Body(Document document) => string.Join('\n', document.Parts.Where(part => part.Kind is PartKind.Body or PartKind.Subhead).Select(part => part.Span.In(document.Text).ToString()));

    private static double F1(IReadOnlyList<(double Precision, double Recall, double F1)> pages)
    {
        var (precision, recall) = (pages.Average(page => page.Precision), pages.Average(page => page.Recall));
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static Score Interval(string measure, List<(double Precision, double Recall, double F1)> pages, Func<IReadOnlyList<(double Precision, double Recall, double F1)>, double> value)
    {
        if (pages.Count == 0) return new Score(measure, null, 0, null, null);
        var random = new SeededRandom(1);
        var values = new double[Rounds];
        for (var round = 0; round < Rounds; round++) values[round] = value([.. Enumerable.Range(0, pages.Count).Select(_ => pages[random.Next(pages.Count)])]);
        Array.Sort(values);
        return new Score(measure, value(pages), pages.Count, values[Rounds / 40], values[^(Rounds / 40)]);
    }

    private static (double Precision, double Recall, double F1) Grade(Dictionary<string, int> gold, Dictionary<string, int> found)
    {
        var both = gold.Sum(pair => Math.Min(pair.Value, found.GetValueOrDefault(pair.Key)));
        var (wanted, given) = (gold.Values.Sum(), found.Values.Sum());
        var precision = given == 0 ? 1.0 : (double)both / given;
        var recall = wanted == 0 ? 1.0 : (double)both / wanted;
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToList();
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i + Math.Min(Shingle, words.Count) <= words.Count && words.Count > 0; i++)
        {
            var run = string.Join(' ', words.Skip(i).Take(Shingle));
            counts[run] = counts.GetValueOrDefault(run) + 1;
        }
        return counts;
    }

    [GeneratedRegex(@"\w+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
