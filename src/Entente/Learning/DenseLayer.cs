namespace Entente.Learning;

/// <summary>y = x · W + b, followed by a leaky rectifier if wanted.</summary>
internal sealed class DenseLayer
{
    /// <summary>Slope of the rectifier below zero.</summary>
    public const float Leak = 0.1f;

    private readonly bool rectified;
    private readonly PackedMatrix packed = new();
    private Matrix? input, output;

    public DenseLayer(int inputs, int outputs, bool rectified, SeededRandom random)
    {
        this.rectified = rectified;
        Weight = new Parameter(inputs, outputs).Randomise(random);
        Bias = new Parameter(1, outputs);
    }

    public Parameter Weight { get; }

    public Parameter Bias { get; }

    /// <summary>Computes all rows; keeps both tables in mind for <see cref="Backward"/>.</summary>
    public Matrix Forward(Matrix x, Matrix y)
    {
        y.Reshape(x.Rows, Weight.Value.Columns);
        for (var row = 0; row < y.Rows; row++) Bias.Value.Whole(0).CopyTo(y.Whole(row));
        packed.Load(Weight.Value).Multiply(x, 0, 0, y, 0, x.Rows, add: true);
        if (rectified)
            foreach (ref var value in y.Used)
                value = value > 0 ? value : value * Leak;
        (input, output) = (x, y);
        return y;
    }

    /// <summary>Adds to the gradients of the weights and, if given, to that of the input. Changes <paramref name="change"/>.</summary>
    /// <param name="change">Gradient of the loss by the output.</param>
    /// <param name="inputChange">Receives the gradient by the input, added to what is there.</param>
    public void Backward(Matrix change, Matrix? inputChange)
    {
        var (x, y) = (input!, output!);
        if (rectified)
        {
            var slopes = change.Used;
            var values = y.Used;
            for (var i = 0; i < slopes.Length; i++)
                if (values[i] <= 0) slopes[i] *= Leak;
        }
        Rows.Sum(change, Bias.Gradient);
        packed.Load(change).MultiplyTransposed(x, 0, x.Columns, Weight.Gradient, add: true);
        if (inputChange is not null) packed.LoadTransposed(Weight.Value).Multiply(change, 0, 0, inputChange, 0, change.Rows, add: true);
    }
}
