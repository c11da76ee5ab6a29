using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Finds the longest known name that begins at a word.</summary>
/// <remarks>Built once and then only read. A look-up costs one hash step per letter.</remarks>
internal sealed class NameIndex
{
    private readonly Dictionary<ulong, List<NameSense>> senses;
    private readonly Dictionary<ulong, int> longest; // by first piece of a name: most letters that a name so begun has

    public NameIndex(int capacity)
    {
        senses = new(capacity);
        longest = new(capacity);
    }

    /// <summary>Adds a name; only while the registry is being built.</summary>
    public void Add(NameSense sense)
    {
        var name = sense.Name.AsSpan();
        var whole = NameKey.Add(NameKey.Start, name);
        if (!senses.TryGetValue(whole, out var list)) senses.Add(whole, list = new List<NameSense>(1));
        list.Add(sense);

        var first = NameKey.Add(NameKey.Start, FirstPiece(name));
        var letters = NameKey.Letters(name);
        if (!longest.TryGetValue(first, out var most) || most < letters) longest[first] = letters;
    }

    /// <summary>All that a name may mean, whatever its case; empty when unknown.</summary>
    public IReadOnlyList<NameSense> Of(ReadOnlySpan<char> name) =>
        senses.TryGetValue(NameKey.Add(NameKey.Start, name), out var list) ? list : [];

    /// <summary>The longest name that begins at word <paramref name="start"/>, and all that it may mean.</summary>
    /// <param name="tokens">The sentence's words.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="fits">Whether a sense suits the words [start, end).</param>
    /// <returns>End = <paramref name="start"/> when no name begins there.</returns>
    public (int End, IReadOnlyList<NameSense> Senses) Longest(IReadOnlyList<Token> tokens, int start, Func<NameSense, int, int, bool> fits)
    {
        var form = tokens[start].Form.AsSpan();
        if (!longest.TryGetValue(NameKey.Add(NameKey.Start, FirstPiece(form)), out var most)) return (start, []);

        var (end, found) = (start, (IReadOnlyList<NameSense>)[]);
        var (hash, letters) = (NameKey.Start, 0);
        for (var i = start; i < tokens.Count && letters < most; i++)
        {
            form = tokens[i].Form;
            var here = NameKey.Letters(form);
            if (here == 0 && !IsJoint(form)) break;
            hash = NameKey.Add(hash, form);
            letters += here;
            if (here == 0 || !senses.TryGetValue(hash, out var list)) continue;

            var after = i + 1;
            var fitting = list.FindAll(sense => fits(sense, start, after));
            if (fitting.Count > 0) (end, found) = (after, fitting);
        }
        return (end, found);
    }

    // The letters before the first blank, hyphen or apostrophe: what any tokenizer keeps together.
    private static ReadOnlySpan<char> FirstPiece(ReadOnlySpan<char> name)
    {
        for (var i = 1; i < name.Length; i++)
            if (name[i] is ' ' or '-' or '–' or '\'' or '’' or '/' or ',')
                return name[..i];
        return name;
    }

    private static bool IsJoint(ReadOnlySpan<char> form) => form is "-" or "–" or "." or "'" or "’" or "&" or "," or "/";
}
