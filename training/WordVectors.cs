using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Entente.Learning;

namespace Entente.Training;

/// <summary>Word vectors from raw text: each word predicts its neighbours, each place beside it with weights of its own.</summary>
/// <remarks>Skip-gram with negative sampling (Mikolov et al. 2013), structured after Ling et al. (2015), which suits syntax.</remarks>
internal static class WordVectors
{
    /// <summary>Learns vectors and rounds them to 8 bits; the first word, empty, stands for all unknown ones.</summary>
    public static ModelFile Learn(WordVectorOptions options)
    {
        var (words, counts, text) = Read(options);
        Console.Error.WriteLine($"{words.Length} words with vectors, {text.Length} running words");
        var vectors = Train(words.Length, counts, text, options);
        var model = new ModelFile { About = { ["kind"] = "word vectors", ["language"] = "en", ["size"] = options.Size, ["seed"] = options.Seed } };
        model.Add("words", words);
        Rounding.Add(model, "vectors", Centred(vectors, counts));
        return model;
    }

    /// <summary>The text as numbers of words; 0 is an unknown word, −1 the end of a paragraph.</summary>
    private static (string[] Words, long[] Counts, int[] Text) Read(WordVectorOptions options)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var counts = new List<long>();
        var text = new List<int>();
        foreach (var paragraph in RawText.Paragraphs())
        {
            foreach (var word in paragraph)
            {
                if (!numbers.TryGetValue(word, out var number))
                {
                    numbers.Add(word, number = counts.Count);
                    counts.Add(0);
                }
                counts[number]++;
                text.Add(number);
            }
            text.Add(-1);
        }
        var kept = numbers.Where(n => counts[n.Value] >= options.Least)
            .OrderByDescending(n => counts[n.Value]).ThenBy(n => n.Key, StringComparer.Ordinal).ToList();
        var places = new int[counts.Count];
        foreach (var (place, word) in kept.Index()) places[word.Value] = place + 1;
        return (["", .. kept.Select(k => k.Key)], [0, .. kept.Select(k => counts[k.Value])], [.. text.Select(t => t < 0 ? t : places[t])]);
    }

    private static Matrix Train(int words, long[] counts, int[] text, WordVectorOptions options)
    {
        var random = new SeededRandom(options.Seed);
        var vectors = new Parameter(words, options.Size).Randomise(random, 0.5f / options.Size).Value;
        var places = Enumerable.Range(-options.Window, (2 * options.Window) + 1).Where(o => o != 0).ToArray();
        var targets = places.Select(_ => new Matrix(words, options.Size)).ToArray();
        var noise = Noise(counts);
        var total = (double)counts.Sum();
        var kept = counts.Select(c => (float)Math.Min(1, Math.Sqrt(options.Frequent * total / Math.Max(1, c)))).ToArray();
        var change = new float[options.Size];
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] <= 0 || random.NextSingle() > kept[text[i]]) continue;
                var rate = options.Rate * Math.Max(1e-3f, 1 - ((epoch + (i / (float)text.Length)) / options.Epochs));
                var vector = vectors[text[i]];
                change.AsSpan().Clear();
                for (var p = 0; p < places.Length; p++)
                {
                    var (j, step) = (i, Math.Sign(places[p]));
                    while (j != i + places[p] && (uint)(j + step) < (uint)text.Length && text[j + step] >= 0) j += step;
                    if (j != i + places[p] || text[j] == 0) continue;
                    Pair(vector, targets[p][text[j]], 1, rate, change);
                    for (var n = 0; n < options.Negatives; n++)
                    {
                        var other = noise[random.Next(noise.Length)];
                        if (other != text[j]) Pair(vector, targets[p][other], 0, rate, change);
                    }
                }
                Rows.Add(vector, change);
            }
            Console.Error.WriteLine($"word vectors, epoch {epoch + 1}: {clock.Elapsed.TotalSeconds:F0} s");
        }
        return vectors;
    }

    private static void Pair(ReadOnlySpan<float> vector, Span<float> target, float truth, float rate, Span<float> change)
    {
        ref var v = ref MemoryMarshal.GetReference(vector);
        ref var t = ref MemoryMarshal.GetReference(target);
        ref var c = ref MemoryMarshal.GetReference(change);
        var sum = Vector256<float>.Zero;
        for (nuint i = 0; i < (nuint)vector.Length; i += 8)
            sum = Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref v, i), Vector256.LoadUnsafe(ref t, i), sum);
        var half = sum.GetLower() + sum.GetUpper();
        var step = Vector256.Create((truth - Smooth.Sigmoid((half[0] + half[2]) + (half[1] + half[3]))) * rate);
        for (nuint i = 0; i < (nuint)vector.Length; i += 8)
        {
            var old = Vector256.LoadUnsafe(ref t, i);
            Vector256.FusedMultiplyAdd(old, step, Vector256.LoadUnsafe(ref c, i)).StoreUnsafe(ref c, i);
            Vector256.FusedMultiplyAdd(Vector256.LoadUnsafe(ref v, i), step, old).StoreUnsafe(ref t, i);
        }
    }

    /// <summary>Words as often as their count to the power ¾ asks.</summary>
    private static int[] Noise(long[] counts)
    {
        var weights = counts.Select(c => Math.Sqrt(c * Math.Sqrt(c))).ToArray();
        var (sum, running, table, word) = (weights.Sum(), weights[0], new int[1 << 20], 0);
        for (var i = 0; i < table.Length; i++)
        {
            while (word < weights.Length - 1 && running / sum * table.Length <= i) running += weights[++word];
            table[i] = word;
        }
        return table;
    }

    /// <summary>Takes away the mean of the frequent words and scales to a spread of 0.3; unknown words are at zero.</summary>
    private static Matrix Centred(Matrix vectors, long[] counts)
    {
        var frequent = Math.Min(5000, counts.Length - 1);
        var mean = new float[vectors.Columns];
        for (var word = 1; word <= frequent; word++) Rows.Add(mean, vectors[word], 1f / frequent);
        var square = 0f;
        for (var word = 1; word <= frequent; word++)
        {
            Rows.Add(vectors[word], mean, -1);
            square += Rows.Dot(vectors[word], vectors[word]);
        }
        for (var word = frequent + 1; word < vectors.Rows; word++) Rows.Add(vectors[word], mean, -1);
        var scale = 0.3f / MathF.Sqrt(square / frequent / vectors.Columns);
        foreach (ref var value in vectors.Used) value *= scale;
        vectors[0].Clear();
        return vectors;
    }
}
