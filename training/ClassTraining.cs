using System.IO.Compression;
using System.Text.Json;
using Entente.Entities;
using Entente.Learning;

namespace Entente.Training;

/// <summary>Learns classes of words from unannotated text: words that follow and precede the same classes share one.</summary>
/// <remarks>The exchange algorithm of Kneser and Ney (1993) on bigrams: each word in turn moves to the class that makes the text likeliest.</remarks>
internal static class ClassTraining
{
    private const int Words = 40_000;
    private const int Rounds = 8;
    private static readonly int[] Sizes = [64, 512];
    private static readonly int[] VectorSizes = [64, 256, 1024];

    /// <param name="corpora">Folder of the corpora.</param>
    /// <param name="vectors">A model with word vectors, the most frequent first, after the one for unknown words.</param>
    public static WordClasses Learn(string corpora, ModelFile vectors)
    {
        var (words, text) = Read(corpora);
        Console.Error.WriteLine($"word classes: {text.Count} running words, {words.Length} words");
        var all = new Dictionary<string, short[]>(StringComparer.Ordinal);
        var pairs = new WordPairs(words.Length, text);
        for (var level = 0; level < Sizes.Length; level++)
        {
            var exchange = new ClassExchange(pairs, Sizes[level]);
            for (var round = 0; round < Rounds; round++)
                if (exchange.Round() < words.Length / 100) break;
            for (var word = 0; word < words.Length; word++) Row(words[word])[level] = (short)(exchange.ClassOf(word) + 1);
        }
        var (names, table) = (vectors.Lines("vectors.list"), Rounding.Read(vectors, "vectors"));
        for (var level = 0; level < VectorSizes.Length; level++)
        {
            var classes = VectorClasses.Of(table, VectorSizes[level]);
            for (var word = 1; word < names.Length; word++) Row(names[word])[Sizes.Length + level] = classes[word];
        }
        var listed = all.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        return WordClasses.Of(listed.ConvertAll(pair => pair.Key), [.. listed.SelectMany(pair => pair.Value)]);

        short[] Row(string word) => all.TryGetValue(word, out var row) ? row : all[word] = new short[WordClasses.Levels];
    }

    /// <summary>The most frequent words, and the text as their numbers; −1 for all other words and at the ends of sentences.</summary>
    private static (string[] Words, List<int> Text) Read(string corpora)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var look = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        var (counts, text) = (new List<int>(), new List<int>());
        foreach (var paragraph in Paragraphs(corpora))
        {
            for (var at = 0; at < paragraph.Length;)
            {
                var end = WordEnd(paragraph, at);
                var word = paragraph.AsSpan(at, end - at);
                at = end;
                if (word.IsWhiteSpace()) continue;
                if (!look.TryGetValue(word, out var number))
                {
                    look[word] = number = counts.Count;
                    counts.Add(0);
                }
                counts[number]++;
                text.Add(number);
            }
            text.Add(-1);
        }
        var kept = numbers.OrderByDescending(pair => counts[pair.Value]).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Words).ToList();
        var places = new int[counts.Count];
        Array.Fill(places, -1);
        foreach (var (place, word) in kept.Index()) places[word.Value] = place;
        return ([.. kept.Select(pair => pair.Key)], text.ConvertAll(number => number < 0 ? -1 : places[number]));
    }

    private static IEnumerable<string> Paragraphs(string corpora)
    {
        foreach (var folder in (string[])["news-wikinews", "official-whitehouse", "official-un-general-debate"])
            foreach (var path in Directory.GetFiles(Path.Combine(corpora, folder), "*.jsonl.gz").Order(StringComparer.Ordinal))
                foreach (var line in Lines(path))
                {
                    using var json = JsonDocument.Parse(line);
                    yield return (json.RootElement.GetProperty("text").GetString() ?? "").ToLowerInvariant();
                }
        foreach (var treebank in (string[])["ud-ewt/en_ewt-ud-train.conllu.gz", "gum/en_gum-open-train.conllu.gz"])
            foreach (var line in Lines(Path.Combine(corpora, treebank)))
                if (line.StartsWith("# text = ", StringComparison.Ordinal))
                    yield return line[9..].ToLowerInvariant();
    }

    private static int WordEnd(string text, int at)
    {
        if (!char.IsLetterOrDigit(text[at])) return text[at] is '\'' or '’' && at + 1 < text.Length && text[at + 1] == 's' ? at + 2 : at + 1;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '.' && at + 1 < text.Length && char.IsLetter(text[at + 1]) && at > 0 && (at < 2 || !char.IsLetter(text[at - 2])))) at++;
        return at;
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line) yield return line;
    }
}
