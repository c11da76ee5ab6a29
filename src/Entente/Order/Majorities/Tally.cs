namespace Entente.Order.Majorities;

/// <summary>How a roll call came out under one weight: heads of state, heads of people, wealth.</summary>
/// <param name="Counted">How many states have a weight.</param>
/// <param name="Unknown">How many have none and are left out of every share.</param>
/// <param name="Yes">Share of all weight that voted yes, in [0, 1]; null when nothing was weighed.</param>
/// <param name="Abstain">Share that abstained; null with <paramref name="Yes"/>.</param>
/// <param name="No">Share that voted no; null with <paramref name="Yes"/>.</param>
/// <param name="Absent">Share that took no part; null with <paramref name="Yes"/>. The four add up to 1.</param>
public sealed record Tally(int Counted, int Unknown, double? Yes, double? Abstain, double? No, double? Absent)
{
    /// <summary>Yes among yes and no, in [0, 1], as the Assembly counts; null when nobody voted either.</summary>
    public double? YesOfYesAndNo => Yes + No is > 0 ? Yes / (Yes + No) : null;

    /// <summary>Weighs a roll call.</summary>
    /// <param name="votes">A vote for each state.</param>
    /// <param name="weights">A weight for each state in any one unit, not negative; NaN for unknown.</param>
    /// <exception cref="ArgumentException">Lists of different length, or a negative or infinite weight; the message names the place.</exception>
    public static Tally Of(ReadOnlySpan<VoteChoice> votes, ReadOnlySpan<double> weights)
    {
        Weights.Check(weights, votes.Length);
        Span<double> sums = stackalloc double[4];
        sums.Clear();
        var counted = 0;
        for (var i = 0; i < votes.Length; i++)
        {
            if (double.IsNaN(weights[i])) continue;
            if (votes[i] is < VoteChoice.Absent or > VoteChoice.No) throw new ArgumentException($"Vote {i} is {(int)votes[i]}, which is no choice.", nameof(votes));
            counted++;
            sums[(int)votes[i]] += weights[i];
        }
        var all = sums[0] + sums[1] + sums[2] + sums[3];
        var unknown = votes.Length - counted;
        return all == 0 ? new Tally(counted, unknown, null, null, null, null)
            : new Tally(counted, unknown, sums[(int)VoteChoice.Yes] / all, sums[(int)VoteChoice.Abstain] / all, sums[(int)VoteChoice.No] / all, sums[(int)VoteChoice.Absent] / all);
    }
}
