namespace Entente.Order.Majorities;

/// <summary>The smallest part of mankind whose governments can carry a decision.</summary>
/// <param name="Share">Its share of all known population, in (0, 1]; null when the states of known population cannot carry one.</param>
/// <param name="Counted">How many states have a population.</param>
/// <param name="Unknown">How many have none and are left out.</param>
public sealed record SmallestMajority(double? Share, int Counted, int Unknown)
{
    /// <summary>Finds it, exactly: the least population among all coalitions whose votes reach the quota.</summary>
    /// <param name="people">Population of each state, in any one unit; NaN for unknown.</param>
    /// <param name="votes">Votes of each state, not negative; 1 each in the Assembly.</param>
    /// <param name="quota">Votes that carry, at least 1: of 193, 97 for a simple majority and 129 for two thirds.</param>
    /// <remarks>Time and memory grow with states × quota and with quota.</remarks>
    /// <exception cref="ArgumentException">Lists of different length, negative or infinite numbers.</exception>
    public static SmallestMajority Of(ReadOnlySpan<double> people, ReadOnlySpan<int> votes, int quota)
    {
        Weights.Check(people, votes.Length);
        ArgumentOutOfRangeException.ThrowIfLessThan(quota, 1);
        var least = new double[quota + 1]; // by votes reached, those beyond the quota counting as it
        Array.Fill(least, double.PositiveInfinity);
        least[0] = 0;
        var (all, counted) = (0.0, 0);
        for (var i = 0; i < votes.Length; i++)
        {
            if (votes[i] < 0) throw new ArgumentException($"State {i} has {votes[i]} votes; give 0 or more.", nameof(votes));
            if (double.IsNaN(people[i])) continue;
            all += people[i];
            counted++;
            for (var reached = quota; reached > 0; reached--)
                least[reached] = Math.Min(least[reached], least[Math.Max(0, reached - votes[i])] + people[i]);
        }
        return new SmallestMajority(all > 0 && double.IsFinite(least[quota]) ? least[quota] / all : null, counted, votes.Length - counted);
    }
}
