namespace Entente.Order.IdealPoints;

/// <summary>The votes of a panel: which ballots are theirs, yes first, then abstentions, then no.</summary>
/// <param name="Numbers">Number of each vote: the smallest of its roll calls.</param>
/// <param name="Starts">Where the ballots of each vote begin; one more entry than votes.</param>
/// <param name="Abstentions">Where its abstentions begin.</param>
/// <param name="Noes">Where its noes begin.</param>
internal sealed record PanelVotes(int[] Numbers, int[] Starts, int[] Abstentions, int[] Noes)
{
    public int Count => Numbers.Length;

    public static PanelVotes Of(List<(int Vote, Ballot Ballot)> ordered)
    {
        List<int> numbers = [], starts = [], abstentions = [], noes = [];
        for (var start = 0; start < ordered.Count;)
        {
            var vote = ordered[start].Vote;
            numbers.Add(vote);
            starts.Add(start);
            abstentions.Add(start = End(ordered, vote, start, 1));
            noes.Add(start = End(ordered, vote, start, 2));
            start = End(ordered, vote, start, 3);
        }
        starts.Add(ordered.Count);
        return new PanelVotes([.. numbers], [.. starts], [.. abstentions], [.. noes]);
    }

    private static int End(List<(int Vote, Ballot Ballot)> ordered, int vote, int at, int choice)
    {
        while (at < ordered.Count && ordered[at].Vote == vote && ordered[at].Ballot.Choice == choice) at++;
        return at;
    }
}
