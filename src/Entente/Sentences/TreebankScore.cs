using Entente.Learning;

namespace Entente.Sentences;

/// <summary>Grades analysed text against a treebank, also where the two cut words differently.</summary>
/// <remarks>
/// After the CoNLL 2018 shared task (Zeman et al. 2018): words are the same when they cover the same characters, white space not counted, and each measure
/// is F1 = 2 · right / (gold + found); with given words that is accuracy. LAS compares relations without their subtypes (<c>obl:agent</c> is <c>obl</c>).
/// Feats compares all features. A gold lemma <c>_</c> is right whatever was found. Two choices differ from the shared task: words inside a contraction
/// are compared by their own characters, not by the longest common subsequence of forms; and features are not limited to the universal ones.
/// The intervals resample gold sentences (1 000 times, fixed seed), because errors of one sentence hang together.
/// </remarks>
public static class TreebankScore
{
    private const int Resamples = 1000;
    private static readonly string[] Measures = ["words", "sentences", "UPOS", "XPOS", "Feats", "Lemma", "UAS", "LAS"];

    /// <summary>Scores documents in pairs: what is right, and what was found.</summary>
    /// <returns>One score each for words, sentences, UPOS, XPOS, Feats, Lemma, UAS and LAS; without value when there was no gold sentence.</returns>
    /// <exception cref="ArgumentException">The two sides of a pair hold different characters.</exception>
    public static IReadOnlyList<Score> Of(IEnumerable<(IReadOnlyList<Sentence> Gold, IReadOnlyList<Sentence> Found)> documents)
    {
        var tallies = new List<TreebankTally>();
        foreach (var (gold, found) in documents) tallies.AddRange(TreebankTally.Of(gold, found));
        if (tallies.Count == 0) return Array.ConvertAll(Measures, measure => new Score(measure, null, 0, null, null));

        var samples = Resample(tallies);
        var total = TreebankTally.Sum(tallies);
        return Array.ConvertAll(Measures, measure =>
        {
            var m = Array.IndexOf(Measures, measure);
            var values = samples.Select(sample => sample.F1(m)).Order().ToArray();
            return new Score(measure, total.F1(m), total.Gold(m), values[Resamples / 40], values[^(Resamples / 40)]);
        });
    }

    private static TreebankTally[] Resample(List<TreebankTally> tallies)
    {
        var random = new Random(2018); // a seeded Random is stable between versions of .NET
        var samples = new TreebankTally[Resamples];
        for (var s = 0; s < Resamples; s++)
        {
            samples[s] = new TreebankTally();
            for (var i = 0; i < tallies.Count; i++) samples[s].Add(tallies[random.Next(tallies.Count)]);
        }
        return samples;
    }
}
