using Entente.Sentences;

namespace Entente.Training;

/// <summary>How well words and sentences are cut in the raw text of the development treebanks.</summary>
internal static class CutScore
{
    public static int Run(bool details)
    {
        Report("EWT dev", TreebankFiles.EwtDev.ToArray(), details);
        Report("GUM dev", TreebankFiles.GumDev.ToArray(), details);
        Report("GUM dev, news", [.. TreebankFiles.GumDev.Where(document => document.Document.Id.StartsWith("GUM_news", StringComparison.Ordinal))], false);
        return 0;
    }

    private static void Report(string name, ConlluDocument[] documents, bool details)
    {
        var (tokenizer, splitter) = (Tokenizer.Load(), SentenceSplitter.Load());
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var pairs = documents.Select(document => (document.Sentences, (IReadOnlyList<Sentence>)Cut(tokenizer, splitter, document))).ToArray();
        var speed = pairs.Sum(pair => pair.Item2.Sum(sentence => sentence.Tokens.Count)) / clock.Elapsed.TotalSeconds;
        foreach (var score in TreebankScore.Of(pairs).Take(2))
            Console.WriteLine($"{name,-14} {score.Measure,-10} {score.Value:P2} ({score.Low:P2} to {score.High:P2}) n={score.N}");
        Console.WriteLine($"{speed:F0} words/s");
        if (details) foreach (var (document, (gold, found)) in documents.Zip(pairs)) Differences(document.Document.Text, gold, found);
    }

    private static List<Sentence> Cut(Tokenizer tokenizer, SentenceSplitter splitter, ConlluDocument document)
    {
        var sentences = new List<Sentence>();
        foreach (var paragraph in Paragraphs.In(document.Document.Text, new(0, document.Document.Text.Length)))
        {
            var tokens = tokenizer.Tokenize(document.Document.Text, paragraph);
            var start = 0;
            foreach (var end in splitter.Ends(tokens))
            {
                sentences.Add(new Sentence(sentences.Count, tokens[start].Span.Cover(tokens[end - 1].Span), [.. tokens.Skip(start).Take(end - start)]));
                start = end;
            }
        }
        return sentences;
    }

    private static void Differences(string text, IReadOnlyList<Sentence> gold, IReadOnlyList<Sentence> found)
    {
        var (right, ours) = (gold.SelectMany(s => s.Tokens).Select(t => t.Span).ToHashSet(), found.SelectMany(s => s.Tokens).Select(t => t.Span).ToHashSet());
        foreach (var span in right.Except(ours).OrderBy(s => s.Start)) Console.WriteLine($"W gold '{span.In(text)}' in {Around(text, span.Start)}");
        var (ends, ourEnds) = (gold.Select(s => s.Span.End).ToHashSet(), found.Select(s => s.Span.End).ToHashSet());
        foreach (var end in ends.Except(ourEnds).Order()) Console.WriteLine($"S missed {Around(text, end)}");
        foreach (var end in ourEnds.Except(ends).Order()) Console.WriteLine($"S wrong  {Around(text, end)}");
    }

    private static string Around(string text, int at) =>
        (text[Math.Max(0, at - 40)..at] + "¦" + text[at..Math.Min(text.Length, at + 40)]).Replace("\n", "⏎", StringComparison.Ordinal);
}
