namespace Entente.Order.Majorities;

/// <summary>One condition of a voting rule: the weights of those in favour must reach a quota.</summary>
/// <remarks>Immutable. Real weights, such as populations, are given rounded to a unit of the caller's choice.</remarks>
public sealed class VotingCondition
{
    private readonly int[] weights;

    /// <param name="weights">A weight for each member, not negative.</param>
    /// <param name="quota">What must be reached, at least 1.</param>
    /// <exception cref="ArgumentException">A negative weight, or a quota below 1.</exception>
    public VotingCondition(ReadOnlySpan<int> weights, int quota)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quota, 1);
        for (var i = 0; i < weights.Length; i++)
            if (weights[i] < 0) throw new ArgumentException($"Member {i} has weight {weights[i]}; give 0 or more.", nameof(weights));
        this.weights = weights.ToArray();
        Quota = quota;
    }

    /// <summary>A weight for each member.</summary>
    public ReadOnlySpan<int> Weights => weights;

    /// <summary>What must be reached.</summary>
    public int Quota { get; }

    /// <summary>Each of some members must be in favour: a veto.</summary>
    /// <param name="members">How many members there are.</param>
    /// <param name="withVeto">Those with a veto, from 0; at least one, none twice.</param>
    /// <exception cref="ArgumentException">No such member, or one named twice.</exception>
    public static VotingCondition Veto(int members, ReadOnlySpan<int> withVeto)
    {
        var weights = new int[members];
        foreach (var member in withVeto)
        {
            if ((uint)member >= (uint)members || weights[member] == 1) throw new ArgumentException($"Member {member} must be one of 0 to {members - 1}, named once.", nameof(withVeto));
            weights[member] = 1;
        }
        return new VotingCondition(weights, withVeto.Length);
    }
}
