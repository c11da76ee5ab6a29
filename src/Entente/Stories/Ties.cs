namespace Entente.Stories;

/// <summary>What persons have said of pairs of documents: that they must, or must not, stand together.</summary>
internal sealed class Ties
{
    private readonly Dictionary<(string, string), bool> pairs = [];
    private readonly Dictionary<string, SortedSet<string>> partners = new(StringComparer.Ordinal);

    /// <summary>Sets the pair; what was said of it before no longer holds.</summary>
    public void Set(string one, string other, bool together)
    {
        pairs[Key(one, other)] = together;
        Partners(one).Add(other);
        Partners(other).Add(one);
    }

    /// <summary>Takes back what was said of the pair; false when nothing was.</summary>
    public bool Release(string one, string other)
    {
        if (!pairs.Remove(Key(one, other))) return false;
        Partners(one).Remove(other);
        Partners(other).Remove(one);
        return true;
    }

    /// <summary>The documents of which something is said together with <paramref name="document"/>, by id.</summary>
    public IEnumerable<(string Other, bool Together)> Of(string document) =>
        partners.TryGetValue(document, out var others) ? others.Select(other => (other, pairs[Key(document, other)])) : [];

    private SortedSet<string> Partners(string document)
    {
        if (!partners.TryGetValue(document, out var others)) partners.Add(document, others = new SortedSet<string>(StringComparer.Ordinal));
        return others;
    }

    private static (string, string) Key(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
}
