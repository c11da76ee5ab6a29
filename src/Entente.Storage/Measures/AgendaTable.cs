using Entente.Order.Alignments;
using Entente.Order.Change;
using Entente.Order.IdealPoints;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Measures;

/// <summary>What changed between two states and what changed on the agenda, as a table: a row a pair and a session, against its last session before.</summary>
public static class AgendaTable
{
    private const int FewestVotes = 10;

    /// <summary>The rows. Sessions in which the two share fewer than ten votes that divided anybody are passed over.</summary>
    /// <param name="measured">Ideal points and lines.</param>
    /// <param name="calls">The roll calls.</param>
    /// <param name="votes">The votes.</param>
    /// <param name="repeats">Which roll calls are on one text.</param>
    /// <param name="years">Years in which the later session begins.</param>
    /// <param name="states">Countries, as events write them; the pairs among them.</param>
    /// <param name="codes">Which country a Correlates of War code is.</param>
    public static ExportTable Of(
        (IReadOnlyList<IdealPoint> Points, IReadOnlyList<VotePlace> Lines) measured, IEnumerable<RollCall> calls, IEnumerable<RollCallVote> votes, IEnumerable<RepeatedText> repeats, IReadOnlySet<int> years, IReadOnlySet<string> states, FieldCodes codes) => ExportTable.Of(
    [
        new(new("year", ColumnKind.Integer), row => (long)(IdealPointRows.BeforeFirst + row.Session)),
        new(new("session", ColumnKind.Integer), row => (long)row.Session),
        new(new("iso3_1", ColumnKind.Text), row => row.One),
        new(new("iso3_2", ColumnKind.Text), row => row.Other),
        new(new("before", ColumnKind.Number), row => row.Split.Before),
        new(new("after", ColumnKind.Number), row => row.Split.After),
        new(new("change", ColumnKind.Number), row => row.Split.After - row.Split.Before),
        new(new("preference", ColumnKind.Number), row => row.Split.Preference),
        new(new("agenda", ColumnKind.Number), row => row.Split.Agenda),
        new(new("unexplained", ColumnKind.Number), row => row.Split.Unexplained),
        new(new("votes_before", ColumnKind.Integer), row => (long)row.VotesBefore),
        new Field<Row>(new("votes_after", ColumnKind.Integer), row => (long)row.VotesAfter),
    ], Rows(measured, calls, votes, AssemblyPanel.Texts(repeats), years, states, codes).OrderBy(row => row.Session).ThenBy(row => row.One, StringComparer.Ordinal).ThenBy(row => row.Other, StringComparer.Ordinal));

    private sealed record Row(int Session, string One, string Other, AgendaSplit Split, int VotesBefore, int VotesAfter);

    private static IEnumerable<Row> Rows(
        (IReadOnlyList<IdealPoint> Points, IReadOnlyList<VotePlace> Lines) measured, IEnumerable<RollCall> calls, IEnumerable<RollCallVote> votes, Func<int, int> textOf, IReadOnlySet<int> years, IReadOnlySet<string> states, FieldCodes codes)
    {
        var (sessions, lines) = (calls.ToDictionary(call => call.Id, call => call.Session), measured.Lines.ToDictionary(line => line.Vote));
        string? Country(int state, int session) => codes.OfCow(state, IdealPointRows.BeforeFirst + session) is { } country && states.Contains(country) ? country : null;
        var cast = (from vote in votes
                    where vote.Choice != Portfolios.Absent && sessions.ContainsKey(vote.RollCall) && lines.ContainsKey(textOf(vote.RollCall))
                    let country = Country(vote.State, sessions[vote.RollCall])
                    where country is not null
                    select (Country: country, vote)).GroupBy(vote => (vote.Country, Session: sessions[vote.vote.RollCall]))
            .ToDictionary(cell => cell.Key, cell => cell.DistinctBy(vote => vote.vote.RollCall).ToDictionary(vote => vote.vote.RollCall, vote => vote.vote.Choice));
        var places = measured.Points.Select(point => (Country: Country(point.Country, point.Session), point)).Where(point => point.Country is not null).DistinctBy(point => (point.Country, point.point.Session))
            .ToDictionary(point => (point.Country!, point.point.Session), point => point.point.Mean);
        var names = states.Order(StringComparer.Ordinal).ToList();
        for (var i = 0; i < names.Count; i++)
            for (var j = i + 1; j < names.Count; j++)
            {
                PairSession? last = null;
                foreach (var session in sessions.Values.Distinct().Order())
                {
                    if (Pair(names[i], names[j], session) is not { } now) continue;
                    if (last is not null && years.Contains(IdealPointRows.BeforeFirst + session) && AgendaSplit.Of(last, now) is { } split) yield return new Row(session, names[i], names[j], split, last.Votes.Count, now.Votes.Count);
                    last = now;
                }
            }

        PairSession? Pair(string one, string other, int session)
        {
            if (!cast.TryGetValue((one, session), out var first) || !cast.TryGetValue((other, session), out var second) || !places.TryGetValue((one, session), out var here) || !places.TryGetValue((other, session), out var there)) return null;
            var both = first.Keys.Where(second.ContainsKey).Order().ToList();
            return both.Count < FewestVotes ? null : new PairSession(here, there, [.. both.Select(call => lines[textOf(call)])], both.Average(call => 1 - (Math.Abs(first[call] - second[call]) / 2.0)));
        }
    }
}
