using System.Runtime.Intrinsics;

namespace Entente.Learning;

/// <summary>Scores to probabilities, and the loss of a choice among classes.</summary>
internal static class Softmax
{
    /// <summary>Turns scores into the gradient of −log p(<paramref name="gold"/>), in place; padding becomes zero.</summary>
    /// <param name="scores">Scores with padding to a multiple of 8.</param>
    /// <param name="count">How many of them are classes.</param>
    /// <param name="gold">The right class.</param>
    /// <param name="weight">Factor of the gradient.</param>
    /// <param name="smoothing">Share of the mass that the target gives evenly to all classes.</param>
    /// <returns>The loss, unweighted.</returns>
    public static float Loss(Span<float> scores, int count, int gold, float weight = 1, float smoothing = 0)
    {
        var score = scores[gold];
        var (greatest, sum) = Exponentials(scores, count);
        var factor = Vector256.Create(weight / sum);
        for (var i = 0; i < scores.Length; i += 8)
            (Vector256.Create<float>(scores[i..]) * factor).CopyTo(scores[i..]);
        if (smoothing > 0)
            for (var i = 0; i < count; i++) scores[i] -= weight * smoothing / count;
        scores[gold] -= weight * (1 - smoothing);
        return MathF.Log(sum) + greatest - score;
    }

    private static (float Greatest, float Sum) Exponentials(Span<float> scores, int count)
    {
        var greatest = float.NegativeInfinity;
        foreach (var score in scores[..count]) greatest = Math.Max(greatest, score);
        scores[count..].Fill(float.NegativeInfinity);
        for (var i = 0; i < scores.Length; i += 8)
            Smooth.Exp(Vector256.Create<float>(scores[i..]) - Vector256.Create(greatest)).CopyTo(scores[i..]);
        scores[count..].Clear();
        var sum = 0f;
        foreach (var value in scores[..count]) sum += value;
        return (greatest, sum);
    }
}
