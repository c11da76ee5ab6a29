using Entente.Order.Alignments;
using Entente.Order.Majorities;

namespace Entente.Storage.Imports.Discipline;

/// <summary>Roll calls that a user brings, as the UN Digital Library has them: a row a state and resolution.</summary>
public static class OwnRollCalls
{
    private static readonly ForeignFile layout = new("votes", ["symbol", "date", "ccode", "vote"], ["symbol", "date", "ccode", "vote"], Quotes: true, HasHeader: true);

    /// <summary>The roll calls, numbered from 1 in the order of the file, each with its votes.</summary>
    /// <param name="input">The file.</param>
    /// <param name="name">Its name, for rejects.</param>
    /// <param name="reject">Told of each row that cannot be used; the rest is read.</param>
    public static IReadOnlyDictionary<RollCall, IReadOnlyList<(int State, VoteChoice Choice)>> Read(Stream input, string name, Action<ImportReject> reject)
    {
        var calls = new Dictionary<(string, DateOnly), (RollCall Call, List<(int State, VoteChoice Choice)> Votes)>();
        foreach (var (row, problem) in layout.Read(input, name))
        {
            if (row is null)
            {
                reject(problem!);
                continue;
            }
            try
            {
                var (symbol, day, state, choice) = (row.Required("symbol"), row.Day("date"), row.State("ccode"), Choice(row));
                if (!calls.TryGetValue((symbol, day), out var call)) calls[(symbol, day)] = call = (new RollCall(calls.Count + 1, Math.Max(1, day.Year - 1945), day, Resolution: symbol), []);
                if (call.Votes.Exists(vote => vote.State == state)) throw row.Reject("ccode", "votes a second time on this resolution", "leave one of the two out");
                call.Votes.Add((state, choice));
            }
            catch (RejectException e)
            {
                reject(e.Reject);
            }
        }
        return calls.Values.ToDictionary(call => call.Call, call => (IReadOnlyList<(int, VoteChoice)>)call.Votes);
    }

    private static VoteChoice Choice(ForeignRow row) => row.Required("vote").ToLowerInvariant() switch
    {
        "yes" or "y" or "1" => VoteChoice.Yes,
        "abstain" or "a" or "2" => VoteChoice.Abstain,
        "no" or "n" or "3" => VoteChoice.No,
        "non-voting" or "absent" or "x" or "8" => VoteChoice.Absent,
        _ => throw row.Reject("vote", "is no vote", "write yes, abstain, no or non-voting"),
    };
}
