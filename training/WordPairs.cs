namespace Entente.Training;

/// <summary>How often each word follows each other: for every word the list of its followers and of those it follows.</summary>
internal sealed class WordPairs
{
    public WordPairs(int words, List<int> text)
    {
        var keys = new List<long>(text.Count);
        Counts = new int[words];
        for (var i = 0; i + 1 < text.Count; i++)
        {
            if (text[i] >= 0) Counts[text[i]]++;
            if (text[i] >= 0 && text[i + 1] >= 0) keys.Add((long)text[i] << 32 | (uint)text[i + 1]);
        }
        Next = Lists(words, keys);
        Before = Lists(words, keys.ConvertAll(key => key << 32 | key >>> 32));
    }

    public int[] Counts { get; }

    public (int Word, int Count)[][] Next { get; }

    public (int Word, int Count)[][] Before { get; }

    private static (int, int)[][] Lists(int words, List<long> keys)
    {
        keys.Sort();
        var lists = new (int, int)[words][];
        var list = new List<(int, int)>();
        for (int word = 0, i = 0; word < words; word++)
        {
            list.Clear();
            while (i < keys.Count && keys[i] >> 32 == word)
            {
                var first = i;
                while (i < keys.Count && keys[i] == keys[first]) i++;
                list.Add(((int)keys[first], i - first));
            }
            lists[word] = [.. list];
        }
        return lists;
    }
}
