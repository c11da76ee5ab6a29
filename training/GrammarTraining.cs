using System.Diagnostics;
using Entente.Learning;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>Trains the grammar (tags and trees) on the treebanks.</summary>
internal static class GrammarTraining
{
    /// <summary>Genres nearest to what Entente reads: their sentences count twice.</summary>
    private static readonly string[] NewsLike = ["GUM_news", "GUM_interview", "GUM_speech"];

    /// <summary>Trains, tells the scores on the development sets as it goes, and returns the model.</summary>
    public static ModelFile Run(ModelFile vectors, GrammarOptions options)
    {
        var train = TreebankFiles.Train.SelectMany(d => d.Sentences).ToList();
        var labels = new GrammarLabels(train);
        train.AddRange(train.Where(s => NewsLike.Any(genre => s.Id!.StartsWith(genre, StringComparison.Ordinal))).ToList());
        var network = new GrammarNetwork(options, labels, Rounding.Read(vectors, "vectors"));
        var encoder = new GrammarEncoder(labels, vectors.Lines("words"), options.Buckets);
        var random = new SeededRandom(options.Seed + 1);
        var adam = new Adam([.. network.Parameters]);
        var allWords = (float)train.Sum(s => s.Tokens.Count) * options.Epochs;
        var seenWords = 0L;
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            var (loss, batches) = (0.0, 0);
            foreach (var batch in Batches(train, encoder, random, options.BatchWords))
            {
                loss += network.Learn(batch);
                batches++;
                seenWords += batch.Sum(s => s.Length);
                var warm = epoch > 1 ? 1 : Math.Min(1, batches / 100f);
                adam.Step(options.Rate * warm * Math.Max(0.01f, 1 - (seenWords / allWords)));
            }
            Console.Error.WriteLine($"epoch {epoch}  loss {loss / batches:F3}  {clock.Elapsed.TotalSeconds:F0} s");
            if (epoch % 3 == 1 || epoch == options.Epochs) GrammarExam.Tell(GrammarWriter.Write(network, labels, vectors));
        }
        return GrammarWriter.Write(network, labels, vectors);
    }

    private static IEnumerable<List<EncodedSentence>> Batches(List<Sentence> train, GrammarEncoder encoder, SeededRandom random, int size)
    {
        var order = Enumerable.Range(0, train.Count).ToArray();
        random.Shuffle<int>(order);
        var batch = new List<EncodedSentence>();
        foreach (var index in order)
        {
            batch.Add(encoder.Encode(GrammarEncoder.Disguise(train[index].Tokens, random)));
            if (batch.Sum(s => s.Length) < size) continue;
            yield return batch;
            batch = [];
        }
    }
}
