using Entente.Learning;
using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Finds names of persons, places and organisations, also those that no table knows: a linear chain over hashed features.</summary>
/// <remarks>Immutable once loaded; share one instance between threads. Trained as a conditional random field (Lafferty, McCallum and Pereira 2001), then rounded to bytes.</remarks>
public sealed class NameFinder
{
    private readonly NameFeatures features;
    private readonly NameBuckets buckets;
    private readonly sbyte[] weights;   // kept buckets × tags by row
    private readonly int[] transitions; // tag before × tag by row, in the unit of the weights

    internal NameFinder(NameFeatures features, NameBuckets buckets, sbyte[] weights, int[] transitions)
    {
        (this.features, this.buckets, this.weights, this.transitions) = (features, buckets, weights, transitions);
        if (weights.Length != buckets.Count * NameTags.Count || transitions.Length != NameTags.Count * NameTags.Count)
            throw new InvalidDataException($"A name model has {buckets.Count} × {NameTags.Count} weights; this one has {weights.Length}.");
    }

    /// <summary>The built-in model; null when the library was built without one.</summary>
    internal static NameFinder? Load(Registry registry, FirstNames firstNames)
    {
        using var stream = typeof(NameFinder).Assembly.GetManifestResourceStream("models/en/names.model");
        return stream is null ? null : Load(stream, registry, firstNames);
    }

    /// <exception cref="InvalidDataException">The stream holds no name model.</exception>
    internal static NameFinder Load(Stream stream, Registry registry, FirstNames firstNames)
    {
        var model = ModelFile.Load(stream);
        if ((string?)model.About["kind"] != "names") throw new InvalidDataException($"A name model was expected, not '{model.About["kind"]}'.");
        var classes = new WordClasses(model.Ints("words"), model.Shorts("classes"));
        return new NameFinder(new NameFeatures(registry, firstNames, classes), new NameBuckets(model.Bytes("features")), model.Bytes("weights"), model.Ints("transitions"));
    }

    /// <summary>The names of each sentence of a document, in order and without overlap. Only the words' forms are looked at.</summary>
    public IReadOnlyList<IReadOnlyList<NameSpan>> Find(IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        var ofSentences = features.Of(sentences);
        return [.. sentences.Select((tokens, s) => Find(tokens, ofSentences[s]))];
    }

    private List<NameSpan> Find(IReadOnlyList<Token> tokens, int[][] ofWords)
    {
        if (tokens.Count == 0) return [];
        var scores = new int[tokens.Count * NameTags.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            var row = scores.AsSpan(i * NameTags.Count, NameTags.Count);
            foreach (var feature in ofWords[i])
            {
                if (buckets.Row(feature) is not (>= 0 and var at)) continue;
                var weight = weights.AsSpan(at * NameTags.Count, NameTags.Count);
                for (var tag = 0; tag < NameTags.Count; tag++) row[tag] += weight[tag];
            }
        }
        return NameTags.Names(Best(scores, tokens.Count));
    }

    // Viterbi.
    private int[] Best(int[] scores, int words)
    {
        var back = new byte[words * NameTags.Count];
        var (last, next) = (new int[NameTags.Count], new int[NameTags.Count]);
        for (var tag = 0; tag < NameTags.Count; tag++)
            last[tag] = NameTags.Follows(0, tag) ? scores[tag] + transitions[tag] : int.MinValue / 2;
        for (var i = 1; i < words; i++)
        {
            for (var tag = 0; tag < NameTags.Count; tag++)
            {
                var (best, from) = (int.MinValue, 0);
                for (var before = 0; before < NameTags.Count; before++)
                {
                    if (!NameTags.Follows(before, tag)) continue;
                    var score = last[before] + transitions[before * NameTags.Count + tag];
                    if (score > best) (best, from) = (score, before);
                }
                next[tag] = best + scores[i * NameTags.Count + tag];
                back[i * NameTags.Count + tag] = (byte)from;
            }
            (last, next) = (next, last);
        }

        var tags = new int[words];
        tags[^1] = Array.IndexOf(last, last.Max());
        for (var i = words - 1; i > 0; i--) tags[i - 1] = back[i * NameTags.Count + tags[i]];
        return tags;
    }
}
