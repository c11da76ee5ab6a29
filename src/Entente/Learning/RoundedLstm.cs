using System.Runtime.Intrinsics;

namespace Entente.Learning;

/// <summary>An <see cref="LstmLayer"/> after training, with rounded weights.</summary>
internal sealed class RoundedLstm
{
    /// <summary>How many units of rounded output make 1; outputs lie within (−1, 1).</summary>
    public const float Scale = 16000;

    private readonly RoundedMatrix input, recurrent;
    private readonly float[] bias;
    private readonly float inputStep;
    private readonly int size;
    private readonly bool backwards;

    public RoundedLstm(ModelFile model, string name, float inputScale, bool backwards)
    {
        input = new RoundedMatrix(model.Shorts(name + ".input"), model.Floats(name + ".input.steps"));
        recurrent = new RoundedMatrix(model.Shorts(name + ".recurrent"), model.Floats(name + ".recurrent.steps"));
        bias = model.Floats(name + ".bias");
        size = recurrent.Inputs;
        inputStep = 1 / inputScale;
        this.backwards = backwards;
    }

    /// <summary>Numbers in a row of output.</summary>
    public int Size => size;

    /// <summary>Puts a trained layer into a model.</summary>
    public static void Add(ModelFile model, string name, LstmLayer layer)
    {
        RoundedLayer.Add(model, name + ".input", layer.Input);
        RoundedLayer.Add(model, name + ".recurrent", layer.Recurrent);
        model.Add(name + ".bias", layer.Bias.Value.Columns, layer.Bias.Value[0]);
    }

    /// <summary>Reads all sequences and writes rounded outputs from column <paramref name="column"/> on.</summary>
    /// <param name="x">Rounded inputs, laid out by <paramref name="batch"/>.</param>
    /// <param name="batch">The sequences.</param>
    /// <param name="y">Receives the outputs.</param>
    /// <param name="column">Where they begin.</param>
    /// <param name="gates">Scratch.</param>
    /// <param name="cells">Scratch.</param>
    public void Apply(ShortRows x, SequenceBatch batch, ShortRows y, int column, Matrix gates, Matrix cells)
    {
        gates.Reshape(batch.Rows, 4 * size);
        cells.Reshape(batch.Lengths.Count, size);
        for (var row = 0; row < batch.Rows; row++) bias.CopyTo(gates.Whole(row));
        input.MultiplyAdd(x, 0, 0, inputStep, gates, 0, batch.Rows);
        for (var i = 0; i < batch.Steps; i++)
        {
            var step = backwards ? batch.Steps - 1 - i : i;
            var before = backwards ? step + 1 : step - 1;
            var linked = before < 0 || before >= batch.Steps ? 0 : Math.Min(batch.Active[step], batch.Active[before]);
            if (linked > 0) recurrent.MultiplyAdd(y, batch.Starts[before], column, 1 / Scale, gates, batch.Starts[step], linked);
            for (var s = 0; s < batch.Active[step]; s++)
            {
                var row = batch.Starts[step] + s;
                Cell(gates[row], cells[s], y.Values.AsSpan((row * y.Stride) + column, size));
            }
        }
    }

    private void Cell(ReadOnlySpan<float> gate, Span<float> cell, Span<short> output)
    {
        for (var i = 0; i < size; i += 8)
        {
            var enter = Smooth.Sigmoid(Vector256.Create(gate[i..]));
            var keep = Smooth.Sigmoid(Vector256.Create(gate[(size + i)..]));
            var candidate = Smooth.Tanh(Vector256.Create(gate[((2 * size) + i)..]));
            var show = Smooth.Sigmoid(Vector256.Create(gate[((3 * size) + i)..]));
            var c = Vector256.FusedMultiplyAdd(keep, Vector256.Create<float>(cell[i..]), enter * candidate);
            c.CopyTo(cell[i..]);
            ShortRows.Round(show * Smooth.Tanh(c), Scale, output[i..]);
        }
    }
}
