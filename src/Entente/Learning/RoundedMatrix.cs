using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Entente.Learning;

/// <summary>Weights rounded to 16 bits. Products are whole numbers and thus the same on every machine, with or without vectors.</summary>
internal sealed class RoundedMatrix
{
    private const int Panel = 32;
    private readonly short[] panels; // panel of 32 outputs, pair of inputs, output, input of the pair
    private readonly float[] factors;
    private readonly int pairs;

    /// <param name="weights">Rounded weights, a row for each input.</param>
    /// <param name="steps">What one unit of weight is worth, by output.</param>
    public RoundedMatrix(short[] weights, float[] steps)
    {
        (Inputs, Outputs) = (weights.Length / steps.Length, steps.Length);
        pairs = (Inputs + 1) / 2;
        Stride = (Outputs + Panel - 1) / Panel * Panel;
        panels = new short[Stride * pairs * 2];
        factors = new float[Stride];
        steps.CopyTo(factors, 0);
        for (var input = 0; input < Inputs; input++)
            for (var output = 0; output < Outputs; output++)
                panels[Place(input, output)] = weights[(input * Outputs) + output];
    }

    public int Inputs { get; }

    public int Outputs { get; }

    /// <summary>Outputs, rounded up to a multiple of 32.</summary>
    public int Stride { get; }

    /// <summary>Rounds weights so that no sum over inputs of magnitude <see cref="ShortRows.Greatest"/> can overflow 32 bits.</summary>
    public static (short[] Weights, float[] Steps) Round(Matrix matrix)
    {
        var weights = new short[matrix.Rows * matrix.Columns];
        var steps = new float[matrix.Columns];
        for (var column = 0; column < matrix.Columns; column++)
        {
            var (greatest, sum) = (1e-9f, 1e-9f);
            for (var row = 0; row < matrix.Rows; row++)
            {
                greatest = Math.Max(greatest, Math.Abs(matrix[row][column]));
                sum += Math.Abs(matrix[row][column]);
            }
            steps[column] = 1 / Math.Min(32000 / greatest, 0.98f * int.MaxValue / ShortRows.Greatest / sum);
            for (var row = 0; row < matrix.Rows; row++)
                weights[(row * matrix.Columns) + column] = (short)MathF.Round(matrix[row][column] / steps[column]);
        }
        return (weights, steps);
    }

    /// <summary>target[targetRow + r] += left[leftRow + r] · this · <paramref name="leftStep"/>, for <paramref name="rows"/> rows.</summary>
    public unsafe void MultiplyAdd(ShortRows left, int leftRow, int leftColumn, float leftStep, Matrix target, int targetRow, int rows)
    {
        if (target.Stride < Stride) throw new ArgumentException($"The target has {target.Stride} columns; {Stride} are needed.", nameof(target));
        fixed (short* a = left.Values, b = panels)
        fixed (float* c = target.Values, f = factors)
        {
            var first = a + (leftRow * left.Stride) + leftColumn;
            for (var panel = 0; panel < Stride; panel += Panel)
            {
                var weights = b + ((long)panel * pairs * 2);
                var result = c + ((long)targetRow * target.Stride) + panel;
                var row = 0;
                if (Avx512BW.IsSupported)
                    for (; row + 4 <= rows; row += 4)
                        FourRows512(first + (row * left.Stride), left.Stride, weights, result + (row * target.Stride), target.Stride, f + panel, leftStep);
                else if (Avx2.IsSupported)
                    for (; row + 4 <= rows; row += 4)
                        FourRows256(first + (row * left.Stride), left.Stride, weights, result + (row * target.Stride), target.Stride, f + panel, leftStep);
                for (; row < rows; row++)
                    OneRow(first + (row * left.Stride), weights, result + (row * target.Stride), f + panel, leftStep);
            }
        }
    }

