namespace Entente.Order.Majorities;

/// <summary>What every list of weights must hold to.</summary>
internal static class Weights
{
    public static void Check(ReadOnlySpan<double> weights, int states)
    {
        if (weights.Length != states) throw new ArgumentException($"There are {weights.Length} weights for {states} states; give one for each.", nameof(weights));
        for (var i = 0; i < states; i++)
            if (weights[i] < 0 || double.IsInfinity(weights[i])) throw new ArgumentException($"Weight {i} is {weights[i]}; give 0 or more, or NaN for unknown.", nameof(weights));
    }
}
