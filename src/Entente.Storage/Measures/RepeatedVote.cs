using Entente.Order.Alignments;

namespace Entente.Storage.Measures;

/// <summary>How a state voted on one text in two sessions.</summary>
/// <param name="Earlier">The earlier roll call.</param>
/// <param name="Later">The later.</param>
/// <param name="Before">Its vote then: 1 yes, 2 abstention, 3 no.</param>
/// <param name="After">Its vote later.</param>
public sealed record RepeatedVote(RollCall Earlier, RollCall Later, byte Before, byte After)
{
    private static readonly string[] words = ["", "yes", "abstain", "no"];

    /// <summary>What changed, in words, with both roll calls.</summary>
    public string Told => $"{Later.Resolution ?? $"roll call {Later.Id}"} ({Later.Year}): {words[Before]} in {Earlier.Year}, {words[After]} then{(Later.Title is null ? "" : $"; {Later.Title}")}";

    /// <summary>All of them, by state.</summary>
    /// <param name="calls">The roll calls.</param>
    /// <param name="votes">The votes.</param>
    /// <param name="repeats">Which roll calls are on one text.</param>
    public static ILookup<int, RepeatedVote> Of(IEnumerable<RollCall> calls, IEnumerable<RollCallVote> votes, IEnumerable<RepeatedText> repeats)
    {
        var byId = calls.ToDictionary(call => call.Id);
        var pairs = repeats.Where(pair => byId.ContainsKey(pair.Earlier) && byId.ContainsKey(pair.Later)).ToList();
        var wanted = pairs.SelectMany(pair => (int[])[pair.Earlier, pair.Later]).ToHashSet();
        var cast = votes.Where(vote => vote.Choice != Portfolios.Absent && wanted.Contains(vote.RollCall)).GroupBy(vote => vote.RollCall).ToDictionary(call => call.Key, call => call.ToDictionary(vote => vote.State, vote => vote.Choice));
        return (from pair in pairs
                where cast.ContainsKey(pair.Earlier) && cast.ContainsKey(pair.Later)
                from vote in cast[pair.Earlier].OrderBy(vote => vote.Key)
                where cast[pair.Later].ContainsKey(vote.Key)
                select (State: vote.Key, Vote: new RepeatedVote(byId[pair.Earlier], byId[pair.Later], vote.Value, cast[pair.Later][vote.Key]))).ToLookup(pair => pair.State, pair => pair.Vote);
    }
}
