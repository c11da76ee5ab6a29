using Entente.Documents;
using Entente.Events.Patterns;
using Entente.Events.Relations;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>Trains the back-off of <c>relate</c> on the lexicon's own + sentences: a softmax over hashed words, by AdaGrad, in a fixed order.</summary>
internal static class TypeTraining
{
    private const int Rounds = 12;
    private const double Rate = 0.15, Decay = 1e-6;
    private const ulong Seed = 20260330;

    private sealed record Example(int[] Features, int Type, double Weight);

    /// <summary>Writes <c>types.model</c> into <paramref name="output"/>; returns the exit status.</summary>
    public static int Run(string output)
    {
        var lexicon = LexiconFiles.Load(DataFolder.BuiltIn, examples: true);
        var language = Language.Load();
        using var file = File.Create(Path.Combine(output, "types.model"));
        using var writer = new BinaryWriter(file);
        writer.Write("{\"kind\":\"types\",\"profiles\":[\"plover-2.0\",\"plv-15\"],\"numbers\":\"scale float64, weights int8, feature by type\"}\n"u8);
        foreach (var profile in Enum.GetValues<Profile>())
        {
            var examples = Examples(lexicon, language, profile);
            var weights = Train(examples);
            var scale = weights.Max(Math.Abs) / 127;
            writer.Write(scale);
            foreach (var weight in weights) writer.Write((sbyte)Math.Round(weight / scale));
            Console.WriteLine($"{profile}: {examples.Count} sentences, right on them {examples.Count(e => Best(weights, e.Features) == e.Type) / (double)examples.Count:0.000}");
        }
        return 0;
    }

    private static List<Example> Examples(Lexicon lexicon, Language language, Profile profile)
    {
        var labelled = new List<(int[] Features, int Type)>();
        foreach (var pattern in lexicon.Patterns)
        {
            if (pattern.Type is not { } type) continue;
            var label = profile == Profile.Plv15 && pattern.Plv is { } older ? older : type;
            foreach (var text in pattern.Positive)
            {
                var sentences = language.Analyse(new Document { Id = "", Hash = "", Text = text, Parts = [new DocumentPart(PartKind.Body, new TextSpan(0, text.Length))] });
                var (first, last) = Names(sentences);
                labelled.Add((TypeFeatures.Of(sentences, first, last, lexicon), (int)label));
            }
        }
        var counts = labelled.CountBy(e => e.Type).ToDictionary();
        return labelled.ConvertAll(e => new Example(e.Features, e.Type, Math.Sqrt(labelled.Count / (double)(counts.Count * counts[e.Type]))));
    }

    /// <summary>The first and the last name of a text stand for its two parties.</summary>
    private static (TextSpan, TextSpan) Names(IReadOnlyList<Sentence> sentences)
    {
        var names = sentences.SelectMany(s => s.Tokens).Where(t => t.Upos == "PROPN").Select(t => t.Span).ToList();
        return names.Count == 0 ? (default, default) : (names[0], names[^1]);
    }

    private static double[] Train(List<Example> examples)
    {
        var weights = new double[TypeFeatures.Buckets * TypeModel.Types];
        var squares = new double[weights.Length];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var state = Seed;
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = order.Length - 1; i > 0; i--)
            {
                state = state * 6364136223846793005UL + 1442695040888963407UL;
                var j = (int)((state >> 33) % (ulong)(i + 1));
                (order[i], order[j]) = (order[j], order[i]);
            }
            foreach (var at in order) Step(weights, squares, examples[at]);
        }
        return weights;
    }

    private static void Step(double[] weights, double[] squares, Example example)
    {
        var scores = Scores(weights, example.Features);
        var top = scores.Max();
        var sum = scores.Sum(s => Math.Exp(s - top));
        for (var type = 0; type < scores.Length; type++)
        {
            var gradient = example.Weight * (Math.Exp(scores[type] - top) / sum - (type == example.Type ? 1 : 0)) / Math.Sqrt(example.Features.Length);
            foreach (var feature in example.Features)
            {
                var at = feature * scores.Length + type;
                var g = gradient + Decay * weights[at];
                squares[at] += g * g;
                weights[at] -= Rate * g / Math.Sqrt(squares[at] + 1e-8);
            }
        }
    }

    private static double[] Scores(double[] weights, int[] features)
    {
        var scores = new double[TypeModel.Types];
        foreach (var feature in features)
            for (var type = 0; type < scores.Length; type++)
                scores[type] += weights[feature * scores.Length + type];
        return scores;
    }

    private static int Best(double[] weights, int[] features)
    {
        var scores = Scores(weights, features);
        return Array.IndexOf(scores, scores.Max());
    }
}
