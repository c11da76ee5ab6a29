namespace Entente.Storage.Measures;

/// <summary>Which pairs of countries a table shows: with one country its pairs with all, with several the pairs among them, with none named all.</summary>
internal static class PairFilter
{
    public static bool Takes(this IReadOnlySet<string>? states, string? one, string? other)
    {
        if (states is null) return true;
        var (first, second) = (one is not null && states.Contains(one), other is not null && states.Contains(other));
        return states.Count == 1 ? first || second : first && second;
    }
}
