using System.Runtime.Intrinsics;

namespace Entente.Learning;

/// <summary>Sums and products of rows; lengths are multiples of 8.</summary>
internal static class Rows
{
    /// <summary>target += source.</summary>
    public static void Add(Span<float> target, ReadOnlySpan<float> source)
    {
        for (var i = 0; i < target.Length; i += 8)
            (Vector256.Create<float>(target[i..]) + Vector256.Create(source[i..])).CopyTo(target[i..]);
    }

    /// <summary>target += source · factor.</summary>
    public static void Add(Span<float> target, ReadOnlySpan<float> source, float factor)
    {
        var times = Vector256.Create(factor);
        for (var i = 0; i < target.Length; i += 8)
            Vector256.FusedMultiplyAdd(Vector256.Create(source[i..]), times, Vector256.Create<float>(target[i..])).CopyTo(target[i..]);
    }

    /// <summary>target *= factors, one by one.</summary>
    public static void Multiply(Span<float> target, ReadOnlySpan<float> factors)
    {
        for (var i = 0; i < target.Length; i += 8)
            (Vector256.Create<float>(target[i..]) * Vector256.Create(factors[i..])).CopyTo(target[i..]);
    }

    /// <summary>The inner product, summed in eight fixed lanes.</summary>
    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < left.Length; i += 8)
            sum = Vector256.FusedMultiplyAdd(Vector256.Create(left[i..]), Vector256.Create(right[i..]), sum);
        var total = 0f;
        for (var lane = 0; lane < 8; lane++) total += sum[lane];
        return total;
    }

    /// <summary>Adds all rows of a table to one row.</summary>
    public static void Sum(Matrix rows, Matrix sum)
    {
        for (var row = 0; row < rows.Rows; row++) Add(sum.Whole(0), rows.Whole(row));
    }
}
