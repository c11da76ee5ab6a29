namespace Entente.Order.IdealPoints;

/// <summary>Joins roll calls on the same text into groups, each named by its smallest number.</summary>
internal sealed class RepeatedTexts
{
    private readonly Dictionary<int, int> smaller = [];

    public RepeatedTexts(IEnumerable<(int Earlier, int Later)> pairs)
    {
        foreach (var (earlier, later) in pairs)
        {
            var (one, other) = (First(earlier), First(later));
            if (one != other) smaller[Math.Max(one, other)] = Math.Min(one, other);
        }
    }

    /// <summary>The smallest number of the group a roll call belongs to; its own when it stands alone.</summary>
    public int First(int vote)
    {
        while (smaller.TryGetValue(vote, out var next)) vote = next;
        return vote;
    }
}
