namespace Entente.Order.Alignments;

/// <summary>All figures of a pair from how often the one stands at level a while the other stands at b; sums are whole numbers, so nothing hangs on their order.</summary>
internal static class JointTable
{
    public static Alignment Measure(ReadOnlySpan<int> counts, int levels, int fewest)
    {
        Span<long> one = stackalloc long[levels];
        Span<long> other = stackalloc long[levels];
        one.Clear();
        other.Clear();
        long absolute = 0, squared = 0, same = 0;
        for (var a = 0; a < levels; a++)
            for (var b = 0; b < levels; b++)
            {
                long count = counts[a * levels + b];
                one[a] += count;
                other[b] += count;
                absolute += count * Math.Abs(a - b);
                squared += count * (a - b) * (a - b);
                if (a == b) same += count;
            }
        var n = Sum(one);
        if (n < fewest) return new Alignment((int)n, null, null, null, null, null, null, null);

        long steps = levels - 1;
        long sumOne = 0, sumOther = 0, squares = 0, both = 0, pooled = 0;
        for (var a = 0; a < levels; a++)
        {
            sumOne += a * one[a];
            sumOther += a * other[a];
            squares += (long)a * a * (one[a] + other[a]);
            both += one[a] * other[a];
            pooled += (one[a] + other[a]) * (one[a] + other[a]);
        }
        return new Alignment(
            (int)n,
            S: 1 - 2.0 * absolute / (steps * n),
            SquaredS: 1 - 2.0 * squared / (steps * steps * n),
            SquaredPi: OneLess(2 * n * squared, 2 * n * squares - (sumOne + sumOther) * (sumOne + sumOther)),
            SquaredKappa: OneLess(n * squared, n * squares - 2 * sumOne * sumOther),
            NominalPi: OneLess(4 * n * (n - same), 4 * n * n - pooled),
            NominalKappa: OneLess(n * (n - same), n * n - both),
            TauB: TauB(counts, one, other, n));
    }

    // 1 − (disagreement seen) / (disagreement that chance would bring).
    private static double? OneLess(long seen, long expected) => expected == 0 ? null : 1 - (double)seen / expected;

    private static double? TauB(ReadOnlySpan<int> counts, ReadOnlySpan<long> one, ReadOnlySpan<long> other, long n)
    {
        var untiedOne = n * n - SumOfSquares(one);
        var untiedOther = n * n - SumOfSquares(other);
        if (untiedOne == 0 || untiedOther == 0) return null;
        return 2.0 * ConcordantLessDiscordant(counts, one.Length) / Math.Sqrt((double)untiedOne * untiedOther);
    }

    private static long ConcordantLessDiscordant(ReadOnlySpan<int> counts, int levels)
    {
        Span<long> below = stackalloc long[levels]; // of all lower levels of the one, by level of the other
        below.Clear();
        long balance = 0;
        for (var a = 0; a < levels; a++)
        {
            long lower = 0, higher = Sum(below);
            for (var b = 0; b < levels; b++)
            {
                higher -= below[b];
                balance += counts[a * levels + b] * (lower - higher);
                lower += below[b];
            }
            for (var b = 0; b < levels; b++) below[b] += counts[a * levels + b];
        }
        return balance;
    }

    private static long Sum(ReadOnlySpan<long> values)
    {
        long sum = 0;
        foreach (var value in values) sum += value;
        return sum;
    }

    private static long SumOfSquares(ReadOnlySpan<long> values)
    {
        long sum = 0;
        foreach (var value in values) sum += value * value;
        return sum;
    }
}