    private int Place(int input, int output)
        => (output / Panel * pairs * 2 * Panel) + (input / 2 * 2 * Panel) + (output % Panel * 2) + (input % 2);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one article is read before tiering would get to it
    private unsafe void FourRows512(short* a, int aStride, short* b, float* c, int cStride, float* f, float step)
    {
        Vector512<int> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        int* a0 = (int*)a, a1 = (int*)(a + aStride), a2 = (int*)(a + (2 * aStride)), a3 = (int*)(a + (3 * aStride));
        for (var k = 0; k < pairs; k++)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 32);
            b += 2 * Panel;
            var x = Vector512.Create(a0[k]).AsInt16();
            c00 += Avx512BW.MultiplyAddAdjacent(x, b0);
            c01 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a1[k]).AsInt16();
            c10 += Avx512BW.MultiplyAddAdjacent(x, b0);
            c11 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a2[k]).AsInt16();
            c20 += Avx512BW.MultiplyAddAdjacent(x, b0);
            c21 += Avx512BW.MultiplyAddAdjacent(x, b1);
            x = Vector512.Create(a3[k]).AsInt16();
            c30 += Avx512BW.MultiplyAddAdjacent(x, b0);
            c31 += Avx512BW.MultiplyAddAdjacent(x, b1);
        }
        var f0 = Vector512.Load(f) * step;
        var f1 = Vector512.Load(f + 16) * step;
        Put(c00, f0, c);
        Put(c01, f1, c + 16);
        Put(c10, f0, c + cStride);
        Put(c11, f1, c + cStride + 16);
        Put(c20, f0, c + (2 * cStride));
        Put(c21, f1, c + (2 * cStride) + 16);
        Put(c30, f0, c + (3 * cStride));
        Put(c31, f1, c + (3 * cStride) + 16);
    }

    private unsafe void FourRows256(short* a, int aStride, short* b, float* c, int cStride, float* f, float step)
    {
        HalfPanel256(a, aStride, b, c, cStride, f, step);
        HalfPanel256(a, aStride, b + Panel, c + 16, cStride, f + 16, step);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void HalfPanel256(short* a, int aStride, short* b, float* c, int cStride, float* f, float step)
    {
        Vector256<int> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        int* a0 = (int*)a, a1 = (int*)(a + aStride), a2 = (int*)(a + (2 * aStride)), a3 = (int*)(a + (3 * aStride));
        for (var k = 0; k < pairs; k++)
        {
            var b0 = Vector256.Load(b);
            var b1 = Vector256.Load(b + 16);
            b += 2 * Panel;
            var x = Vector256.Create(a0[k]).AsInt16();
            c00 += Avx2.MultiplyAddAdjacent(x, b0);
            c01 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(a1[k]).AsInt16();
            c10 += Avx2.MultiplyAddAdjacent(x, b0);
            c11 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(a2[k]).AsInt16();
            c20 += Avx2.MultiplyAddAdjacent(x, b0);
            c21 += Avx2.MultiplyAddAdjacent(x, b1);
            x = Vector256.Create(a3[k]).AsInt16();
            c30 += Avx2.MultiplyAddAdjacent(x, b0);
            c31 += Avx2.MultiplyAddAdjacent(x, b1);
        }
        var f0 = Vector256.Load(f) * step;
        var f1 = Vector256.Load(f + 8) * step;
        Put(c00, f0, c);
        Put(c01, f1, c + 8);
        Put(c10, f0, c + cStride);
        Put(c11, f1, c + cStride + 8);
        Put(c20, f0, c + (2 * cStride));
        Put(c21, f1, c + (2 * cStride) + 8);
        Put(c30, f0, c + (3 * cStride));
        Put(c31, f1, c + (3 * cStride) + 8);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe void OneRow(short* a, short* b, float* c, float* f, float step)
    {
        if (Avx2.IsSupported)
        {
            Vector256<int> c0 = default, c1 = default, c2 = default, c3 = default;
            for (var k = 0; k < pairs; k++, b += 2 * Panel)
            {
                var x = Vector256.Create(((int*)a)[k]).AsInt16();
                c0 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(b));
                c1 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(b + 16));
                c2 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(b + 32));
                c3 += Avx2.MultiplyAddAdjacent(x, Vector256.Load(b + 48));
            }
            Put(c0, Vector256.Load(f) * step, c);
            Put(c1, Vector256.Load(f + 8) * step, c + 8);
            Put(c2, Vector256.Load(f + 16) * step, c + 16);
            Put(c3, Vector256.Load(f + 24) * step, c + 24);
            return;
        }
        for (var output = 0; output < Panel; output++)
        {
            var sum = 0;
            for (var k = 0; k < pairs; k++)
                sum += (a[2 * k] * b[(k * 2 * Panel) + (2 * output)]) + (a[(2 * k) + 1] * b[(k * 2 * Panel) + (2 * output) + 1]);
            c[output] += sum * (f[output] * step);
        }
    }

    private static unsafe void Put(Vector512<int> sum, Vector512<float> factor, float* target)
        => (Vector512.Load(target) + (Vector512.ConvertToSingle(sum) * factor)).Store(target);

    private static unsafe void Put(Vector256<int> sum, Vector256<float> factor, float* target)
        => (Vector256.Load(target) + (Vector256.ConvertToSingle(sum) * factor)).Store(target);
}
