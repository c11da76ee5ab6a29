using System.Runtime.Intrinsics;

namespace Entente.Learning;

/// <summary>A <see cref="DenseLayer"/> after training, with rounded weights.</summary>
internal sealed class RoundedLayer
{
    private readonly RoundedMatrix weights;
    private readonly float[] bias;
    private readonly float inputStep;

    /// <param name="model">Holds the tables <c>name</c>, <c>name.steps</c> and <c>name.bias</c>.</param>
    /// <param name="name">The layer's name.</param>
    /// <param name="inputScale">How many units of its rounded inputs make 1.</param>
    public RoundedLayer(ModelFile model, string name, float inputScale)
    {
        weights = new RoundedMatrix(model.Shorts(name), model.Floats(name + ".steps"));
        bias = new float[weights.Stride];
        model.Floats(name + ".bias").CopyTo(bias, 0);
        inputStep = 1 / inputScale;
    }

    /// <summary>Numbers in a row of output.</summary>
    public int Outputs => weights.Outputs;

    /// <summary>Puts a trained layer into a model.</summary>
    public static void Add(ModelFile model, string name, Parameter weight, Parameter bias)
    {
        Add(model, name, weight);
        model.Add(name + ".bias", bias.Value.Columns, bias.Value[0]);
    }

    /// <summary>Puts weights alone into a model.</summary>
    public static void Add(ModelFile model, string name, Parameter weight)
    {
        var (values, steps) = RoundedMatrix.Round(weight.Value);
        model.Add(name, weight.Value.Columns, values);
        model.Add(name + ".steps", steps.Length, steps);
    }

    /// <summary>output = input · W + b for the first <paramref name="rows"/> rows.</summary>
    public Matrix Apply(ShortRows input, int rows, Matrix output)
    {
        output.Reshape(rows, Outputs);
        for (var row = 0; row < rows; row++) bias.CopyTo(output.Whole(row));
        weights.MultiplyAdd(input, 0, 0, inputStep, output, 0, rows);
        return output;
    }

    /// <summary>The leaky rectifier, on all of a table.</summary>
    public static Matrix Rectify(Matrix table)
    {
        var leak = Vector256.Create(DenseLayer.Leak);
        for (var i = 0; i < table.Used.Length; i += 8)
        {
            var x = Vector256.Create<float>(table.Used[i..]);
            Vector256.Max(x, x * leak).CopyTo(table.Used[i..]);
        }
        return table;
    }
}
