using Entente.Sentences;

namespace Entente.Stories;

/// <summary>The overlapping pieces of a body whose share tells a copy.</summary>
internal static class Shingles
{
    /// <summary>Runs of three words.</summary>
    public static uint[] Text(IReadOnlyList<Token> words)
    {
        var runs = new HashSet<uint>();
        uint first = 0, second = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = Hashing.Of(words[i].Form);
            if (i >= 2) runs.Add(Hashing.Of(Hashing.Of(first, second), word));
            (first, second) = (second, word);
        }
        return Sorted(runs);
    }

    /// <summary>Each name or number with the next: a spinner of synonyms leaves them alone.</summary>
    public static uint[] Matter(IReadOnlyList<Token> words)
    {
        var pairs = new HashSet<uint>();
        uint last = 0;
        foreach (var word in words)
        {
            if (word.Upos is not ("PROPN" or "NUM") && !char.IsAsciiDigit(word.Form[0])) continue;
            var hash = Hashing.Of(word.Form);
            if (last != 0) pairs.Add(Hashing.Of(last, hash));
            last = hash;
        }
        return Sorted(pairs);
    }

    private static uint[] Sorted(HashSet<uint> set)
    {
        var sorted = set.ToArray();
        Array.Sort(sorted);
        return sorted;
    }
}
