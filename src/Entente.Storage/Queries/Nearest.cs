namespace Entente.Storage.Queries;

/// <summary>Finds what somebody perhaps meant to write.</summary>
internal static class Nearest
{
    /// <summary>The choice with the fewest wrong letters; null when all are too far away.</summary>
    public static string? To(string written, IReadOnlyList<string> choices)
    {
        var (best, fewest) = ((string?)null, Math.Max(2, written.Length / 3 + 1));
        foreach (var choice in choices)
            if (Distance(written.ToLowerInvariant(), choice.ToLowerInvariant()) is var wrong && wrong < fewest)
                (best, fewest) = (choice, wrong);
        return best;
    }

    /// <summary>Letters to add, leave out or change.</summary>
    private static int Distance(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
        }
        return row[b.Length];
    }
}
