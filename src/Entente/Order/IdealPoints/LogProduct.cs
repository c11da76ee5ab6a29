using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Order.IdealPoints;

/// <summary>Log of a product of positive numbers with one logarithm at the end: mantissas are multiplied, exponents added.</summary>
internal struct LogProduct()
{
    private const long OneExponent = 1023;
    private const int MostFactors = 1000;

    private Vector256<double> mantissa = Vector256<double>.One;
    private Vector256<long> exponent = Vector256<long>.Zero;
    private double logs;
    private int factors;

    public readonly double Value => logs + Fold();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(Vector256<double> factor)
    {
        var bits = factor.AsInt64();
        exponent += Vector256.ShiftRightLogical(bits, 52) - Vector256.Create(OneExponent);
        mantissa *= ((bits & Vector256.Create(0x000FFFFFFFFFFFFF)) | Vector256.Create(0x3FF0000000000000)).AsDouble();
        if (++factors == MostFactors) Restart();
    }

    private void Restart()
    {
        logs += Fold();
        (mantissa, exponent, factors) = (Vector256<double>.One, Vector256<long>.Zero, 0);
    }

    private readonly double Fold() => Vector256.Sum(Vector256.Log(mantissa)) + (Vector256.Sum(exponent) * Math.Log(2));
}
