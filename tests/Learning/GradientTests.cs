using Entente.Learning;
using Xunit;

namespace Entente.Tests.Learning;

/// <summary>Every layer's gradient against the slope that small changes show.</summary>
public sealed class GradientTests
{
    private readonly SeededRandom random = new(7);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Dense_layer(bool rectified)
    {
        var layer = new DenseLayer(5, 3, rectified, random);
        var input = Filled(4, 5);
        var pull = Filled(4, 3);
        Check([layer.Weight, layer.Bias], input, () => Inner(layer.Forward(input, new Matrix(0, 32)), pull), change =>
        {
            layer.Forward(input, new Matrix(0, 32));
            layer.Backward(Copy(pull), change);
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Lstm_layer(bool backwards)
    {
        var layer = new LstmLayer(6, 32, backwards, random);
        var batch = new SequenceBatch([4, 2, 1]);
        var input = Filled(batch.Rows, 6);
        var pull = Filled(batch.Rows, 40);
        Matrix Forward()
        {
            var output = new Matrix(batch.Rows, 40);
            layer.Forward(input, batch, output, 8);
            return output;
        }
        Check([layer.Input, layer.Recurrent, layer.Bias], input, () => Inner(Forward(), pull, 8), change =>
        {
            Forward();
            layer.Backward(pull, 8, change);
        });
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(0.1f)]
    public void Softmax_loss(float smoothing)
    {
        var scores = Filled(1, 11);
        double Loss(int gold) => Softmax.Loss(Copy(scores).Whole(0), 11, gold, 1);
        double Smoothed() => ((1 - smoothing) * Loss(3)) + (smoothing * Enumerable.Range(0, 11).Average(Loss));
        var change = Copy(scores);
        Softmax.Loss(change.Whole(0), 11, 3, 1, smoothing);
        for (var i = 0; i < 11; i++) Near(Slope(() => Smoothed(), scores, 0, i), change[0][i]);
        Assert.All(change.Whole(0)[11..].ToArray(), value => Assert.Equal(0, value));
    }

    private static void Check(Parameter[] parameters, Matrix input, Func<double> value, Action<Matrix> backward)
    {
        var change = new Matrix(input.Rows, input.Columns);
        backward(change);
        foreach (var (table, slopes) in parameters.Select(p => (p.Value, p.Gradient)).Append((input, change)))
            for (var i = 0; i < 40; i++)
            {
                var (row, column) = (i * 7 % table.Rows, i * 13 % table.Columns);
                Near(Slope(value, table, row, column), slopes[row][column]);
            }
    }

    private static double Slope(Func<double> value, Matrix table, int row, int column)
    {
        var old = table[row][column];
        const float Step = 1f / 128;
        table[row][column] = old + Step;
        var above = value();
        table[row][column] = old - Step;
        var below = value();
        table[row][column] = old;
        return (above - below) / (2 * Step);
    }

    private static void Near(double expected, double actual)
    {
        var slack = 0.003 + Math.Abs(expected * 0.01);
        Assert.InRange(actual, expected - slack, expected + slack);
    }

    private static double Inner(Matrix left, Matrix right, int column = 0)
    {
        var sum = 0.0;
        for (var row = 0; row < left.Rows; row++)
            for (var i = column; i < left.Columns; i++) sum += left[row][i] * right[row][i];
        return sum;
    }

    private static Matrix Copy(Matrix matrix)
    {
        var copy = new Matrix(matrix.Rows, matrix.Columns);
        matrix.Used.CopyTo(copy.Values);
        return copy;
    }

    private Matrix Filled(int rows, int columns) => new Parameter(rows, columns).Randomise(random, 1).Value;
}
