using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Entente.Learning;

/// <summary>A right-hand factor laid out for fast products: panels of 32 columns, each panel contiguous.</summary>
/// <remarks>
/// Every element of a product is one chain of fused multiply-adds in the order of the inner index, whatever the vector
/// width, so results are the same bytes on every machine.
/// </remarks>
internal sealed class PackedMatrix
{
    private const int Panel = 32;
    private float[] panels = [];
    private int inner, outer;

    /// <summary>Takes the rows <paramref name="first"/> … of a table as they are.</summary>
    public PackedMatrix Load(Matrix source, int first = 0, int? rows = null)
    {
        var count = rows ?? source.Rows - first;
        Resize(count, source.Stride);
        for (var panel = 0; panel < outer; panel += Panel)
            for (var row = 0; row < inner; row++)
                source.Values.AsSpan((first + row) * source.Stride + panel, Panel).CopyTo(panels.AsSpan((panel * inner) + (row * Panel)));
        return this;
    }

    /// <summary>Takes the transpose of the rows <paramref name="first"/> … of a table.</summary>
    public PackedMatrix LoadTransposed(Matrix source, int first = 0, int? rows = null)
    {
        var count = rows ?? source.Rows - first;
        Resize(source.Columns, (count + Panel - 1) / Panel * Panel);
        for (var panel = 0; panel < outer; panel += Panel)
        {
            var target = panels.AsSpan(panel * inner, inner * Panel);
            var width = Math.Min(Panel, count - panel);
            if (width < Panel) target.Clear();
            for (var column = 0; column < width; column++)
            {
                var row = source.Values.AsSpan((first + panel + column) * source.Stride, inner);
                for (var i = 0; i < inner; i++) target[(i * Panel) + column] = row[i];
            }
        }
        return this;
    }

    /// <summary>target[first + r] (+)= left[leftFirst + r] · this, for <paramref name="rows"/> rows.</summary>
    public void Multiply(Matrix left, int leftFirst, int leftColumn, Matrix target, int first, int rows, bool add)
        => Run(left.Values, (leftFirst * left.Stride) + leftColumn, left.Stride, 1, target, first, rows, add);

    /// <summary>target (+)= leftᵀ · this, over all rows of <paramref name="left"/>.</summary>
    public void MultiplyTransposed(Matrix left, int leftColumn, int columns, Matrix target, bool add)
        => Run(left.Values, leftColumn, 1, left.Stride, target, 0, columns, add);

    private void Resize(int newInner, int newOuter)
    {
        (inner, outer) = (newInner, newOuter);
        if (panels.Length < inner * outer) panels = new float[inner * outer * 5 / 4];
    }

    private unsafe void Run(float[] left, int leftStart, int rowStep, int innerStep, Matrix target, int first, int rows, bool add)
    {
        if (target.Stride < outer) throw new ArgumentException($"The target has {target.Stride} columns; {outer} are needed.", nameof(target));
        long stride = target.Stride;
        fixed (float* a = left, b = panels, c = target.Values)
        {
            for (var panel = 0; panel < outer; panel += Panel)
            {
                float* x = a + leftStart, w = b + ((long)panel * inner), y = c + (first * stride) + panel;
                var row = 0;
                for (; row + 4 <= rows; row += 4)
                    FourRows(x + ((long)row * rowStep), rowStep, innerStep, w, inner, y + (row * stride), target.Stride, add);
                for (; row < rows; row++)
                    OneRow(x + ((long)row * rowStep), innerStep, w, inner, y + (row * stride), add);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // one article is read before tiering would get to it
    private static unsafe void FourRows(float* a, int rowStep, int innerStep, float* b, int inner, float* c, int stride, bool add)
    {
        Vector512<float> c00 = default, c01 = default, c10 = default, c11 = default, c20 = default, c21 = default, c30 = default, c31 = default;
        if (add)
        {
            (c00, c01) = (Vector512.Load(c), Vector512.Load(c + 16));
            (c10, c11) = (Vector512.Load(c + stride), Vector512.Load(c + stride + 16));
            (c20, c21) = (Vector512.Load(c + (2 * stride)), Vector512.Load(c + (2 * stride) + 16));
            (c30, c31) = (Vector512.Load(c + (3 * stride)), Vector512.Load(c + (3 * stride) + 16));
        }
        float* a1 = a + rowStep, a2 = a1 + rowStep, a3 = a2 + rowStep;
        for (var k = 0; k < inner; k++)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            b += Panel;
            var x = Vector512.Create(*a);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(*a1);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(*a2);
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(*a3);
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            a += innerStep;
            a1 += innerStep;
            a2 += innerStep;
            a3 += innerStep;
        }
        c00.Store(c);
        c01.Store(c + 16);
        c10.Store(c + stride);
        c11.Store(c + stride + 16);
        c20.Store(c + (2 * stride));
        c21.Store(c + (2 * stride) + 16);
        c30.Store(c + (3 * stride));
        c31.Store(c + (3 * stride) + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void OneRow(float* a, int innerStep, float* b, int inner, float* c, bool add)
    {
        var c0 = add ? Vector512.Load(c) : default;
        var c1 = add ? Vector512.Load(c + 16) : default;
        for (var k = 0; k < inner; k++)
        {
            var x = Vector512.Create(*a);
            c0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), c0);
            c1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + 16), c1);
            b += Panel;
            a += innerStep;
        }
        c0.Store(c);
        c1.Store(c + 16);
    }
}
