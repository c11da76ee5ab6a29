using Entente.Order.Alignments;

namespace Entente.Storage.Measures.Reports;

/// <summary>Who stands with whom in the General Assembly, and how far apart.</summary>
internal static class AlignmentSection
{
    private const int Shown = 12, Oldest = 5;

    private static readonly int[] great = [2, 200, 220, 255, 365, 710, 740, 750, 140, 560];

    /// <summary>Writes the section.</summary>
    /// <returns>What to say of it in short.</returns>
    public static IReadOnlyList<string> Write(ReportText text, ReportEvidence evidence)
    {
        var shelf = evidence.Shelf;
        if (!shelf.Has("unga-votes") || !shelf.Has("unga-rollcalls"))
        {
            evidence.Unseen.Add("No votes of the General Assembly: `entente order import unga-votes FILE` and `unga-rollcalls FILE` add them.");
            return [];
        }
        text.Head(2, "Who stands with whom?");
        return [.. new[] { Camps(text, evidence), Distances(text, evidence) }.OfType<string>()];
    }

    private static string? Camps(ReportText text, ReportEvidence evidence)
    {
        var calls = evidence.Shelf.RollCalls().Where(call => call.Year <= evidence.Year && call.Year > evidence.Year - Oldest).ToList();
        if (calls.Count == 0)
        {
            evidence.Unseen.Add($"The votes hold no roll call of {evidence.Year - Oldest + 1} to {evidence.Year}.");
            return null;
        }
        var year = calls.Max(call => call.Year);
        if (year != evidence.Year) evidence.Unseen.Add($"The last votes are of {year}; they stand for {evidence.Year}.");
        var window = AlignmentWindow.OfVotes(year, evidence.Shelf.Votes(calls.Where(call => call.Year == year).Select(call => call.Id).ToHashSet()));
        var network = TieNetworks.OfVotes(window, AlignmentMeasure.SquaredPi, 0, evidence.Codes);
        if (FoundCamps.Of(year, network, "leiden", 1) is not { } found) return null;
        var camps = found.Camps.Members.Select(members => members.Where(found.Tied.Contains).ToList()).Where(members => members.Count > 0).ToList();
        text.Say($"Camps by votes of {year} ({window.Portfolios.Objects} roll calls, π, Leiden over 20 seeds: modularity {ReportText.Number(found.Value)}, agreement of the seeds {ReportText.Number(found.Stability)} of 1):");
        var large = great.Select(state => evidence.Codes.OfCow(state, year)).OfType<string>().ToList();
        foreach (var (i, camp) in camps.Index())
        {
            var named = large.Where(camp.Contains).Concat(camp.Except(large)).Take(Shown).Select(code => evidence.Codes.Name(code) ?? code);
            text.Point($"camp {i + 1}, {camp.Count} states: {string.Join(", ", named)}{(camp.Count > Shown ? " and others" : "")}");
        }
        text.Say("");
        return $"By their votes of {year} the states form {camps.Count} camps{(found.Stability is < 0.8 ? ", which change with the seed and should not be leaned on" : "")}.";
    }

    private static string? Distances(ReportText text, ReportEvidence evidence)
    {
        if (evidence.Points is not var (points, method)) return null;
        var last = points.Where(point => IdealPointRows.BeforeFirst + point.Session <= evidence.Year).Select(point => (int?)point.Session).Max();
        if (last is not { } session) return null;
        var now = points.Where(point => point.Session == session).ToList();
        text.Say($"Ideal points of session {session} ({IdealPointRows.BeforeFirst + session}; method: {method}; 90 % intervals), on one line with mean 0 and standard deviation 1 over the whole history:");
        text.Table(["state", "ideal point", "interval", "votes"], now.Where(point => great.Contains(point.Country)).OrderByDescending(point => point.Mean)
            .Select(point => (IReadOnlyList<string>)[evidence.Name(point.Country, evidence.Year), ReportText.Number(point.Mean), $"{ReportText.Number(point.Low)} to {ReportText.Number(point.High)}", $"{point.Ballots}"]));
        double? Spread(int of)
        {
            var means = points.Where(point => point.Session == of).Select(point => point.Mean).ToList();
            return means.Count < 2 ? null : Math.Sqrt(means.Sum(mean => Math.Pow(mean - means.Average(), 2)) / (means.Count - 1));
        }
        var (spread, before) = (Spread(session), Spread(session - 10));
        if (spread is null || before is null) return null;
        text.Say($"The standard deviation of all states is {ReportText.Number(spread)}; ten sessions before it was {ReportText.Number(before)}.");
        return $"In their votes the states stand {(spread > before * 1.05 ? "farther apart than" : spread < before * 0.95 ? "nearer together than" : "about as far apart as")} ten sessions before (standard deviation {ReportText.Number(spread)} and {ReportText.Number(before)}).";
    }
}
