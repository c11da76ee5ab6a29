using Entente.Sentences;

namespace Entente.Entities;

/// <summary>What the name finder looks at: each word's letters, shape and neighbours, and whether the registry knows it.</summary>
/// <remarks>Features are numbers of hash buckets; those of one word that fall together share their weight.</remarks>
internal sealed class NameFeatures(Registry registry, FirstNames firstNames, WordClasses classes)
{
    /// <summary>How many buckets there are.</summary>
    public const int Buckets = 1 << 20;

    /// <summary>Most features of one word.</summary>
    public const int Most = 128;

    /// <summary>The features of every word of a document, sentence by sentence.</summary>
    public int[][][] Of(IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        var words = new NameWord[sentences.Count][];
        var elsewhere = new Dictionary<uint, NameUses>();
        for (var s = 0; s < sentences.Count; s++)
        {
            words[s] = Words(sentences[s]);
            Note(sentences[s], words[s], elsewhere);
        }

        var features = new int[sentences.Count][][];
        for (var s = 0; s < sentences.Count; s++) features[s] = Of(sentences[s], words[s], elsewhere);
        return features;
    }

    private static int[][] Of(IReadOnlyList<Token> tokens, NameWord[] words, Dictionary<uint, NameUses> elsewhere)
    {
        var shouted = Entities.Words.AreShouted(tokens, 0, tokens.Count);
        var features = new int[tokens.Count][];
        Span<int> buffer = stackalloc int[Most];
        for (var i = 0; i < tokens.Count; i++)
        {
            var list = new FeatureList(buffer);
            Add(ref list, words, i + 2, i == 0, shouted);
            if (elsewhere.TryGetValue(words[i + 2].Lower, out var uses))
            {
                for (var bit = 0; bit < 8; bit++)
                    if ((uses.Bits >> bit & 1) != 0) list.Add(84, (uint)bit, words[i + 2].Shape);
                list.Add(80, uses.Bits);
                list.Add(81, uses.Bits, words[i + 2].Shape);
                list.Add(82, uses.Gazetteer);
                list.Add(83, uses.Gazetteer, words[i + 2].Gazetteer);
            }
            features[i] = list.ToArray();
        }
        return features;
    }

    private NameWord[] Words(IReadOnlyList<Token> tokens)
    {
        var words = new NameWord[tokens.Count + 4]; // two before the first and two after the last
        for (var i = 0; i < words.Length; i++)
            words[i] = i < 2 || i >= tokens.Count + 2 ? NameWord.Edge : new NameWord(tokens[i - 2], classes, firstNames);
        Look(tokens, words);
        NameRun.Mark(tokens, words.AsSpan(2, tokens.Count));
        return words;
    }

