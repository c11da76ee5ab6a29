using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Entente.Order.IdealPoints;

/// <summary>The normal distribution, four numbers at a time; lanes do not see each other, so a number does not depend on its neighbours.</summary>
internal static class Normal
{
    /// <summary>Smallest probability told from 0.</summary>
    public const double Least = 1e-300;

    private const double Far = 7.0710678118654752, RootOfTwoPi = 2.5066282746310002;

    /// <summary>Probability of less than <paramref name="x"/>, with full relative precision in the lower tail.</summary>
    /// <remarks>Hart (1968), Computer Approximations, 5666, and his continued fraction beyond 7.07; as in West (2005), Wilmott Magazine.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Below(Vector256<double> x)
    {
        var tail = Tail(Vector256.Abs(x));
        return Vector256.ConditionalSelect(Vector256.GreaterThan(x, Vector256<double>.Zero), Vector256<double>.One - tail, tail);
    }

    /// <summary>Puts probabilities in the place of numbers, as many as are a multiple of four.</summary>
    public static void Below(Span<double> numbers)
    {
        foreach (ref var four in MemoryMarshal.Cast<double, Vector256<double>>(numbers)) four = Below(four);
    }

    public static double Below(double x) => Below(Vector256.Create(x)).ToScalar();

    /// <summary>The number below which lies the probability <paramref name="p"/>, within (0, 1); relative precision some 10⁻⁷.</summary>
    /// <remarks>Wichura (1988), AS 241, PPND7.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> Quantile(Vector256<double> p)
    {
        var q = p - Vector256.Create(0.5);
        var r = Vector256.Create(0.180625) - (q * q);
        var top = Add(Add(Add(Vector256.Create(59.10937472), r, 159.29113202), r, 50.434271938), r, 3.3871327179);
        var bottom = Add(Add(Add(Vector256.Create(67.1875636), r, 78.757757664), r, 17.895169469), r, 1);
        var middle = q * top / bottom;
        var outside = Vector256.GreaterThan(Vector256.Abs(q), Vector256.Create(0.425));
        return Vector256.EqualsAll(outside.AsUInt64(), Vector256<ulong>.Zero) ? middle : Vector256.ConditionalSelect(outside, OuterQuantile(p, q), middle);
    }

    /// <summary>Puts quantiles in the place of probabilities, as many as are a multiple of four.</summary>
    public static void Quantile(Span<double> numbers)
    {
        foreach (ref var four in MemoryMarshal.Cast<double, Vector256<double>>(numbers)) four = Quantile(four);
    }

    /// <summary>Puts exp(−x²/2) in the place of numbers, as many as are a multiple of four.</summary>
    public static void Bell(Span<double> numbers)
    {
        foreach (ref var four in MemoryMarshal.Cast<double, Vector256<double>>(numbers)) four = Vector256.Exp(four * four * Vector256.Create(-0.5));
    }

    public static double Quantile(double p) => Quantile(Vector256.Create(p)).ToScalar();

    /// <summary>Probability of more than <paramref name="x"/>, which is not negative.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Tail(Vector256<double> x)
    {
        var bell = Vector256.Exp(x * x * Vector256.Create(-0.5));
        var top = Add(Add(Add(Add(Add(Add(Vector256.Create(3.52624965998911e-02), x, 0.700383064443688), x, 6.37396220353165), x, 33.912866078383), x, 112.079291497871), x, 221.213596169931), x, 220.206867912376);
        var bottom = Add(Add(Add(Add(Add(Add(Add(Vector256.Create(8.83883476483184e-02), x, 1.75566716318264), x, 16.064177579207), x, 86.7807322029461), x, 296.564248779674), x, 637.333633378831), x, 793.826512519948), x, 440.413735824752);
        var near = bell * top / bottom;
        var isFar = Vector256.GreaterThan(x, Vector256.Create(Far));
        return Vector256.EqualsAll(isFar.AsUInt64(), Vector256<ulong>.Zero) ? near : Vector256.ConditionalSelect(isFar, FarTail(x, bell), near);
    }

    private static Vector256<double> FarTail(Vector256<double> x, Vector256<double> bell)
    {
        var fraction = x + Vector256.Create(0.65);
        for (var step = 4; step > 0; step--) fraction = x + (Vector256.Create((double)step) / fraction);
        return bell / (fraction * Vector256.Create(RootOfTwoPi));
    }

    private static Vector256<double> OuterQuantile(Vector256<double> p, Vector256<double> q)
    {
        var r = Vector256.Sqrt(-Vector256.Log(Vector256.Min(p, Vector256<double>.One - p)));
        var s = r - Vector256.Create(1.6);
        var size = Add(Add(Add(Vector256.Create(0.17023821103), s, 1.3067284816), s, 2.75681539), s, 1.4234372777) / Add(Add(Vector256.Create(0.12021132975), s, 0.7370016425), s, 1);
        var isFar = Vector256.GreaterThan(r, Vector256.Create(5.0));
        if (!Vector256.EqualsAll(isFar.AsUInt64(), Vector256<ulong>.Zero))
        {
            var t = r - Vector256.Create(5.0);
            var far = Add(Add(Add(Vector256.Create(0.017337203997), t, 0.42868294337), t, 3.081226386), t, 6.657905115) / Add(Add(Vector256.Create(0.012258202635), t, 0.24197894225), t, 1);
            size = Vector256.ConditionalSelect(isFar, far, size);
        }
        return Vector256.ConditionalSelect(Vector256.LessThan(q, Vector256<double>.Zero), -size, size);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Add(Vector256<double> sum, Vector256<double> x, double next) => Vector256.FusedMultiplyAdd(sum, x, Vector256.Create(next));
}
