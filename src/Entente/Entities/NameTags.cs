namespace Entente.Entities;

/// <summary>Names as tags of words: 0 outside, 1 + 2t the first word of a name of type t, 2 + 2t a further one.</summary>
internal static class NameTags
{
    /// <summary>How many tags there are.</summary>
    public const int Count = 9;

    /// <summary>Whether <paramref name="tag"/> may follow <paramref name="before"/>: a name goes on only where one of its type began.</summary>
    public static bool Follows(int before, int tag) => tag == 0 || tag % 2 == 1 || before == tag || before == tag - 1;

    public static int[] Of(int words, IEnumerable<NameSpan> names)
    {
        var tags = new int[words];
        foreach (var name in names)
            for (var i = name.First; i < name.End; i++)
                tags[i] = 2 * (int)name.Type + (i == name.First ? 1 : 2);
        return tags;
    }

    public static List<NameSpan> Names(ReadOnlySpan<int> tags)
    {
        var names = new List<NameSpan>();
        for (var i = 0; i < tags.Length;)
        {
            var first = i++;
            if (tags[first] == 0) continue;
            var type = (tags[first] - 1) / 2;
            while (i < tags.Length && tags[i] == 2 * type + 2) i++;
            names.Add(new NameSpan(first, i, (NameType)type));
        }
        return names;
    }
}
