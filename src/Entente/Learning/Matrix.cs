namespace Entente.Learning;

/// <summary>A table of numbers, row by row. Rows are padded with zeros to a multiple of 32, so that kernels need no ragged ends.</summary>
internal sealed class Matrix
{
    /// <summary>An all-zero table.</summary>
    public Matrix(int rows, int columns)
    {
        (Rows, Columns, Stride) = (rows, columns, Padded(columns));
        Values = new float[rows * Stride];
    }

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    /// <summary>Distance between rows in <see cref="Values"/>; a multiple of 32.</summary>
    public int Stride { get; private set; }

    /// <summary>The numbers; may be longer than needed after <see cref="Reshape"/>.</summary>
    public float[] Values { get; private set; }

    /// <summary>The part of <see cref="Values"/> in use.</summary>
    public Span<float> Used => Values.AsSpan(0, Rows * Stride);

    public Span<float> this[int row] => Values.AsSpan(row * Stride, Columns);

    /// <summary>A row with its padding.</summary>
    public Span<float> Whole(int row) => Values.AsSpan(row * Stride, Stride);

    /// <summary>Gives the table a new shape and sets every number to zero; keeps the memory when it suffices.</summary>
    public Matrix Reshape(int rows, int columns)
    {
        (Rows, Columns, Stride) = (rows, columns, Padded(columns));
        if (Values.Length < rows * Stride) Values = new float[rows * Stride * 5 / 4];
        else Used.Clear();
        return this;
    }

    private static int Padded(int columns) => (columns + 31) & ~31;
}
