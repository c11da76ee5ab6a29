using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>The words of raw corpora, split roughly as the treebanks split them, one list for each paragraph.</summary>
internal static partial class RawText
{
    private static readonly string[] Corpora = ["official-whitehouse", "official-un-general-debate", "news-wikinews"];

    public static IEnumerable<List<string>> Paragraphs()
    {
        foreach (var folder in Corpora)
            foreach (var path in Directory.GetFiles(Path.Combine(TreebankFiles.Root, folder), "*.jsonl.gz").Order(StringComparer.Ordinal))
                foreach (var line in Lines(path))
                    foreach (var paragraph in Split(JsonDocument.Parse(line).RootElement.GetProperty("text").GetString() ?? ""))
                        yield return paragraph;
        foreach (var line in Lines(Path.Combine(TreebankFiles.Root, "ecb-plus/ecbplus_train.jsonl.gz")))
            yield return [.. TokenOfEcb().Matches(JsonDocument.Parse(line).RootElement.GetProperty("xml").GetString() ?? "")
                .Select(m => WordFeatures.VectorKey(System.Net.WebUtility.HtmlDecode(m.Groups[1].Value)))];
        foreach (var sentence in TreebankFiles.Train.SelectMany(d => d.Sentences))
            yield return [.. sentence.Tokens.Select(t => WordFeatures.VectorKey(t.Form))];
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }

    private static IEnumerable<List<string>> Split(string text)
    {
        foreach (var paragraph in Blank().Split(text.Replace("\r", "\n\n", StringComparison.Ordinal)))
        {
            var words = Word().Matches(WordFeatures.VectorKey(paragraph)).Select(m => m.Value).ToList();
            if (words.Count > 2) yield return words;
        }
    }

    [GeneratedRegex(@"\n[ \t]*\n")]
    private static partial Regex Blank();

    // in this order: clitics, abbreviations (u.s.), numbers, words up to a clitic, runs of one mark, other signs
    [GeneratedRegex(@"n't\b|'(?:s|re|ve|ll|d|m)\b|"
        + @"(?:\p{L}\.){2,}|0+(?:[.,:]0+)*|\p{L}+?(?=n't\b)|[\p{L}\p{M}0]+|([-.*_=])\1*|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\s\uD800-\uDFFF]")]
    private static partial Regex Word();

    [GeneratedRegex(@"<token [^>]*>([^<]+)</token>")]
    private static partial Regex TokenOfEcb();
}
