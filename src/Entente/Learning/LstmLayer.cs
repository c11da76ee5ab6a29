using System.Runtime.Intrinsics;

namespace Entente.Learning;

/// <summary>A long short-term memory (Hochreiter and Schmidhuber 1997, with forget gate) that reads forwards or backwards.</summary>
/// <remarks>Gates stand in the order input, forget, candidate, output.</remarks>
internal sealed class LstmLayer
{
    private readonly int size;
    private readonly bool backwards;
    private readonly PackedMatrix packed = new();
    private readonly Matrix gates = new(0, 32), cells = new(0, 32), previous = new(0, 32);
    private readonly Matrix carried = new(0, 32), cellChange = new(0, 32), gateChange = new(0, 32);
    private Matrix? input;
    private SequenceBatch? batch;

    public LstmLayer(int inputs, int size, bool backwards, SeededRandom random)
    {
        if (size % 32 != 0) throw new ArgumentException($"The size must be a multiple of 32, not {size}.", nameof(size));
        (this.size, this.backwards) = (size, backwards);
        Input = new Parameter(inputs, 4 * size).Randomise(random, MathF.Sqrt(6f / (inputs + size)));
        Recurrent = new Parameter(size, 4 * size).Randomise(random, MathF.Sqrt(3f / size));
        Bias = new Parameter(1, 4 * size);
        Bias.Value[0].Slice(size, size).Fill(1); // remember at first
    }

    public Parameter Input { get; }

    public Parameter Recurrent { get; }

    public Parameter Bias { get; }

    /// <summary>Writes the outputs for all rows of <paramref name="x"/> into <paramref name="y"/> from column <paramref name="column"/> on.</summary>
    public void Forward(Matrix x, SequenceBatch sequences, Matrix y, int column)
    {
        (input, batch) = (x, sequences);
        gates.Reshape(x.Rows, 4 * size);
        cells.Reshape(x.Rows, size);
        previous.Reshape(x.Rows, size);
        for (var row = 0; row < x.Rows; row++) Bias.Value.Whole(0).CopyTo(gates.Whole(row));
        packed.Load(Input.Value).Multiply(x, 0, 0, gates, 0, x.Rows, add: true);
        packed.Load(Recurrent.Value);
        for (var i = 0; i < sequences.Steps; i++)
        {
            var (start, from, linked) = Link(i);
            if (linked > 0)
            {
                for (var s = 0; s < linked; s++) y.Values.AsSpan(((from + s) * y.Stride) + column, size).CopyTo(previous[start + s]);
                packed.Multiply(previous, start, 0, gates, start, linked, add: true);
            }
            for (var s = 0; s < sequences.Active[Step(i)]; s++)
                Cell(gates[start + s], s < linked ? cells[from + s] : default, cells[start + s], y.Values.AsSpan(((start + s) * y.Stride) + column, size));
        }
    }

    /// <summary>Adds to the gradients of the weights and to that of the input.</summary>
    /// <param name="change">Gradient of the loss by the outputs, which stand from <paramref name="column"/> on.</param>
    /// <param name="column">The first column of this layer's outputs.</param>
    /// <param name="inputChange">Receives the gradient by the input, added to what is there.</param>
    public void Backward(Matrix change, int column, Matrix? inputChange)
    {
        var sequences = batch!;
        carried.Reshape(input!.Rows, size);
        cellChange.Reshape(input.Rows, size);
        gateChange.Reshape(input.Rows, 4 * size);
        packed.LoadTransposed(Recurrent.Value);
        for (var i = sequences.Steps - 1; i >= 0; i--)
        {
            var (start, from, linked) = Link(i);
            for (var s = 0; s < sequences.Active[Step(i)]; s++)
            {
                var row = start + s;
                CellBack(gates[row], s < linked ? cells[from + s] : default, cells[row], change.Values.AsSpan((row * change.Stride) + column, size),
                    carried[row], cellChange[row], s < linked ? cellChange[from + s] : default, gateChange[row]);
            }
            if (linked > 0) packed.Multiply(gateChange, start, 0, carried, from, linked, add: false);
        }
        Rows.Sum(gateChange, Bias.Gradient);
        packed.Load(gateChange).MultiplyTransposed(input, 0, input.Columns, Input.Gradient, add: true);
        packed.MultiplyTransposed(previous, 0, size, Recurrent.Gradient, add: true);
        if (inputChange is not null) packed.LoadTransposed(Input.Value).Multiply(gateChange, 0, 0, inputChange, 0, input.Rows, add: true);
    }