    // How the document uses a word: what one sentence leaves open another may tell.
    private void Note(IReadOnlyList<Token> tokens, NameWord[] words, Dictionary<uint, NameUses> elsewhere)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var form = tokens[i].Form;
            if (form.Length < 3 || !char.IsLetter(form[0])) continue;
            ref var uses = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(elsewhere, words[i + 2].Lower, out _);
            uses.Gazetteer |= words[i + 2].Gazetteer & ~7u;
            if (!char.IsUpper(form[0]))
            {
                uses.Bits |= 1;
                continue;
            }
            if (i == 0) continue;
            uses.Bits |= 2;
            var before = tokens[i - 1].Form;
            if (firstNames.Contains(before) || before is "Mr." or "Mrs." or "Ms." or "Dr." or "President" or "Minister" or "Senator") uses.Bits |= 4;
            else if (before is "in" or "near") uses.Bits |= 8;
            else if (before is "at") uses.Bits |= 8 | 64;
            else if (before is "from" or "by" or "with" or "for") uses.Bits |= 128;
            else if (before is "the") uses.Bits |= 16;
            if (i + 1 < tokens.Count && tokens[i + 1].Form is "said" or "says" or "told" or "added") uses.Bits |= 32;
        }
    }

    private static void Add(ref FeatureList list, NameWord[] words, int i, bool isFirst, bool shouted)
    {
        var (far, before, word, after, beyond) = (words[i - 2], words[i - 1], words[i], words[i + 1], words[i + 2]);
        list.Add(1, 0);
        list.Add(2, word.Exact);
        list.Add(3, word.Lower);
        list.Add(4, before.Lower);
        list.Add(5, after.Lower);
        list.Add(6, far.Lower);
        list.Add(7, beyond.Lower);
        list.Add(8, before.Lower, word.Lower);
        list.Add(9, word.Lower, after.Lower);
        list.Add(10, before.Lower, after.Lower);
        list.Add(11, word.Shape);
        list.Add(12, before.Shape, word.Shape);
        list.Add(13, word.Shape, after.Shape);
        list.Add(14, before.Shape, word.Shape, after.Shape);
        list.Add(15, word.Shape, isFirst ? 1u : 0u, shouted ? 1u : 0u);
        list.Add(16, before.Lower, word.Shape);
        list.Add(17, word.Shape, after.Lower);
        for (var n = 0; n < 4; n++)
        {
            if (word.Prefixes[n] != 0) list.Add(20 + (uint)n, word.Prefixes[n]);
            if (word.Suffixes[n] != 0) list.Add(24 + (uint)n, word.Suffixes[n]);
        }
        list.Add(28, before.Suffixes[2], word.Shape);
        list.Add(29, word.Shape, after.Suffixes[2]);
        list.Add(30, word.Gazetteer);
        list.Add(31, before.Gazetteer, word.Gazetteer);
        list.Add(32, word.Gazetteer, after.Gazetteer);
        list.Add(33, word.Gazetteer, word.Shape);
        list.Add(34, word.Gazetteer, before.Lower);
        list.Add(35, word.Gazetteer, after.Lower);
        for (var n = 0; n < WordClasses.Levels; n++)
        {
            var level = 200 + 12 * (uint)n;
            list.Add(level, word.Classes[n]);
            list.Add(level + 1, before.Classes[n]);
            list.Add(level + 2, after.Classes[n]);
            list.Add(level + 3, word.Classes[n], word.Shape);
            if (n != 4) list.Add(level + 4, before.Classes[n], word.Classes[n]);
            if (n != 4) list.Add(level + 5, word.Classes[n], after.Classes[n]);
            if (n is 0 or 3)
            {
                list.Add(level + 6, far.Classes[n]);
                list.Add(level + 7, beyond.Classes[n]);
                list.Add(level + 8, before.Classes[n], word.Shape, after.Classes[n]);
            }
        }
        word.Run.AddTo(ref list, word);
        list.Add(70, far.Shape, before.Shape, word.Shape);
        list.Add(71, word.Shape, after.Shape, beyond.Shape);
    }

    // What the longest known name over each word is, and where in it the word stands.
    private void Look(IReadOnlyList<Token> tokens, NameWord[] words)
    {
        for (var start = 0; start < tokens.Count;)
        {
            var (end, senses) = registry.Longest(tokens, start, (sense, from, to) => NameCase.Same(sense.Name, tokens, from, to));
            var careless = end == start && tokens[start].Form.Length > 3; // "auckland": in messages nobody writes capitals
            if (careless) (end, senses) = registry.Longest(tokens, start, (sense, _, _) => sense.Use is not (NameUse.Surname or NameUse.Abbreviation));
            var kinds = careless && end > start ? 1u << 11 : 0u;
            foreach (var sense in senses)
                kinds |= 1u << (sense.Entity is null ? 10 : sense.Use switch
                {
                    NameUse.Adjective or NameUse.People => 0,
                    NameUse.Capital or NameUse.Seat => 1,
                    NameUse.Surname => 2,
                    _ => 3 + (int)sense.Entity.Kind,
                });
            for (var i = start; i < end; i++)
                words[i + 2].Gazetteer |= kinds << 4 | (i == start ? 1u : 2u) | (i == end - 1 ? 4u : 0u);
            start = Math.Max(end, start + 1);
        }
    }
}
