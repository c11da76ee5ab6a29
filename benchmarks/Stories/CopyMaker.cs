using System.Text;
using System.Text.RegularExpressions;
using Entente.Learning;

namespace Entente.Benchmarks.Stories;

/// <summary>Makes copies of an article by stated operations, the same ones for the same seed.</summary>
internal sealed partial class CopyMaker(IReadOnlyDictionary<string, string> synonyms)
{
    private static readonly string[] Places = ["LONDON", "GENEVA", "NEW DELHI", "NAIROBI", "BRUSSELS", "CAIRO"];
    private static readonly string[] Agencies = ["Reuters", "AP", "AFP", "Xinhua", "TASS", "dpa"];
    private static readonly string[] Bylines = ["By a staff reporter", "From our correspondent", "By Jane Roe and John Doe", "Newsroom"];

    /// <summary>The operations, by name.</summary>
    public static readonly string[] Operations = ["reprint", "trimmed", "cut and reordered", "light rewrite", "spun"];

    /// <summary>Reads the table of words and what a rewriter puts in their place, which works both ways.</summary>
    public static CopyMaker Load()
    {
        var synonyms = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(Path.Combine(Checkout.Root, "benchmarks", "Stories", "synonyms.tsv")).Where(line => line.Contains('\t')))
        {
            var fields = line.Split('\t');
            synonyms.TryAdd(fields[0], fields[1]);
            synonyms.TryAdd(fields[1], fields[0]);
        }
        return new CopyMaker(synonyms);
    }

    /// <summary>A copy of <paramref name="article"/> under a new headline, by-line and perhaps with a day's delay and a wire credit.</summary>
    public Article Make(Article article, string operation, SeededRandom random)
    {
        var paragraphs = operation switch
        {
            "trimmed" => Trim(article.Paragraphs, 0.4 + 0.5 * random.NextSingle()),
            "cut and reordered" => Reorder(article.Paragraphs, random),
            "light rewrite" => [.. Drop(article.Paragraphs, 0.1, random).Select(paragraph => Exchange(paragraph, 0.5, random))],
            "spun" => [.. Drop(article.Paragraphs, 0.05, random).Select(paragraph => Exchange(paragraph, 1, random))],
            _ => article.Paragraphs,
        };
        return Dress(article, paragraphs, $"{article.Id}#{operation}", random);
    }

    /// <summary>Gives a body a headline, dateline, by-line and credit of its own.</summary>
    public static Article Dress(Article article, IReadOnlyList<string> paragraphs, string id, SeededRandom random)
    {
        var words = paragraphs[^1].Split(' ');
        var headline = string.Join(' ', words.Skip(random.Next(Math.Max(1, words.Length - 9))).Take(8)).TrimEnd('.', ',', '"');
        List<string> body = [.. paragraphs];
        if (random.Next(2) == 0) body[0] = $"{Places[random.Next(Places.Length)]}, {article.Day:MMMM d} ({Agencies[random.Next(Agencies.Length)]}) - {body[0]}";
        else body.Insert(0, Bylines[random.Next(Bylines.Length)]);
        return new Article(id, article.Day.AddDays(random.Next(2)), headline, body);
    }

    private static List<string> Trim(IReadOnlyList<string> paragraphs, double share)
    {
        var (all, kept) = (paragraphs.Sum(paragraph => paragraph.Length) * share, new List<string>());
        foreach (var paragraph in paragraphs)
        {
            var left = (int)all - kept.Sum(one => one.Length);
            if (left <= 0) break;
            kept.Add(paragraph.Length <= left ? paragraph : Sentence().Split(paragraph)[0]);
        }
        return kept;
    }

    private static List<string> Reorder(IReadOnlyList<string> paragraphs, SeededRandom random)
    {
        var sentences = Drop([.. paragraphs.SelectMany(paragraph => Sentence().Split(paragraph))], 0.1 + 0.3 * random.NextSingle(), random);
        for (var i = 0; i + 1 < sentences.Count; i++)
            if (random.Next(3) == 0) (sentences[i], sentences[i + 1]) = (sentences[i + 1], sentences[i]);
        return [.. sentences.Chunk(3).Select(chunk => string.Join(' ', chunk))];
    }

    private static List<string> Drop(IReadOnlyList<string> parts, double share, SeededRandom random)
    {
        var kept = parts.Where(_ => random.NextSingle() >= share).ToList();
        return kept.Count == 0 ? [.. parts] : kept;
    }

    private string Exchange(string text, double share, SeededRandom random)
    {
        var made = new StringBuilder();
        foreach (Match word in Word().Matches(text))
        {
            if (random.NextSingle() < share && synonyms.TryGetValue(word.Value.ToLowerInvariant(), out var other))
                made.Append(char.IsUpper(word.Value[0]) ? char.ToUpperInvariant(other[0]) + other[1..] : other);
            else made.Append(word.Value);
        }
        return made.ToString();
    }

    [GeneratedRegex("(?<=[.!?][\"”]?) (?=[A-Z\"“])")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"[A-Za-z]+|[^A-Za-z]+")]
    private static partial Regex Word();
}
