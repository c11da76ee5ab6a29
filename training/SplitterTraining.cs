using Entente.Sentences;

namespace Entente.Training;

/// <summary>Makes <c>models/en/splitter.model</c>: logistic regression over hashed features, by stochastic descent (AdaGrad) from a fixed seed.</summary>
internal static class SplitterTraining
{
    private const int Epochs = 12;
    private const double Scale = 16; // weights are kept in sixteenths
    private const double Decay = 4e-3; // pull towards 0 of the weights at hand; of 2e-6 to 2e-2 the best on EWT dev

    public static int Run(string output)
    {
        var gaps = TreebankFiles.Train.SelectMany(Gaps).ToArray();
        var weights = Fit(gaps);
        using var file = File.Create(output);
        weights.Write(file, """{"model":"splitter","language":"en","weights":131072,"corpora":"UD English-EWT and GUM (open genres), train","licence":"CC BY-SA 4.0","command":"training splitter models/en/splitter.model","seed":7}""");
        Console.WriteLine($"{gaps.Length} gaps, {gaps.Count(gap => gap.Ends)} sentence ends");
        return 0;
    }

    private static SplitterWeights Fit((int[] Features, bool Ends)[] gaps)
    {
        var weights = new double[SplitterWeights.Size];
        var squares = new double[SplitterWeights.Size];
        var random = new Random(7);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(gaps);
            foreach (var (features, ends) in gaps) Step(weights, squares, features, ends);
        }
        return new SplitterWeights(Array.ConvertAll(weights, weight => (sbyte)Math.Clamp(Math.Round(weight * Scale), -127, 127)));
    }

    // AdaGrad with decay towards 0 for the features at hand.
    private static void Step(double[] weights, double[] squares, int[] features, bool ends)
    {
        var sum = 0.0;
        foreach (var feature in features) sum += weights[feature];
        var error = 1 / (1 + Math.Exp(-sum)) - (ends ? 1 : 0);
        foreach (var feature in features)
        {
            var gradient = error + Decay * weights[feature];
            squares[feature] += gradient * gradient;
            weights[feature] -= 0.15 * gradient / Math.Sqrt(squares[feature] + 1e-6);
        }
    }

    private static IEnumerable<(int[] Features, bool Ends)> Gaps(ConlluDocument document)
    {
        for (var first = 0; first < document.Sentences.Count;)
        {
            var last = first + 1;
            while (last < document.Sentences.Count && !document.Sentences[last].StartsParagraph) last++;
            var tokens = document.Sentences.Skip(first).Take(last - first).SelectMany(sentence => sentence.Tokens).ToArray();
            var features = new SplitterFeatures(tokens);
            var (start, sentence) = (0, first);
            for (var i = 0; i + 1 < tokens.Length; i++)
            {
                var ends = i + 1 == start + document.Sentences[sentence].Tokens.Count;
                if (features.MayEnd(i)) yield return (features.At(i, start).ToArray(), ends);
                if (ends) (start, sentence) = (i + 1, sentence + 1);
            }
            first = last;
        }
    }
}
