using Entente.Documents;
using Entente.Learning;

namespace Entente.Entities;

/// <summary>Grades found names against gold ones: a name is right when its words and its type are.</summary>
/// <remarks>F1 = 2 · right / (gold + found), as in CoNLL 2003. The intervals resample sentences (1 000 times, fixed seed).</remarks>
public static class NameScore
{
    private const int Resamples = 1000;
    private static readonly NameType[] Types = [NameType.Person, NameType.Place, NameType.Organisation];

    /// <summary>Grades the name finder that ships on a file of words with tags, IOB2, in the columns of Universal NER or CoNLL 2003.</summary>
    /// <param name="iob2">The file; the words are taken as given, the tags are the gold.</param>
    /// <param name="data">What the name finder knows of names.</param>
    /// <returns>As <see cref="Of"/>.</returns>
    /// <exception cref="InvalidOperationException">The library was built without a name model.</exception>
    public static IReadOnlyList<Score> Grade(TextReader iob2, DataFolder data)
    {
        var registry = Registry.Load(data);
        var finder = NameFinder.Load(registry, FirstNames.Load(data, registry)) ?? throw new InvalidOperationException("This library was built without a name model.");
        return Grade(finder, NameTable.Read(iob2));
    }

    internal static IReadOnlyList<Score> Grade(NameFinder finder, IEnumerable<NamedSentence> gold) =>
        Of(NamedSentence.Documents(gold).SelectMany(document => document.Zip(finder.Find([.. document.Select(sentence => sentence.Tokens)]), (sentence, found) => (sentence.Names, found))));

    /// <summary>Scores sentences in pairs: the gold names, and those found; <see cref="NameType.Other"/> is left out on both sides.</summary>
    /// <returns>F1 over all names, then precision and recall, then F1 for persons, places and organisations; without value on nothing.</returns>
    public static IReadOnlyList<Score> Of(IEnumerable<(IReadOnlyList<NameSpan> Gold, IReadOnlyList<NameSpan> Found)> sentences)
    {
        var tallies = sentences.Select(Count).ToList();
        var random = new Random(2003); // a seeded Random is stable between versions of .NET
        var samples = new int[Resamples][];
        for (var s = 0; s < Resamples; s++)
        {
            samples[s] = new int[9];
            for (var i = 0; i < tallies.Count; i++) AddTo(samples[s], tallies[random.Next(tallies.Count)]);
        }
        var total = new int[9];
        foreach (var tally in tallies) AddTo(total, tally);

        return
        [
            Score("names F1", Sum(total, 1), F1(-1)), Score("names precision", Sum(total, 2), tally => Share(Sum(tally, 0), Sum(tally, 2))),
            Score("names recall", Sum(total, 1), tally => Share(Sum(tally, 0), Sum(tally, 1))),
            .. Types.Select((type, t) => Score($"{type.ToString().ToLowerInvariant()} F1", total[3 * t + 1], F1(t))),
        ];

        Score Score(string measure, int n, Func<int[], double?> of)
        {
            if (of(total) is not { } value) return new Score(measure, null, n, null, null);
            var values = samples.Select(of).Select(sample => sample ?? value).Order().ToArray();
            return new Score(measure, value, n, values[Resamples / 40], values[^(Resamples / 40)]);
        }
    }

    // Right, gold and found for each type in turn.
    private static int[] Count((IReadOnlyList<NameSpan> Gold, IReadOnlyList<NameSpan> Found) sentence)
    {
        var tally = new int[9];
        for (var t = 0; t < Types.Length; t++)
        {
            var gold = sentence.Gold.Where(name => name.Type == Types[t]).ToHashSet();
            var found = sentence.Found.Where(name => name.Type == Types[t]).ToHashSet();
            (tally[3 * t], tally[3 * t + 1], tally[3 * t + 2]) = (gold.Count(found.Contains), gold.Count, found.Count);
        }
        return tally;
    }

    private static Func<int[], double?> F1(int type) => tally => type < 0
        ? Share(2 * Sum(tally, 0), Sum(tally, 1) + Sum(tally, 2))
        : Share(2 * tally[3 * type], tally[3 * type + 1] + tally[3 * type + 2]);

    private static int Sum(int[] tally, int which) => tally[which] + tally[which + 3] + tally[which + 6];

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private static void AddTo(int[] sum, int[] tally)
    {
        for (var i = 0; i < sum.Length; i++) sum[i] += tally[i];
    }
}
