namespace Entente.Sentences;

/// <summary>What the grammar sees of a word: its beginnings, endings, inner letters and shape, each as a row of one hashed table.</summary>
internal static class WordFeatures
{
    /// <summary>Greatest number of features of one word; letters past the middle of a longer word are left out.</summary>
    public const int Most = 48;

    private const int Longest = 40;

    /// <summary>The word as the table of word vectors knows it: lower case, every digit a zero.</summary>
    public static string VectorKey(string form)
        => string.Create(form.Length, form, static (span, form) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = char.IsAsciiDigit(form[i]) ? '0' : char.ToLowerInvariant(Straight(form[i]));
        });

    /// <summary>The word as the table of treebank words knows it: curly quotes straight.</summary>
    public static string WordKey(string form)
        => form.AsSpan().IndexOfAny("’‘“”") < 0 ? form : form.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');

    /// <summary>Fills in the rows of the word's features.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="buckets">Rows of the table; a power of two.</param>
    /// <param name="features">Receives up to <see cref="Most"/> rows.</param>
    /// <returns>How many there are.</returns>
    public static int Hash(string form, int buckets, Span<int> features)
    {
        var key = VectorKey(form);
        if (key.Length > Longest) key = key[..Longest];
        var count = 0;
        var mask = (uint)buckets - 1;
        features[count++] = (int)(Mix(1, Shape(form)) & mask);
        features[count++] = (int)(Mix(2, key) & mask);
        for (var n = 1; n <= 4 && n < key.Length; n++) features[count++] = (int)(Mix(3, key.AsSpan(0, n)) & mask);
        for (var n = 1; n <= 5 && n < key.Length; n++) features[count++] = (int)(Mix(4, key.AsSpan(key.Length - n)) & mask);
        for (var i = 0; i + 3 <= key.Length && count < Most; i++) features[count++] = (int)(Mix(5, key.AsSpan(i, 3)) & mask);
        return count;
    }

    private static char Straight(char c) => c is '’' or '‘' ? '\'' : c is '“' or '”' ? '"' : c;

    /// <summary>Capitals as X, small letters as x, digits as d, at most two alike in a row: <c>McDonald</c> is XxXxx.</summary>
    private static string Shape(string form)
    {
        Span<char> shape = stackalloc char[Longest];
        var length = 0;
        foreach (var c in form)
        {
            if (length == Longest) break;
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? 'd' : Straight(c);
            if (length >= 2 && shape[length - 1] == kind && shape[length - 2] == kind) continue;
            shape[length++] = kind;
        }
        return new string(shape[..length]);
    }

    private static uint Mix(uint kind, ReadOnlySpan<char> text)
    {
        var hash = (2166136261u ^ kind) * 16777619u;
        foreach (var c in text)
            hash = (hash ^ c) * 16777619u;
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        return hash ^ (hash >> 13);
    }
}
