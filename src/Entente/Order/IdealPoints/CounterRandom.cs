using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Order.IdealPoints;

/// <summary>Random numbers told by their place: the same seed, stream and index give the same number in whatever order they are asked for.</summary>
/// <remarks>SplitMix64 (Steele, Lea and Flood 2014), its counter set instead of counted.</remarks>
internal readonly struct CounterRandom
{
    private const ulong Step = 0x9E3779B97F4A7C15, FirstFactor = 0xBF58476D1CE4E5B9, SecondFactor = 0x94D049BB133111EB, One = 0x3FF0000000000000;

    private const double HalfStep = 1.0 / (1L << 53);

    private readonly ulong key;

    private CounterRandom(ulong key) => this.key = key;

    public CounterRandom(ulong seed, ulong stream) => key = Mix(Mix(seed + Step) ^ Mix((stream * Step) + SecondFactor));

    /// <summary>Numbers of another stream below this one.</summary>
    public CounterRandom Stream(ulong stream) => new(Mix(key ^ Mix((stream * Step) + FirstFactor)));

    /// <summary>A number within (0, 1), ends excluded.</summary>
    public double Uniform(long index) => BitConverter.UInt64BitsToDouble((Mix(key + ((ulong)index * Step)) >> 12) | One) - 1 + HalfStep;

    /// <summary>The numbers of four indices from <paramref name="index"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Uniforms(long index)
    {
        var z = Vector256.Create(key + ((ulong)index * Step)) + Vector256.Create(0, Step, unchecked(2 * Step), unchecked(3 * Step));
        z = (z ^ Vector256.ShiftRightLogical(z, 30)) * Vector256.Create(FirstFactor);
        z = (z ^ Vector256.ShiftRightLogical(z, 27)) * Vector256.Create(SecondFactor);
        z ^= Vector256.ShiftRightLogical(z, 31);
        var unit = (Vector256.ShiftRightLogical(z, 12) | Vector256.Create(One)).AsDouble();
        return unit - Vector256<double>.One + Vector256.Create(HalfStep);
    }

    /// <summary>A normal number with mean 0 and variance 1.</summary>
    public double Normal(long index) => IdealPoints.Normal.Quantile(Uniform(index));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * FirstFactor;
        z = (z ^ (z >> 27)) * SecondFactor;
        return z ^ (z >> 31);
    }
}
