using System.Numerics;
using System.Runtime.InteropServices;

namespace Entente.Order.Alignments;

/// <summary>Positions as numbers beside their objects' weights, so that a pair is one pass of vector arithmetic.</summary>
internal sealed class WeighedPositions
{
    private readonly int states;
    private readonly int width; // objects, filled up to whole vectors
    private readonly double[] places;
    private readonly double[] weighed; // the object's weight where the state has a position, else 0
    private readonly double[] present; // 1 where the state has a position and the weight is known, else 0
    private readonly double farthest;
    private readonly bool isSquared;

    public WeighedPositions(Scale scale, ReadOnlySpan<byte> positions, int states, int objects, ReadOnlySpan<double> weights, Distance distance)
    {
        if (weights.Length != objects) throw new ArgumentException($"There are {weights.Length} weights for {objects} objects; give one for each.", nameof(weights));
        for (var k = 0; k < objects; k++)
            if (weights[k] < 0 || double.IsInfinity(weights[k])) throw new ArgumentException($"Weight {k} is {weights[k]}; give 0 or more, or NaN for unknown.", nameof(weights));
        this.states = states;
        isSquared = distance == Distance.Squared;
        farthest = isSquared ? scale.Steps * scale.Steps : scale.Steps;
        width = (objects + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        places = new double[states * width];
        weighed = new double[states * width];
        present = new double[states * width];
        for (var i = 0; i < states; i++)
            for (var k = 0; k < objects; k++)
            {
                var value = positions[i * objects + k];
                if (value == Portfolios.Absent || double.IsNaN(weights[k])) continue;
                places[i * width + k] = value - scale.Lowest;
                weighed[i * width + k] = weights[k];
                present[i * width + k] = 1;
            }
    }

    public WeightedS[] All(int fewest)
    {
        var all = new WeightedS[states * (states - 1) / 2];
        var next = 0;
        for (var i = 0; i < states; i++)
            for (var j = i + 1; j < states; j++) all[next++] = Pair(i, j, fewest);
        return all;
    }

    private WeightedS Pair(int one, int other, int fewest)
    {
        var placesOne = Vectors(places, one);
        var placesOther = Vectors(places, other);
        var weighedOne = Vectors(weighed, one);
        var presentOne = Vectors(present, one);
        var presentOther = Vectors(present, other);
        Vector<double> apart = default, weight = default, objects = default;
        for (var v = 0; v < placesOne.Length; v++)
        {
            var shared = weighedOne[v] * presentOther[v];
            var gap = Vector.Abs(placesOne[v] - placesOther[v]);
            apart += shared * (isSquared ? gap * gap : gap);
            weight += shared;
            objects += presentOne[v] * presentOther[v];
        }
        var (count, all) = ((int)Vector.Sum(objects), Vector.Sum(weight));
        return new WeightedS(count, count < fewest || all == 0 ? null : 1 - 2 * Vector.Sum(apart) / (farthest * all));
    }

    private ReadOnlySpan<Vector<double>> Vectors(double[] values, int state) => MemoryMarshal.Cast<double, Vector<double>>(values.AsSpan(state * width, width));
}
