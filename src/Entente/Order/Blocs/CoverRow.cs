namespace Entente.Order.Blocs;

/// <summary>A demand on what is cut: the sum of <paramref name="Sign"/> times the named ties is at least <paramref name="Least"/>.</summary>
/// <param name="Ties">Numbers of the ties: a cycle of which one must be cut, or the one tie that a branch settles.</param>
/// <param name="Sign">1, or −1 for "is not cut".</param>
/// <param name="Least">1, or 0 for "is not cut".</param>
internal sealed record CoverRow(int[] Ties, int Sign, double Least)
{
    public static CoverRow OneOf(int[] ties) => new(ties, 1, 1);

    public static CoverRow Cut(int tie) => new([tie], 1, 1);

    public static CoverRow Keep(int tie) => new([tie], -1, 0);

    /// <summary>By how much the demand is missed; negative when there is room.</summary>
    public double Missed(double[] cut)
    {
        double sum = 0;
        foreach (var tie in Ties) sum += cut[tie];
        return Least - Sign * sum;
    }
}
