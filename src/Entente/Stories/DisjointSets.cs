namespace Entente.Stories;

/// <summary>Sets that are joined again and again (union-find); each is named by its lowest member.</summary>
internal sealed class DisjointSets
{
    private readonly int[] parent;

    public DisjointSets(int count)
    {
        parent = new int[count];
        for (var i = 0; i < count; i++) parent[i] = i;
    }

    /// <summary>The lowest member of the set of <paramref name="item"/>.</summary>
    public int Of(int item)
    {
        while (parent[item] != item) item = parent[item] = parent[parent[item]];
        return item;
    }

    public void Join(int one, int other)
    {
        (one, other) = (Of(one), Of(other));
        if (one < other) parent[other] = one;
        else parent[one] = other;
    }
}
