using System.Runtime.Intrinsics;

namespace Entente.Learning;

/// <summary>The Adam step (Kingma and Ba 2015) over many parameters, the whole gradient cut to a greatest length.</summary>
internal sealed class Adam(IReadOnlyList<Parameter> parameters)
{
    private float firstPower = 1, secondPower = 1;

    public float FirstDecay { get; init; } = 0.9f;

    public float SecondDecay { get; init; } = 0.95f;

    /// <summary>Greatest length of the gradient.</summary>
    public float Clip { get; init; } = 5;

    /// <summary>Changes the weights by the gradients at hand and sets those to zero.</summary>
    public void Step(float rate)
    {
        firstPower *= FirstDecay;
        secondPower *= SecondDecay;
        var length = MathF.Sqrt(parameters.Sum(SquaredLength));
        var scale = length > Clip ? Clip / length : 1;
        foreach (var parameter in parameters)
        {
            if (parameter.Touched is { } rows)
            {
                foreach (var row in rows) Update(parameter, row * parameter.Value.Stride, parameter.Value.Stride, scale, rate);
                rows.Clear();
            }
            else
            {
                Update(parameter, 0, parameter.Value.Values.Length, scale, rate);
            }
        }
    }

    private static float SquaredLength(Parameter parameter)
    {
        var stride = parameter.Gradient.Stride;
        var values = parameter.Gradient.Values;
        if (parameter.Touched is not { } rows) return Squared(values);
        var sum = 0f;
        foreach (var row in rows) sum += Squared(values.AsSpan(row * stride, stride));
        return sum;
    }

    private static float Squared(ReadOnlySpan<float> values)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < values.Length; i += 8)
        {
            var x = Vector256.Create(values[i..]);
            sum = Vector256.FusedMultiplyAdd(x, x, sum);
        }
        var total = 0f;
        for (var lane = 0; lane < 8; lane++) total += sum[lane];
        return total;
    }

    private void Update(Parameter parameter, int start, int count, float scale, float rate)
    {
        var value = parameter.Value.Values.AsSpan(start, count);
        var gradient = parameter.Gradient.Values.AsSpan(start, count);
        var first = parameter.First.Values.AsSpan(start, count);
        var second = parameter.Second.Values.AsSpan(start, count);
        var (keep1, keep2) = (Vector256.Create(FirstDecay), Vector256.Create(SecondDecay));
        var (new1, new2) = (Vector256.Create(1 - FirstDecay), Vector256.Create(1 - SecondDecay));
        var step = Vector256.Create(rate / (1 - firstPower));
        var correct = Vector256.Create(1 / (1 - secondPower));
        for (var i = 0; i < count; i += 8)
        {
            var g = Vector256.Create(gradient[i..]) * Vector256.Create(scale);
            var m = Vector256.FusedMultiplyAdd(Vector256.Create(first[i..]), keep1, g * new1);
            var v = Vector256.FusedMultiplyAdd(Vector256.Create(second[i..]), keep2, g * g * new2);
            m.CopyTo(first[i..]);
            v.CopyTo(second[i..]);
            var change = step * m / (Vector256.Sqrt(v * correct) + Vector256.Create(1e-8f));
            (Vector256.Create(value[i..]) - change).CopyTo(value[i..]);
        }
        gradient.Clear();
    }
}
