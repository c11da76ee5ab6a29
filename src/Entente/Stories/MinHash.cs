using System.Numerics;
using System.Runtime.InteropServices;

namespace Entente.Stories;

/// <summary>A sketch of a set of numbers: the share of equal places of two sketches estimates how much of their union the sets have in common.</summary>
/// <remarks>Broder (1997). Many hash functions at a time, by SIMD; the result does not depend on the width of the machine's vectors.</remarks>
internal static class MinHash
{
    /// <summary>The sketch of <paramref name="items"/>; empty for none.</summary>
    /// <param name="items">Mixed hashes; repetitions change nothing.</param>
    /// <param name="size">Places; a multiple of 32, so that every vector fills.</param>
    public static uint[] Of(ReadOnlySpan<uint> items, int size)
    {
        if (items.IsEmpty) return [];
        var least = new uint[size];
        Array.Fill(least, uint.MaxValue);
        var seeds = new uint[size];
        for (var i = 0; i < size; i++) seeds[i] = Hashing.Mix((uint)i * 0x9E3779B9u + 1);
        var lowest = MemoryMarshal.Cast<uint, Vector<uint>>(least.AsSpan());
        var salts = MemoryMarshal.Cast<uint, Vector<uint>>(seeds.AsSpan());
        foreach (var item in items)
        {
            var x = new Vector<uint>(item);
            for (var i = 0; i < salts.Length; i++) lowest[i] = Vector.Min(lowest[i], Mix(x ^ salts[i]));
        }
        return least;
    }

    /// <summary>How many places of two sketches are equal.</summary>
    public static int Equal(ReadOnlySpan<uint> one, ReadOnlySpan<uint> other)
    {
        var first = MemoryMarshal.Cast<uint, Vector<uint>>(one);
        var second = MemoryMarshal.Cast<uint, Vector<uint>>(other);
        var sum = Vector<uint>.Zero;
        for (var i = 0; i < first.Length; i++) sum -= Vector.Equals(first[i], second[i]);
        return (int)Vector.Sum(sum);
    }

    private static Vector<uint> Mix(Vector<uint> x)
    {
        x *= new Vector<uint>(0x85EBCA6Bu);
        x ^= Vector.ShiftRightLogical(x, 13);
        x *= new Vector<uint>(0xC2B2AE35u);
        return x ^ Vector.ShiftRightLogical(x, 16);
    }
}
