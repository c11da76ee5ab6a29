using System.Globalization;

namespace Entente.Documents.Cleaning;

/// <summary>Which words there are, how often they are used, and which of them are names.</summary>
internal sealed class WordList
{
    private const int SmallTown = 300_000; // towns below share their names with too many words
    private readonly Dictionary<string, int> counts = new(50_000, StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <exception cref="DataFileException">A count or a population is no number.</exception>
    public static WordList Load(DataFolder data)
    {
        var words = new WordList();
        foreach (var row in data.Table("sentences/en/words.tsv", ["word", "count"]))
            words.counts[row.Required(0)] = int.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw row.Problem($"'{row[1]}' is not a count");
        foreach (var row in data.Table("entities/state_names.tsv", ["id", "name"], key: 2)) words.AddName(row.Required(1));
        foreach (var row in data.Table("entities/places.tsv", ["name", "population"], key: 2))
            if (int.TryParse(row[1], NumberStyles.None, CultureInfo.InvariantCulture, out var population) && population >= SmallTown) words.AddName(row.Required(0));
        return words;
    }

    /// <summary>How often the word was seen in some millions of words of speeches and statements; 0 for an unknown one.</summary>
    public int Count(ReadOnlySpan<char> word) => counts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var count) ? count : 0;

    /// <summary>Whether a state, its people, its capital or a large town has a word of that spelling in its name.</summary>
    public bool IsName(ReadOnlySpan<char> word) => names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private void AddName(string name)
    {
        foreach (var word in name.Split(' ', '-', '\''))
            if (word.Length >= 4 && char.IsUpper(word[0]) && char.IsLower(word[^1])) names.Add(word);
    }
}
