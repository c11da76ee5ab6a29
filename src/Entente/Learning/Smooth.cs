using System.Runtime.Intrinsics;

namespace Entente.Learning;

/// <summary>exp, tanh and the logistic function from sums and products alone: the same bytes on every machine.</summary>
internal static class Smooth
{
    /// <summary>e to the power <paramref name="x"/>, for x in [−87, 88]; relative error below 1e−6.</summary>
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-87f)), Vector256.Create(88f));
        var n = Vector256.Floor(Vector256.FusedMultiplyAdd(x, Vector256.Create(1.44269504f), Vector256.Create(0.5f)));
        var r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693359375f), x);
        r = Vector256.FusedMultiplyAdd(n, Vector256.Create(2.12194440e-4f), r);
        var p = Vector256.Create(1.9875691500e-4f);
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.3981999507e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(8.3334519073e-3f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(4.1665795894e-2f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(1.6666665459e-1f));
        p = Vector256.FusedMultiplyAdd(p, r, Vector256.Create(0.5f));
        p = Vector256.FusedMultiplyAdd(p, r * r, r) + Vector256<float>.One;
        var power = Vector256.ShiftLeft(Vector256.ConvertToInt32(n) + Vector256.Create(127), 23).AsSingle();
        return p * power;
    }

    /// <summary>Hyperbolic tangent by a quotient of polynomials; error below 1e−6.</summary>
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-7.9f)), Vector256.Create(7.9f));
        var s = x * x;
        var p = Vector256.Create(-2.76076847742355e-16f);
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(2.00018790482477e-13f));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(-8.60467152213735e-11f));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(5.12229709037114e-08f));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(1.48572235717979e-05f));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(6.37261928875436e-04f));
        p = Vector256.FusedMultiplyAdd(p, s, Vector256.Create(4.89352455891786e-03f));
        var q = Vector256.Create(1.19825839466702e-06f);
        q = Vector256.FusedMultiplyAdd(q, s, Vector256.Create(1.18534705686654e-04f));
        q = Vector256.FusedMultiplyAdd(q, s, Vector256.Create(2.26843463243900e-03f));
        q = Vector256.FusedMultiplyAdd(q, s, Vector256.Create(4.89352518554385e-03f));
        return x * p / q;
    }

    /// <summary>1 / (1 + e^−x).</summary>
    public static Vector256<float> Sigmoid(Vector256<float> x)
    {
        var half = Vector256.Create(0.5f);
        return Vector256.FusedMultiplyAdd(Tanh(x * half), half, half);
    }

    /// <summary>1 / (1 + e^−x) for one number, by the same steps.</summary>
    public static float Sigmoid(float x) => Sigmoid(Vector256.CreateScalar(x)).ToScalar();

    /// <summary>e to the power x for one number, by the same steps.</summary>
    public static float Exp(float x) => Exp(Vector256.CreateScalar(x)).ToScalar();
}
