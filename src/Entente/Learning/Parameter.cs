namespace Entente.Learning;

/// <summary>A table of weights that training changes, with its gradient and Adam's two moments.</summary>
internal sealed class Parameter(int rows, int columns)
{
    public Matrix Value { get; } = new(rows, columns);

    public Matrix Gradient { get; } = new(rows, columns);

    public Matrix First { get; } = new(rows, columns);

    public Matrix Second { get; } = new(rows, columns);

    /// <summary>Rows that the current batch used, for tables where that is a small part; null when all rows always count.</summary>
    public HashSet<int>? Touched { get; init; }

    /// <summary>Fills the weights evenly from [−<paramref name="bound"/>, bound).</summary>
    public Parameter Randomise(SeededRandom random, float bound)
    {
        for (var row = 0; row < Value.Rows; row++)
            foreach (ref var weight in Value[row])
                weight = ((random.NextSingle() * 2) - 1) * bound;
        return this;
    }

    /// <summary>The bound of Glorot and Bengio (2010) for this shape.</summary>
    public Parameter Randomise(SeededRandom random) => Randomise(random, MathF.Sqrt(6f / (Value.Rows + Value.Columns)));
}
