using Entente.Documents;

namespace Entente.Events.Scoring;

/// <summary>How often each pattern coded an event in running text.</summary>
internal sealed class PatternHits(IReadOnlyDictionary<(string Pattern, string Corpus), int> counts)
{
    private readonly Dictionary<string, int> all = counts.GroupBy(pair => pair.Key.Pattern).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));

    /// <summary>Patterns that coded anything.</summary>
    public IReadOnlyCollection<string> Patterns => all.Keys;

    /// <summary>Events of all patterns in all corpora.</summary>
    public int Total => all.Values.Sum();

    /// <summary>Events of a pattern in all corpora.</summary>
    public int Of(string pattern) => all.GetValueOrDefault(pattern);

    /// <summary>Events of a pattern in one corpus.</summary>
    public int Of(string pattern, string corpus) => counts.GetValueOrDefault((pattern, corpus));

    /// <summary>Reads a table of pattern, corpus and count with a header.</summary>
    /// <exception cref="DataFileException">A line has another form.</exception>
    public static PatternHits Read(string file, IEnumerable<string> lines)
    {
        var counts = new Dictionary<(string, string), int>();
        var number = 1;
        foreach (var line in lines.Skip(1))
        {
            number++;
            var fields = line.Split('\t');
            if (fields.Length != 3 || !int.TryParse(fields[2], out var count)) throw new DataFileException(file, number, "the line is not pattern, corpus, count");
            counts[(fields[0], fields[1])] = count;
        }
        return new PatternHits(counts);
    }
}
