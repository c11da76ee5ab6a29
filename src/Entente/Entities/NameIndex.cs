using System.Runtime.InteropServices;
using Entente.Sentences;

namespace Entente.Entities;

/// <summary>Finds the longest known name that begins at a word.</summary>
/// <remarks>Built once and then only read. A look-up costs one hash step per letter.</remarks>
internal sealed class NameIndex
{
    private readonly Dictionary<ulong, int> last; // by name: the sense added last
    private readonly List<(NameSense Sense, int Before)> senses;
    private readonly Dictionary<ulong, int> longest; // by first piece of a name: most letters that a name so begun has

    public NameIndex(int capacity)
    {
        last = new(capacity);
        senses = new(capacity);
        longest = new(capacity);
    }

    /// <summary>Adds a name; only while the registry is being built.</summary>
    public void Add(NameSense sense)
    {
        var name = sense.Name.AsSpan();
        var whole = NameKey.Add(NameKey.Start, name);
        ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(last, whole, out var isKnown);
        senses.Add((sense, isKnown ? place : -1));
        place = senses.Count - 1;

        ref var most = ref CollectionsMarshal.GetValueRefOrAddDefault(longest, NameKey.Add(NameKey.Start, FirstPiece(name)), out _);
        most = Math.Max(most, NameKey.Letters(name));
    }

    /// <summary>All that a name may mean, whatever its case; empty when unknown.</summary>
    public IReadOnlyList<NameSense> Of(ReadOnlySpan<char> name) =>
        Of(NameKey.Add(NameKey.Start, name), _ => true);

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
            var after = i + 1;
            if (here > 0 && Of(hash, sense => fits(sense, start, after)) is { Count: > 0 } fitting) (end, found) = (after, fitting);
        }
        return (end, found);
    }

    // In the order in which they were added.
    private List<NameSense> Of(ulong hash, Func<NameSense, bool> suits)
    {
        if (!last.TryGetValue(hash, out var at)) return [];
        var found = new List<NameSense>();
        for (; at >= 0; at = senses[at].Before)
            if (suits(senses[at].Sense))
                found.Add(senses[at].Sense);
        found.Reverse();
        return found;
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
