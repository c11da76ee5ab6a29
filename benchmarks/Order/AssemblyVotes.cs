using Entente.Order.IdealPoints;

namespace Entente.Benchmarks.Order;

/// <summary>Roll calls of the General Assembly as Bailey, Strezhnev and Voeten chose them; the rules are in the README of unga-votes.</summary>
internal static class AssemblyVotes
{
    private const int LastAllRollCalls = 1989, NoVoting = 19, LastSession = 74, Zanzibar = 511, SouthAfrica = 560, SouthAfricaOut = 48;

    /// <summary>The panel; null when the corpus is not there.</summary>
    public static BallotPanel? Read(Corpora corpora, Func<int, bool>? sessions = null)
    {
        if (corpora.Find("order/unga-votes/votes.csv.gz") is not { } votes || corpora.Find("order/unga-votes/rollcalls.csv.gz") is not { } rolls || corpora.Find("order/unga-votes/matches.csv") is not { } matches) return null;
        var sessionOf = RollCalls(rolls);
        var ballots = from row in Rows(votes)
                      let vote = int.Parse(row[0])
                      let country = int.Parse(row[1])
                      let choice = int.Parse(row[2])
                      where choice <= 3 && country != Zanzibar && sessionOf.ContainsKey(vote)
                      let session = sessionOf[vote]
                      where !(country == SouthAfrica && session == SouthAfricaOut) && sessions?.Invoke(session) != false
                      select new Ballot(country, session, vote, choice);
        return BallotPanel.Of(ballots, Rows(matches).Select(row => (int.Parse(row[0]), int.Parse(row[1]))));
    }

    private static Dictionary<int, int> RollCalls(string path)
    {
        var sessions = new Dictionary<int, int>();
        foreach (var row in Rows(path))
        {
            var session = int.Parse(row[1]);
            var isPart = row[5] == "1" || row[6] == "1";
            if (session != NoVoting && session <= LastSession && !(isPart && int.Parse(row[3].AsSpan(0, 4)) > LastAllRollCalls)) sessions[int.Parse(row[0])] = session;
        }
        return sessions;
    }

    /// <summary>Lines below the header, cut at commas; the columns read here stand before any quoted one.</summary>
    internal static IEnumerable<string[]> Rows(string path)
    {
        using var text = Corpora.Open(path);
        text.ReadLine();
        while (text.ReadLine() is { } line)
            if (line.Length > 0) yield return line.Split(',');
    }
}