    private int Step(int i) => backwards ? batch!.Steps - 1 - i : i;

    /// <summary>For the i-th step in reading order: its first row, the first row of the step read before, and how many sequences continue from there.</summary>
    private (int Start, int From, int Linked) Link(int i)
    {
        var step = Step(i);
        var before = backwards ? step + 1 : step - 1;
        if (before < 0 || before >= batch!.Steps) return (batch!.Starts[step], 0, 0);
        return (batch.Starts[step], batch.Starts[before], Math.Min(batch.Active[step], batch.Active[before]));
    }

    private void Cell(Span<float> gate, ReadOnlySpan<float> cellBefore, Span<float> cell, Span<float> output)
    {
        for (var i = 0; i < size; i += 8)
        {
            var enter = Smooth.Sigmoid(Vector256.Create<float>(gate[i..]));
            var keep = Smooth.Sigmoid(Vector256.Create<float>(gate[(size + i)..]));
            var candidate = Smooth.Tanh(Vector256.Create<float>(gate[((2 * size) + i)..]));
            var show = Smooth.Sigmoid(Vector256.Create<float>(gate[((3 * size) + i)..]));
            var c = enter * candidate;
            if (!cellBefore.IsEmpty) c = Vector256.FusedMultiplyAdd(keep, Vector256.Create(cellBefore[i..]), c);
            enter.CopyTo(gate[i..]);
            keep.CopyTo(gate[(size + i)..]);
            candidate.CopyTo(gate[((2 * size) + i)..]);
            show.CopyTo(gate[((3 * size) + i)..]);
            c.CopyTo(cell[i..]);
            (show * Smooth.Tanh(c)).CopyTo(output[i..]);
        }
    }

    private void CellBack(ReadOnlySpan<float> gate, ReadOnlySpan<float> cellBefore, ReadOnlySpan<float> cell, ReadOnlySpan<float> change,
        ReadOnlySpan<float> carriedChange, ReadOnlySpan<float> laterCellChange, Span<float> cellChangeBefore, Span<float> gateChanges)
    {
        var one = Vector256<float>.One;
        for (var i = 0; i < size; i += 8)
        {
            var enter = Vector256.Create(gate[i..]);
            var keep = Vector256.Create(gate[(size + i)..]);
            var candidate = Vector256.Create(gate[((2 * size) + i)..]);
            var show = Vector256.Create(gate[((3 * size) + i)..]);
            var shape = Smooth.Tanh(Vector256.Create(cell[i..]));
            var h = Vector256.Create(change[i..]) + Vector256.Create(carriedChange[i..]);
            var c = Vector256.Create(laterCellChange[i..]) + (h * show * (one - (shape * shape)));
            (c * candidate * enter * (one - enter)).CopyTo(gateChanges[i..]);
            (c * enter * (one - (candidate * candidate))).CopyTo(gateChanges[((2 * size) + i)..]);
            (h * shape * show * (one - show)).CopyTo(gateChanges[((3 * size) + i)..]);
            if (cellBefore.IsEmpty) continue;
            (c * Vector256.Create(cellBefore[i..]) * keep * (one - keep)).CopyTo(gateChanges[(size + i)..]);
            (c * keep).CopyTo(cellChangeBefore[i..]);
        }
    }
}
