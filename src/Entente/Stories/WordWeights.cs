using System.Globalization;
using Entente.Documents;

namespace Entente.Stories;

/// <summary>How much a word tells: rare words much, common ones little. Built in, so that no document's weight depends on what else is in a store.</summary>
internal sealed class WordWeights
{
    private const double Softening = 8; // words seen less often than this are all about equally rare

    private readonly Dictionary<string, double> weights = new(50_000, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, double>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly double most;

    private WordWeights(Dictionary<string, long> counts)
    {
        bySpan = weights.GetAlternateLookup<ReadOnlySpan<char>>();
        double total = 0;
        foreach (var count in counts.Values) total += count;
        most = Math.Log(total / Softening);
        foreach (var (word, count) in counts) weights[word] = Math.Max(0.1, Math.Log(total / (count + Softening))) / most;
    }

    /// <summary>The counts of <c>sentences/en/words.tsv</c> as compiled in, without any overlay.</summary>
    /// <exception cref="DataFileException">A count is no number.</exception>
    public static WordWeights BuiltIn()
    {
        var counts = new Dictionary<string, long>(50_000, StringComparer.OrdinalIgnoreCase);
        foreach (var row in DataFolder.BuiltIn.Table("sentences/en/words.tsv", ["word", "count"]))
        {
            if (!long.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count)) throw row.Problem($"'{row[1]}' is not a count");
            var word = row.Required(0);
            counts[word] = counts.GetValueOrDefault(word) + count;
        }
        return new WordWeights(counts);
    }

    /// <summary>From near 0 for "the" to 1 for a word never seen.</summary>
    public double Of(ReadOnlySpan<char> word) => bySpan.TryGetValue(word, out var weight) ? weight : 1;
}
