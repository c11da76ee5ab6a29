using Entente.Order.Alignments;
using Entente.Order.IdealPoints;

namespace Entente.Benchmarks.Order;

/// <summary>Roll calls of the General Assembly from the corpus of unga-votes.</summary>
internal static class AssemblyVotes
{
    private const int LastSession = 74;

    /// <summary>The panel of the published estimates, or some of its sessions; null when the corpus is not there.</summary>
    public static BallotPanel? Read(Corpora corpora, Func<int, bool>? sessions = null)
    {
        if (corpora.Find("order/unga-votes/votes.csv.gz") is not { } votes || corpora.Find("order/unga-votes/rollcalls.csv.gz") is not { } rolls || corpora.Find("order/unga-votes/matches.csv") is not { } matches) return null;
        var calls = Rows(rolls).Select(row => new RollCall(int.Parse(row[0]), int.Parse(row[1]), DateOnly.Parse(row[3]), row[5] == "1" || row[6] == "1")).Where(call => call.Session <= LastSession && sessions?.Invoke(call.Session) != false);
        return AssemblyPanel.Of(calls, Rows(votes).Select(row => new RollCallVote(int.Parse(row[0]), int.Parse(row[1]), int.Parse(row[2]) is var choice and <= 3 ? (byte)choice : Portfolios.Absent)),
            Rows(matches).Select(row => new RepeatedText(int.Parse(row[0]), int.Parse(row[1]))));
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
