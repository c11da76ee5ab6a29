using Entente.Order.Alignments;
using Entente.Order.Majorities;

namespace Entente.Storage.Measures;

/// <summary>The votes of a roll call as majorities count them.</summary>
public static class CastVotes
{
    /// <summary>State and choice of each vote, by code of the state.</summary>
    public static IReadOnlyList<(int State, VoteChoice Choice)> Of(IEnumerable<RollCallVote> votes) =>
        [.. votes.OrderBy(vote => vote.State).Select(vote => (vote.State, vote.Choice switch { 1 => VoteChoice.Yes, 2 => VoteChoice.Abstain, 3 => VoteChoice.No, _ => VoteChoice.Absent }))];
}
