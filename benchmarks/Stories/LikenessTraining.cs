using System.Globalization;
using Entente.Stories;

namespace Entente.Benchmarks.Stories;

/// <summary>Learns the weights of <c>models/en/likeness.model</c> from pairs of documents of ECB+ (train).</summary>
internal static class LikenessTraining
{
    private const double OtherTopics = 0.1; // weight of a pair of two topics: there are far more of them, and they are easy
    private const double Decay = 1e-3;
    private const int Rounds = 3000;

    public static double[] Learn(IReadOnlyList<(EcbDocument Gold, Signature Signature)> documents)
    {
        var (rows, labels, worth) = Pairs(documents);
        var weights = new double[LikenessFeatures.Count];
        var squares = new double[LikenessFeatures.Count];
        var total = worth.Sum();
        for (var round = 0; round < Rounds; round++)
        {
            var gradient = new double[weights.Length];
            for (var i = 0; i < rows.Count; i++)
            {
                double sum = 0;
                for (var f = 0; f < weights.Length; f++) sum += weights[f] * rows[i][f];
                var error = worth[i] * (1 / (1 + Math.Exp(-sum)) - labels[i]);
                for (var f = 0; f < weights.Length; f++) gradient[f] += error * rows[i][f];
            }
            for (var f = 0; f < weights.Length; f++)
            {
                var g = gradient[f] / total + (f == 0 ? 0 : Decay * weights[f] / 10);
                squares[f] += g * g;
                weights[f] -= 0.5 * g / (Math.Sqrt(squares[f]) + 1e-9);
            }
        }
        return weights;
    }

    public static void Write(double[] weights, string path) =>
        File.WriteAllLines(path, ["# Weights of the likeness of two documents; see likeness.card.md. feature	weight", .. weights.Select((weight, i) => $"{LikenessFeatures.Labels[i]}\t{weight.ToString("0.####", CultureInfo.InvariantCulture)}")]);

    private static (List<double[]>, List<double>, List<double>) Pairs(IReadOnlyList<(EcbDocument Gold, Signature Signature)> documents)
    {
        var (rows, labels, worth) = (new List<double[]>(), new List<double>(), new List<double>());
        for (var i = 0; i < documents.Count; i++)
            for (var j = 0; j < i; j++)
            {
                var sameTopic = documents[i].Gold.Topic == documents[j].Gold.Topic;
                if (!sameTopic && (i + j) % 5 != 0) continue;
                rows.Add(Features(documents[i].Signature, documents[j].Signature));
                labels.Add(documents[i].Gold.Story == documents[j].Gold.Story ? 1 : 0);
                worth.Add(sameTopic ? 1 : OtherTopics * 5);
            }
        return (rows, labels, worth);
    }

    private static double[] Features(Signature one, Signature other)
    {
        var features = new double[LikenessFeatures.Count];
        var (text, matter) = CopyFinder.Shares(one, other);
        LikenessFeatures.Fill(one, other, text, matter, features);
        return features;
    }
}
