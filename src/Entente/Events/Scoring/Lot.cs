using Entente.Learning;

namespace Entente.Events.Scoring;

/// <summary>Draws lots: a number that depends on a seed and some words alone, so that a choice is the same in any order and on any number of threads.</summary>
internal static class Lot
{
    private const ulong Basis = 0xCBF29CE484222325, Prime = 0x100000001B3; // FNV-1a

    /// <summary>A number spread evenly over all 64 bits.</summary>
    public static ulong Of(ulong seed, params ReadOnlySpan<string> words)
    {
        var hash = Basis ^ seed;
        foreach (var word in words)
        {
            foreach (var c in word) hash = (hash ^ c) * Prime;
            hash = (hash ^ 0xFFFF) * Prime; // no character of a text, so that "ab, c" is not "a, bc"
        }
        return new SeededRandom(hash).NextBits();
    }

    /// <summary>The same as a share in [0, 1).</summary>
    public static double Share(ulong seed, params ReadOnlySpan<string> words) => (Of(seed, words) >> 11) * (1.0 / (1UL << 53));
}
