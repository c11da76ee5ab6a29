using Entente.Entities;

namespace Entente.Training;

/// <summary>Weights of the name finder while they are learnt.</summary>
/// <param name="kept">How many features there are.</param>
/// <param name="beside">How many further ones are learnt, but not kept.</param>
/// <param name="rate">Length of the first step.</param>
/// <param name="decay">Share by which a weight shrinks at each step that touches it.</param>
internal sealed class NameField(int kept, int beside, float rate, float decay)
{
    private const int Tags = NameTags.Count;
    private const float Recall = 0.5f; // taken from what speaks for no name: a missed name costs more than the likeliest tags show
    private readonly float[] weights = new float[(kept + beside) * Tags];
    private readonly float[] squares = new float[(kept + beside) * Tags];
    private readonly float[] transitions = new float[Tags * Tags];
    private readonly float[] transitionSquares = new float[Tags * Tags];
    private readonly float[] weightSums = new float[(kept + beside) * Tags];
    private readonly float[] transitionSums = new float[Tags * Tags];
    private int snapshots;


    /// <summary>Adds the weights as they stand to the mean that <see cref="Round"/> gives: single steps are noisy.</summary>
    public void Keep()
    {
        snapshots++;
        for (var i = 0; i < weights.Length; i++) weightSums[i] += weights[i];
        for (var i = 0; i < transitions.Length; i++) transitionSums[i] += transitions[i];
    }

    /// <summary>One step on one sentence. Returns its loss, −log of the probability of the gold tags.</summary>
    public double Step(int[][] features, int[] gold)
    {
        var n = features.Length;
        var scores = Scores(features);
        var (forward, backward) = (new float[n * Tags], new float[n * Tags]);
        Forward(scores, forward, n);
        Backward(scores, backward, n);
        var total = LogSum(forward.AsSpan((n - 1) * Tags, Tags));

        var goldScore = 0.0;
        Span<float> gradient = stackalloc float[Tags];
        var between = new float[Tags * Tags];
        for (var i = 0; i < n; i++)
        {
            var before = i == 0 ? 0 : gold[i - 1];
            goldScore += scores[i * Tags + gold[i]] + transitions[before * Tags + gold[i]];
            for (var tag = 0; tag < Tags; tag++)
                gradient[tag] = MathF.Exp(forward[i * Tags + tag] + backward[i * Tags + tag] - total) - (tag == gold[i] ? 1 : 0);
            Between(scores, forward, backward, total, i, before, gold[i], between);
            foreach (var feature in features[i]) Update(weights, squares, feature * Tags, gradient);
        }
        Update(transitions, transitionSquares, 0, between);
        return total - goldScore;
    }

    /// <summary>The weights as bytes, the transitions in the same unit, and that unit.</summary>
    public (sbyte[] Weights, int[] Transitions, double Unit) Round()
    {
        var mean = Array.ConvertAll(weightSums[..(kept * Tags)], sum => sum / snapshots);
        var sizes = mean.Where(weight => weight != 0).Select(MathF.Abs).Order().ToArray();
        var unit = sizes[(int)((sizes.Length - 1) * 0.99999)] / 127; // the few largest weights may be cut: 1 in 100 000 is
        return (Array.ConvertAll(mean, weight => (sbyte)Math.Clamp(MathF.Round(weight / unit), -127, 127)),
            [.. transitionSums.Select((sum, i) => (int)MathF.Round((sum / snapshots - (i % Tags == 0 ? Recall : 0)) / unit))], unit);
    }

    public NameFinder Rounded(NameFeatures features, NameBuckets buckets)
    {
        var (rounded, moves, _) = Round();
        return new NameFinder(features, buckets, rounded, moves);
    }

    private float[] Scores(int[][] features)
    {
        var scores = new float[features.Length * Tags];
        for (var i = 0; i < features.Length; i++)
        {
            var row = scores.AsSpan(i * Tags, Tags);
            foreach (var feature in features[i])
            {
                var weight = weights.AsSpan(feature * Tags, Tags);
                for (var tag = 0; tag < Tags; tag++) row[tag] += weight[tag];
            }
        }
        return scores;
    }

    private void Forward(float[] scores, float[] forward, int n)
    {
        Span<float> parts = stackalloc float[Tags];
        for (var tag = 0; tag < Tags; tag++)
            forward[tag] = NameTags.Follows(0, tag) ? scores[tag] + transitions[tag] : float.NegativeInfinity;
        for (var i = 1; i < n; i++)
            for (var tag = 0; tag < Tags; tag++)
            {
                for (var before = 0; before < Tags; before++)
                    parts[before] = NameTags.Follows(before, tag) ? forward[(i - 1) * Tags + before] + transitions[before * Tags + tag] : float.NegativeInfinity;
                forward[i * Tags + tag] = LogSum(parts) + scores[i * Tags + tag];
            }
    }

    private void Backward(float[] scores, float[] backward, int n)
    {
        Span<float> parts = stackalloc float[Tags];
        for (var i = n - 2; i >= 0; i--)
            for (var before = 0; before < Tags; before++)
            {
                for (var tag = 0; tag < Tags; tag++)
                    parts[tag] = NameTags.Follows(before, tag) ? backward[(i + 1) * Tags + tag] + scores[(i + 1) * Tags + tag] + transitions[before * Tags + tag] : float.NegativeInfinity;
                backward[i * Tags + before] = LogSum(parts);
            }
    }

    private void Between(float[] scores, float[] forward, float[] backward, float total, int i, int goldBefore, int gold, float[] gradient)
    {
        for (var before = 0; before < (i == 0 ? 1 : Tags); before++)
            for (var tag = 0; tag < Tags; tag++)
                if (NameTags.Follows(before, tag))
                    gradient[before * Tags + tag] += MathF.Exp((i == 0 ? 0 : forward[(i - 1) * Tags + before]) + transitions[before * Tags + tag]
                        + scores[i * Tags + tag] + backward[i * Tags + tag] - total);
        gradient[goldBefore * Tags + gold]--;
    }

    private void Update(float[] values, float[] sums, int at, ReadOnlySpan<float> gradient)
    {
        for (var k = 0; k < gradient.Length; k++)
        {
            var g = gradient[k];
            if (MathF.Abs(g) < 1e-4f) continue;
            sums[at + k] += g * g;
            values[at + k] -= rate * g / (MathF.Sqrt(sums[at + k]) + 1e-3f) + decay * values[at + k];
        }
    }

    private static float LogSum(ReadOnlySpan<float> parts)
    {
        var most = float.NegativeInfinity;
        foreach (var part in parts) most = MathF.Max(most, part);
        if (float.IsNegativeInfinity(most)) return most;
        var sum = 0f;
        foreach (var part in parts) sum += MathF.Exp(part - most);
        return most + MathF.Log(sum);
    }
}
