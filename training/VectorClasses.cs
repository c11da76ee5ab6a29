using Entente.Learning;

namespace Entente.Training;

/// <summary>Words with vectors of like direction in classes: k-means on the sphere.</summary>
internal static class VectorClasses
{
    private const int Rounds = 12;

    /// <summary>The class of each row, from 1; rows without direction have none, 0.</summary>
    public static short[] Of(Matrix vectors, int size)
    {
        var directions = new Matrix(vectors.Rows, vectors.Columns);
        for (var row = 0; row < vectors.Rows; row++) Rows.Add(directions[row], vectors[row], Inverse(vectors[row]));
        var centres = new Matrix(size, vectors.Columns);
        for (var k = 0; k < size; k++) Rows.Add(centres[k], directions[k + 1]); // the most frequent words come first, after the unknown one
        var classes = new short[vectors.Rows];
        for (var round = 0; round < Rounds; round++)
        {
            for (var row = 0; row < vectors.Rows; row++) classes[row] = Nearest(centres, directions[row]);
            var sums = new Matrix(size, vectors.Columns);
            for (var row = 0; row < vectors.Rows; row++)
                if (classes[row] > 0) Rows.Add(sums[classes[row] - 1], directions[row]);
            for (var k = 0; k < size; k++)
                if (Inverse(sums[k]) is > 0 and var scale)
                {
                    centres[k].Clear();
                    Rows.Add(centres[k], sums[k], scale);
                }
        }
        return classes;
    }

    private static short Nearest(Matrix centres, ReadOnlySpan<float> direction)
    {
        var (best, most) = (0, 0f);
        for (var k = 0; k < centres.Rows; k++)
        {
            var near = Rows.Dot(centres[k], direction);
            if (near > most) (best, most) = (k + 1, near);
        }
        return (short)best;
    }

    private static float Inverse(ReadOnlySpan<float> vector) => Rows.Dot(vector, vector) is > 0 and var square ? 1 / MathF.Sqrt(square) : 0;
}
