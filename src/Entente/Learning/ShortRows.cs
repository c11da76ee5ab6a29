using System.Runtime.Intrinsics;

namespace Entente.Learning;

/// <summary>A table of numbers rounded to 16 bits, ready to be multiplied by a <see cref="RoundedMatrix"/>.</summary>
internal sealed class ShortRows
{
    /// <summary>Greatest magnitude; two products of it and a weight still fit 32 bits, as <see cref="RoundedMatrix"/> sees to.</summary>
    public const int Greatest = 16383;

    public int Stride { get; private set; }

    public short[] Values { get; private set; } = [];

    /// <summary>Gives the table a new shape; what it holds is undefined until written. <paramref name="columns"/> is a multiple of 8.</summary>
    public ShortRows Reshape(int rows, int columns)
    {
        Stride = columns;
        if (Values.Length < rows * columns) Values = new short[rows * columns * 5 / 4];
        return this;
    }

    /// <summary>Rounds numbers times <paramref name="scale"/> into a row from a column on, cutting what is too great.</summary>
    public void Write(int row, int column, ReadOnlySpan<float> numbers, float scale)
    {
        var target = Values.AsSpan((row * Stride) + column, numbers.Length);
        for (var i = 0; i < numbers.Length; i += 8) Round(Vector256.Create(numbers[i..]), scale, target[i..]);
    }

    /// <summary>Rounds eight numbers times <paramref name="scale"/>, ties to even.</summary>
    public static void Round(Vector256<float> numbers, float scale, Span<short> target)
    {
        var magic = Vector256.Create(12582912f); // 1.5 · 2²³: what is added to it keeps no fraction
        var cut = Vector256.Min(Vector256.Max(numbers * scale, Vector256.Create(-(float)Greatest)), Vector256.Create((float)Greatest));
        var whole = (cut + magic).AsInt32() - magic.AsInt32();
        Vector128.Narrow(whole.GetLower(), whole.GetUpper()).CopyTo(target);
    }
}
