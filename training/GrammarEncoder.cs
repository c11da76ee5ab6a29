using Entente.Learning;
using Entente.Sentences;

namespace Entente.Training;

/// <summary>Turns sentences into numbers, and now and then disguises them as carelessly written ones.</summary>
internal sealed class GrammarEncoder(GrammarLabels labels, IReadOnlyList<string> vectorWords, int buckets)
{
    private readonly Dictionary<string, int> vectorIds = GrammarLabels.Number(vectorWords);
    private readonly Dictionary<string, int> upos = GrammarLabels.Number(labels.Upos), xpos = GrammarLabels.Number(labels.Xpos),
        feats = GrammarLabels.Number(labels.Feats), relations = GrammarLabels.Number(labels.Relations);

    private readonly Dictionary<string, int[]> affixes = new(StringComparer.Ordinal);

    public EncodedSentence Encode(IReadOnlyList<Token> tokens)
    {
        var words = tokens.ToArray();
        return new EncodedSentence(
            Array.ConvertAll(words, w => labels.Word(w.Form)),
            Array.ConvertAll(words, w => vectorIds.GetValueOrDefault(WordFeatures.VectorKey(w.Form))),
            Array.ConvertAll(words, w => Affixes(w.Form)),
            Array.ConvertAll(words, w => upos.GetValueOrDefault(w.Upos, -1)),
            Array.ConvertAll(words, w => xpos.GetValueOrDefault(w.Xpos, -1)),
            Array.ConvertAll(words, w => feats.GetValueOrDefault(w.Feats, -1)),
            Array.ConvertAll(words, w => w.Head + 1),
            Array.ConvertAll(words, w => relations.GetValueOrDefault(w.Deprel, -1)));
    }

    /// <summary>One sentence in eight comes back in capitals, in small letters, like a headline, or without its full stop.</summary>
    public static IReadOnlyList<Token> Disguise(IReadOnlyList<Token> words, SeededRandom random)
    {
        var draw = random.NextSingle();
        if (draw < 0.02f) return With(w => w.ToUpperInvariant());
        if (draw < 0.05f) return With(w => w.ToLowerInvariant());
        if (draw < 0.075f) return With(w => w.Length > 3 ? char.ToUpperInvariant(w[0]) + w[1..] : w);
        var last = words.Count - 1;
        if (draw < 0.125f && last > 2 && words[last].Upos == "PUNCT" && words.All(w => w.Head != last)) return [.. words.Take(last)];
        return words;

        IReadOnlyList<Token> With(Func<string, string> change) => [.. words.Select(w => w with { Form = change(w.Form) })];
    }

    private int[] Affixes(string form)
    {
        if (affixes.TryGetValue(form, out var known)) return known;
        Span<int> features = stackalloc int[WordFeatures.Most];
        return affixes[form] = features[..WordFeatures.Hash(form, buckets, features)].ToArray();
    }
}
