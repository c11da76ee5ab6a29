using System.Numerics;
using System.Runtime.InteropServices;

namespace Entente.Order.Blocs;

/// <summary>The inverse of the square table of tight rows and basic columns, kept up to date as they change.</summary>
/// <remarks>Position i of a tight row and position j of a basic column; the inverse has a line per column and an entry per row.</remarks>
internal sealed class WorkingBasis
{
    private double[][] inverse = [];

    public int Size { get; private set; }

    public WorkingBasis Copy() => new() { Size = Size, inverse = [.. inverse.Take(Size).Select(line => (double[])line.Clone())] };

    /// <summary>The line of a basic column.</summary>
    public ReadOnlySpan<double> Line(int column) => inverse[column].AsSpan(0, Size);

    /// <summary>The inverse times a table column given by its entries at the tight rows.</summary>
    public void TimesColumn(ReadOnlySpan<double> entries, Span<double> result)
    {
        for (var j = 0; j < Size; j++) result[j] = Dot(Line(j), entries);
    }

    /// <summary>A table row, given by its entries at the basic columns, times the inverse.</summary>
    public void TimesRow(ReadOnlySpan<double> entries, Span<double> result)
    {
        result[..Size].Clear();
        for (var j = 0; j < Size; j++)
            if (entries[j] != 0)
                Add(result[..Size], entries[j], Line(j));
    }

    /// <summary>Adds a tight row and a basic column.</summary>
    /// <param name="row">The row times the inverse.</param>
    /// <param name="column">The inverse times the column.</param>
    /// <param name="pivot">The row's own entry at the column, less what the old columns explain.</param>
    public void Grow(ReadOnlySpan<double> row, ReadOnlySpan<double> column, double pivot)
    {
        Reserve();
        for (var j = 0; j < Size; j++)
        {
            var share = column[j] / pivot;
            if (share != 0) Add(inverse[j].AsSpan(0, Size), share, row);
            inverse[j][Size] = -share;
        }
        for (var i = 0; i < Size; i++) inverse[Size][i] = -row[i] / pivot;
        inverse[Size][Size] = 1 / pivot;
        Size++;
    }

    /// <summary>Puts another row in the place of tight row <paramref name="i"/>.</summary>
    public void SwapRow(int i, ReadOnlySpan<double> row)
    {
        for (var j = 0; j < Size; j++)
        {
            var line = inverse[j].AsSpan(0, Size);
            var share = line[i] / row[i];
            if (share == 0) continue;
            Add(line, -share, row);
            line[i] = share;
        }
    }

    /// <summary>Puts another column in the place of basic column <paramref name="j"/>.</summary>
    public void SwapColumn(int j, ReadOnlySpan<double> column)
    {
        var pivotLine = inverse[j].AsSpan(0, Size);
        foreach (ref var entry in pivotLine) entry /= column[j];
        for (var other = 0; other < Size; other++)
            if (other != j && column[other] != 0)
                Add(inverse[other].AsSpan(0, Size), -column[other], pivotLine);
    }

    /// <summary>Takes basic column <paramref name="j"/> and tight row <paramref name="i"/> out; the last ones move to their places.</summary>
    public void Shrink(int j, int i)
    {
        var pivotLine = inverse[j].AsSpan(0, Size);
        var pivot = pivotLine[i];
        for (var other = 0; other < Size; other++)
            if (other != j && inverse[other][i] != 0)
                Add(inverse[other].AsSpan(0, Size), -inverse[other][i] / pivot, pivotLine);
        Size--;
        (inverse[j], inverse[Size]) = (inverse[Size], inverse[j]);
        for (var other = 0; other < Size; other++) inverse[other][i] = inverse[other][Size];
    }

    /// <summary>Inverts anew.</summary>
    /// <param name="table">A line per tight row, an entry per basic column; is overwritten.</param>
    /// <returns>False when the table has no inverse to working accuracy.</returns>
    public bool Invert(double[][] table)
    {
        Size = table.Length;
        inverse = new double[Size][];
        var result = new double[Size][];
        for (var i = 0; i < Size; i++)
        {
            result[i] = new double[Size];
            result[i][i] = 1;
        }
        for (var step = 0; step < Size; step++)
        {
            var best = step;
            for (var i = step + 1; i < Size; i++)
                if (Math.Abs(table[i][step]) > Math.Abs(table[best][step]))
                    best = i;
            if (Math.Abs(table[best][step]) < 1e-11) return false;
            (table[step], table[best], result[step], result[best]) = (table[best], table[step], result[best], result[step]);
            var scale = 1 / table[step][step];
            foreach (ref var entry in table[step].AsSpan()) entry *= scale;
            foreach (ref var entry in result[step].AsSpan()) entry *= scale;
            for (var i = 0; i < Size; i++)
            {
                var factor = table[i][step];
                if (i == step || factor == 0) continue;
                Add(table[i].AsSpan(step), -factor, table[step].AsSpan(step));
                Add(result[i], -factor, result[step]);
            }
        }
        inverse = result;
        return true;
    }

    private void Reserve()
    {
        if (Size < inverse.Length && Size < inverse[Size].Length) return;
        var capacity = Math.Max(16, 2 * Size);
        Array.Resize(ref inverse, capacity);
        for (var j = 0; j < capacity; j++)
        {
            if (inverse[j] is null) inverse[j] = new double[capacity];
            else Array.Resize(ref inverse[j], capacity);
        }
    }

    private static void Add(Span<double> to, double factor, ReadOnlySpan<double> line)
    {
        var wide = MemoryMarshal.Cast<double, Vector<double>>(to);
        var lineWide = MemoryMarshal.Cast<double, Vector<double>>(line);
        for (var k = 0; k < wide.Length; k++) wide[k] += lineWide[k] * factor;
        for (var k = wide.Length * Vector<double>.Count; k < to.Length; k++) to[k] += line[k] * factor;
    }

    private static double Dot(ReadOnlySpan<double> line, ReadOnlySpan<double> entries)
    {
        double sum = 0;
        for (var k = 0; k < line.Length; k++) sum += line[k] * entries[k];
        return sum;
    }
}
