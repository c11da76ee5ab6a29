namespace Entente.Order.Majorities;

/// <summary>One roll call counted three ways.</summary>
/// <param name="States">One state, one vote.</param>
/// <param name="People">Each state with its population.</param>
/// <param name="Economy">Each state with its gross domestic product.</param>
public sealed record ThreeMajorities(Tally States, Tally People, Tally Economy)
{
    /// <summary>Counts a roll call.</summary>
    /// <param name="votes">A vote for each state.</param>
    /// <param name="people">Population of each, in any one unit; NaN for unknown.</param>
    /// <param name="product">Gross domestic product of each, in any one unit; NaN for unknown.</param>
    /// <exception cref="ArgumentException">Lists of different length, or a negative or infinite weight.</exception>
    public static ThreeMajorities Of(ReadOnlySpan<VoteChoice> votes, ReadOnlySpan<double> people, ReadOnlySpan<double> product)
    {
        var heads = new double[votes.Length];
        Array.Fill(heads, 1);
        return new ThreeMajorities(Tally.Of(votes, heads), Tally.Of(votes, people), Tally.Of(votes, product));
    }
}
