using Entente.Learning;
using Xunit;

namespace Entente.Tests.Learning;

public sealed class RoundedMatrixTests
{
    [Theory]
    [InlineData(1, 7, 5)]
    [InlineData(6, 64, 33)]
    [InlineData(9, 31, 96)]
    public void Product_equals_the_sum_of_whole_numbers(int rows, int inputs, int outputs)
    {
        var random = new SeededRandom(5);
        var (weights, steps) = RoundedMatrix.Round(new Parameter(inputs, outputs).Randomise(random, 0.3f).Value);
        var left = new ShortRows().Reshape(rows, (inputs + 7) / 8 * 8);
        Array.Clear(left.Values);
        for (var row = 0; row < rows; row++)
            for (var i = 0; i < inputs; i++) left.Values[(row * left.Stride) + i] = (short)(random.Next(32000) - 16000);
        var target = new Matrix(rows, outputs);
        new RoundedMatrix(weights, steps).MultiplyAdd(left, 0, 0, 0.001f, target, 0, rows);
        for (var row = 0; row < rows; row++)
            for (var o = 0; o < outputs; o++)
            {
                var sum = Enumerable.Range(0, inputs).Sum(i => left.Values[(row * left.Stride) + i] * weights[(i * outputs) + o]);
                Assert.Equal(sum * (steps[o] * 0.001f), target[row][o]);
            }
    }

    [Fact]
    public void The_greatest_inputs_do_not_overflow()
    {
        var matrix = new Matrix(300, 1);
        matrix.Used.Fill(0.9f);
        var (weights, _) = RoundedMatrix.Round(matrix);
        Assert.InRange(weights.Sum(w => (long)w * ShortRows.Greatest), 0, int.MaxValue);
    }

    [Fact]
    public void Rounding_goes_to_even_and_cuts()
    {
        var rows = new ShortRows().Reshape(1, 8);
        rows.Write(0, 0, [0.25f, -0.25f, 0.75f, 1.25f, -1.26f, 9e9f, -9e9f, 0], 2);
        Assert.Equal([0, 0, 2, 2, -3, ShortRows.Greatest, -ShortRows.Greatest, 0], rows.Values[..8].Select(v => (int)v));
    }
}
