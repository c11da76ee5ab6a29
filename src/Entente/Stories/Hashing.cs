namespace Entente.Stories;

/// <summary>Numbers for words that are the same in every run and on every machine.</summary>
internal static class Hashing
{
    /// <summary>A well-mixed hash of a text (FNV-1a, then a finaliser), whatever its case.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        return Mix(hash);
    }

    /// <summary>The hash of two things in order.</summary>
    public static uint Of(uint first, uint second) => Mix((first * 0x9E3779B1u) ^ (second + 0x7F4A7C15u + (first << 6)));

    /// <summary>Spreads a number over all bits (Murmur3's finaliser).</summary>
    public static uint Mix(uint x)
    {
        x = (x ^ (x >> 16)) * 0x85EBCA6Bu;
        x = (x ^ (x >> 13)) * 0xC2B2AE35u;
        return x ^ (x >> 16);
    }
}
