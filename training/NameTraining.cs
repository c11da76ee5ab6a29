using System.Globalization;
using Entente.Documents;
using Entente.Entities;
using Entente.Learning;

namespace Entente.Training;

/// <summary>Learns <c>names.model</c>: a linear-chain conditional random field, by AdaGrad (Duchi et al. 2011), one sentence a step.</summary>
internal static class NameTraining
{
    private const ulong Seed = 1941;
    private const int Epochs = 18;
    private const float Rate = 0.06f;
    private const float Decay = 2e-5f;
    private const float Drop = 0.5f; // share of features left out at each step, so that no word is learnt by heart
    private const int Tags = NameTags.Count;

    public static int Run(string corpora, string target)
    {
        var registry = Registry.Load(DataFolder.BuiltIn);
        var firstNames = FirstNames.Load(DataFolder.BuiltIn, registry);
        var classes = ClassTraining.Learn(corpora);
        var features = new NameFeatures(registry, firstNames, classes);

        List<NamedSentence> train = [.. NameCorpora.Read($"{corpora}/ner-uner-ewt/en_ewt-train-2022-12-02.iob2.gz")];
        train.AddRange(NameCorpora.Read($"{corpora}/ner-wikigold/wikigold.conll.txt.gz"));
        train = train.FindAll(sentence => sentence.Tokens.Count is > 0 and <= 200);
        List<NamedSentence> dev = [.. NameCorpora.Read($"{corpora}/ner-uner-ewt/en_ewt-ud-dev.iob2.gz")];
        Console.Error.WriteLine($"{train.Count} sentences, {train.Sum(sentence => sentence.Tokens.Count)} words, {train.Sum(sentence => sentence.Names.Count)} names");

        var field = new NameField(NameFeatures.Buckets, Rate, Decay);
        var inputs = NamedSentence.Documents(train).SelectMany(document => features.Of([.. document.Select(sentence => sentence.Tokens)])
            .Zip(document, (ofWords, sentence) => (Features: ofWords, Tags: NameTags.Of(sentence.Tokens.Count, sentence.Names)))).ToList();
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
            var scores = NameScore.Grade(field.Rounded(features), dev);
            Console.Error.WriteLine($"epoch {epoch}: loss {loss / inputs.Count:F3}  {string.Join("  ", scores.Select(score => $"{score.Measure} {score.Value:F4}"))}");
        }
        Save(field, classes, Path.Combine(target, "names.model"));
        File.WriteAllText(Path.Combine(target, "names.card.md"), Card(NameScore.Grade(field.Rounded(features), dev), train, dev));
        return 0;
    }

    private static int[][] Dropped(int[][] features, SeededRandom random) =>
        Array.ConvertAll(features, list => Array.FindAll(list, _ => random.NextSingle() >= Drop));

    private static void Save(NameField field, WordClasses classes, string path)
    {
        var (weights, transitions, unit) = field.Round();
        var model = new ModelFile { About = { ["kind"] = "names", ["version"] = 1, ["seed"] = Seed, ["unit"] = unit } };
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
        shapes, affixes, word classes and what the registry knows, rounded to bytes.

        - Command: `dotnet run -c Release --project training -- names --corpora ../shared/data --out models/en`
        - Corpora: UNER English EWT train (CC BY-SA 4.0); Wikigold (CC BY 4.0). Word classes from unannotated news and speeches. {train.Count} sentences, {train.Sum(sentence => sentence.Tokens.Count)} words, {train.Sum(sentence => sentence.Names.Count)} names.
        - Seed {Seed}, {Epochs} epochs, AdaGrad rate {Rate.ToString(CultureInfo.InvariantCulture)}; the same files and tables give the same bytes.
        - Scores on UNER English EWT dev from given words ({dev.Count} sentences), with 95 % intervals:

        | measure | value | low | high | n |
        |---|---|---|---|---|
        {string.Join("\n", scores.Select(score => string.Create(CultureInfo.InvariantCulture, $"| {score.Measure} | {score.Value:F3} | {score.Low:F3} | {score.High:F3} | {score.N} |")))}

        Weak on organisations named like places or products, and on names in lower case.

        """;
}
