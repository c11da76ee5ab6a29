using Entente.Learning;

namespace Entente.Sentences;

/// <summary>What the grammar knows of each word by itself: its treebank row, its vector from raw text, the sum of its affixes.</summary>
internal sealed class WordRows
{
    /// <summary>How many units of a rounded row make 1.</summary>
    public const float Scale = 3000;

    private readonly Dictionary<string, int> wordIds, vectorIds;
    private readonly Matrix words, vectors, affixes;

    public WordRows(ModelFile model)
    {
        (words, vectors, affixes) = (Rounding.Read(model, "words"), Rounding.Read(model, "vectors"), Rounding.Read(model, "affixes"));
        wordIds = Number(model.Lines("words.list"));
        vectorIds = Number(model.Lines("vectors.list"));
        Size = words.Columns + vectors.Columns + affixes.Columns;
    }

    /// <summary>Numbers in a row.</summary>
    public int Size { get; }

    /// <summary>Writes the row of a word.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="target">Receives the row, rounded.</param>
    /// <param name="row">Which row of <paramref name="target"/>.</param>
    public void Write(string form, ShortRows target, int row)
    {
        Span<int> features = stackalloc int[WordFeatures.Most];
        Span<float> sum = stackalloc float[affixes.Columns];
        sum.Clear();
        var count = WordFeatures.Hash(form, affixes.Rows, features);
        var share = 1 / MathF.Sqrt(count);
        foreach (var feature in features[..count]) Rows.Add(sum, affixes[feature], share);
        target.Write(row, 0, words[wordIds.GetValueOrDefault(WordFeatures.WordKey(form))], Scale);
        target.Write(row, words.Columns, vectors[vectorIds.GetValueOrDefault(WordFeatures.VectorKey(form))], Scale);
        target.Write(row, words.Columns + vectors.Columns, sum, Scale);
    }

    private static Dictionary<string, int> Number(string[] lines)
    {
        var numbers = new Dictionary<string, int>(lines.Length, StringComparer.Ordinal);
        for (var i = 0; i < lines.Length; i++) numbers.Add(lines[i], i);
        return numbers;
    }
}
