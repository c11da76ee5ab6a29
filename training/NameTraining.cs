using System.Globalization;
using Entente.Documents;
using Entente.Entities;
using Entente.Learning;

namespace Entente.Training;

/// <summary>Learns <c>names.model</c>: a linear-chain conditional random field, by AdaGrad (Duchi et al. 2011), one sentence a step.</summary>
internal static class NameTraining
{
    private const ulong Seed = 1941;
    private const int Epochs = 15;
    private const float Rate = 0.06f;
    private const float Decay = 2e-5f;
    private const int Least = 4; // rarer features are left out
    private const float Drop = 0.5f; // share of features left out at each step, so that no word is learnt by heart
    private const int Tags = NameTags.Count;

    public static int Run(string corpora, string target)
    {
        var registry = Registry.Load(DataFolder.BuiltIn);
        var firstNames = FirstNames.Load(DataFolder.BuiltIn, registry);
        using var grammar = File.OpenRead(Path.Combine(target, "grammar.model"));
        var classes = ClassTraining.Learn(corpora, ModelFile.Load(grammar));
        var features = new NameFeatures(registry, firstNames, classes);

        List<NamedSentence> train = [.. NameCorpora.Read($"{corpora}/ner-uner-ewt/en_ewt-train-2022-12-02.iob2.gz")];
        train.AddRange(NameCorpora.Read($"{corpora}/ner-wikigold/wikigold.conll.txt.gz"));
        train.AddRange(NameCorpora.Read($"{corpora}/ner-government-lk/multiner_english.conll.gz"));
        train = train.FindAll(sentence => sentence.Tokens.Count is > 0 and <= 200);
        List<NamedSentence> dev = [.. NameCorpora.Read($"{corpora}/ner-uner-ewt/en_ewt-ud-dev.iob2.gz")];
        Console.Error.WriteLine($"{train.Count} sentences, {train.Sum(sentence => sentence.Tokens.Count)} words, {train.Sum(sentence => sentence.Names.Count)} names");

        var raw = NamedSentence.Documents(train).SelectMany(document => features.Of([.. document.Select(sentence => sentence.Tokens)])
            .Zip(document, (ofWords, sentence) => (Sentence: sentence, Features: ofWords))).ToList();
        var buckets = NameBuckets.Of(raw.SelectMany(input => input.Features).SelectMany(list => list), Least);
        var inputs = raw.ConvertAll(input => (Features: Known(input.Features, buckets, input.Sentence.Document),
            Tags: NameTags.Of(input.Sentence.Tokens.Count, input.Sentence.Names)));
        var field = new NameField(buckets.Count, buckets.Count, Rate, Decay);
        Console.Error.WriteLine($"{buckets.Count} features");
        var order = Enumerable.Range(0, inputs.Count).ToArray();
        var random = new SeededRandom(Seed);
        for (var epoch = 1; epoch <= Epochs; epoch++)
        {
            random.Shuffle<int>(order);
            var loss = 0.0;
            foreach (var (done, i) in order.Index())
            {
                loss += field.Step(Dropped(inputs[i].Features, random), inputs[i].Tags);
                if ((done + 1) % (order.Length / 4) == 0 && (epoch > 1 || done > order.Length / 2)) field.Keep();
            }
            if (epoch < Epochs && epoch % 3 != 0) continue;
            var scores = NameScore.Grade(field.Rounded(features, buckets), dev);
            Console.Error.WriteLine($"epoch {epoch}: loss {loss / inputs.Count:F3}  {string.Join("  ", scores.Select(score => $"{score.Measure} {score.Value:F4}"))}");
        }
        Save(field, buckets, classes, Path.Combine(target, "names.model"));
        File.WriteAllText(Path.Combine(target, "names.card.md"), Card(NameScore.Grade(field.Rounded(features, buckets), dev), train, dev));
        return 0;
    }

    // Corpora differ in what they call a name: what only another corpus does is learnt beside, by weights that are not kept.
    private static int[][] Known(int[][] features, NameBuckets buckets, string document)
    {
        var isOwn = document.Contains("ner-uner-ewt", StringComparison.Ordinal);
        return Array.ConvertAll(features, list =>
        {
            int[] rows = [.. list.Select(buckets.Row).Where(row => row >= 0)];
            return isOwn ? rows : [.. rows, .. rows.Select(row => row + buckets.Count)];
        });
    }

    private static int[][] Dropped(int[][] features, SeededRandom random) =>
        Array.ConvertAll(features, list => Array.FindAll(list, _ => random.NextSingle() >= Drop));

    private static void Save(NameField field, NameBuckets buckets, WordClasses classes, string path)
    {
        var (weights, transitions, unit) = field.Round();
        var model = new ModelFile { About = { ["kind"] = "names", ["version"] = 2, ["seed"] = Seed, ["unit"] = unit } };
        model.Add("features", 1, (ReadOnlySpan<sbyte>)buckets.Kept);
        model.Add("weights", Tags, (ReadOnlySpan<sbyte>)weights);
        model.Add("transitions", Tags, (ReadOnlySpan<int>)transitions);
        model.Add("words", 1, classes.Slots);
        model.Add("classes", WordClasses.Levels, classes.Numbers);
        using var stream = File.Create(path);
        model.Save(stream);
    }

    private static string Card(IReadOnlyList<Score> scores, List<NamedSentence> train, List<NamedSentence> dev) =>
        $"""
        # names.model

        Finds names of persons, places and organisations in English: a linear-chain conditional random field over hashed features of words,
        shapes, affixes, runs of capitals, word classes, what the document does elsewhere and what the registry knows, rounded to bytes.

        - Command: `dotnet run -c Release --project training -- names --corpora ../shared/data --out models/en`
        - Corpora: UNER English EWT train (CC BY-SA 4.0); Wikigold (CC BY 4.0); Sri Lankan government documents (CC0 1.0). {train.Count} sentences, {train.Sum(sentence => sentence.Tokens.Count)} words, {train.Sum(sentence => sentence.Names.Count)} names.
          Corpora differ in what they call a name: what only the last two do is learnt by weights that are not kept.
        - Word classes from unannotated news and speeches (exchange), and by k-means from the word vectors in `grammar.model`, which must lie in the same folder.
        - Seed {Seed}, {Epochs} epochs, AdaGrad rate {Rate.ToString(CultureInfo.InvariantCulture)}; the same files, tables and vectors give the same bytes. The length of training and the lean towards recall were chosen on the dev part, so its scores are a little too kind.
        - Scores on UNER English EWT dev from given words ({dev.Count} sentences), with 95 % intervals:

        | measure | value | low | high | n |
        |---|---|---|---|---|
        {string.Join("\n", scores.Select(score => string.Create(CultureInfo.InvariantCulture, $"| {score.Measure} | {score.Value:F3} | {score.Low:F3} | {score.High:F3} | {score.N} |")))}

        Weak on organisations named like places or products, and on names in lower case.

        """;
}
