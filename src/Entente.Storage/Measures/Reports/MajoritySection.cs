using Entente.Order.Majorities;
using Entente.Storage.Imports.Discipline;

namespace Entente.Storage.Measures.Reports;

/// <summary>Whether people and wealth decide as states do, and how democratic those are who hold power.</summary>
internal static class MajoritySection
{
    /// <summary>Writes the section.</summary>
    /// <returns>What to say of it in short.</returns>
    public static IReadOnlyList<string> Write(ReportText text, ReportEvidence evidence)
    {
        var weights = new StateWeights(evidence.Shelf, evidence.Codes, evidence.Unseen.Add);
        return [.. new[] { RollCalls(text, evidence, weights), Democracy(text, evidence, weights) }.OfType<string>()];
    }

    private static string? RollCalls(ReportText text, ReportEvidence evidence, StateWeights weights)
    {
        if (!evidence.Shelf.Has("unga-votes") || !evidence.Shelf.Has("unga-rollcalls")) return null;
        var calls = evidence.Shelf.RollCalls().Where(call => call.Year == evidence.Year).ToList();
        if (calls.Count == 0) return null;
        var byCall = evidence.Shelf.Votes(calls.Select(call => call.Id).ToHashSet()).ToLookup(vote => vote.RollCall);
        var rows = weights.Names.Where(name => name != "states").Select(name =>
        {
            var (with, counted) = (0, 0);
            foreach (var call in calls)
            {
                var votes = CastVotes.Of(byCall[call.Id]);
                VoteChoice[] choices = [.. votes.Select(vote => vote.Choice)];
                int[] states = [.. votes.Select(vote => vote.State)];
                if (Carried(choices, weights.Of("states", states, call.Year).Weights) is not { } one || Carried(choices, weights.Of(name, states, call.Year).Weights) is not { } other) continue;
                counted++;
                if (one == other) with++;
            }
            return (Name: name, With: with, Counted: counted);
        }).Where(row => row.Counted > 0).ToList();
        if (rows.Count == 0) return null;
        text.Head(2, "Would people and wealth decide as states do?").Say($"Of {calls.Count} roll calls of {evidence.Year}, on how many the yes among yes and no has the same side of one half by states and by another weight:");
        text.Table(["weight", "same side", "of"], rows.Select(row => (IReadOnlyList<string>)[row.Name, $"{row.With}", $"{row.Counted}"]));
        var least = rows.MinBy(row => (double)row.With / row.Counted);
        return $"On {least.Counted - least.With} of {least.Counted} roll calls of {evidence.Year} {least.Name} would have decided otherwise than states.";
    }

    private static bool? Carried(VoteChoice[] choices, double[] weights) => Tally.Of(choices, weights).YesOfYesAndNo is { } yes ? yes > 0.5 : null;

    private static string? Democracy(ReportText text, ReportEvidence evidence, StateWeights weights)
    {
        int[] states = [.. evidence.Codes.StatesIn(evidence.Year).Order()];
        double[] polyarchy = [.. states.Select(state => weights.Democracy(state, evidence.Year))];
        var rows = weights.Names.Where(name => name != "democracy").Select(name => (Name: name, Given: weights.Of(name, states, evidence.Year))).Where(row => row.Given.FiguresOf is not null)
            .Select(row => (row.Name, row.Given.FiguresOf, Democracy: DemocracyOfOrder.Of(polyarchy, row.Given.Weights))).Where(row => row.Democracy.Polyarchy is not null).ToList();
        if (rows.Count == 0)
        {
            evidence.Unseen.Add($"How democratic states were in {evidence.Year} is not known.");
            return null;
        }
        text.Head(2, "How democratic is it?").Say("The electoral democracy index, 0 to 1, weighed by what a state has, and the share held by states of one half or more:");
        text.Table(["weight", "index", "share of democratic states", "states", "figures of"], rows.Select(row => (IReadOnlyList<string>)[row.Name, ReportText.Number(row.Democracy.Polyarchy), ReportText.Percent(row.Democracy.Democratic), $"{row.Democracy.Counted}", $"{row.FiguresOf}"]));
        var (low, high) = (rows.MinBy(row => row.Democracy.Polyarchy), rows.MaxBy(row => row.Democracy.Polyarchy));
        return $"The order scores {ReportText.Number(low.Democracy.Polyarchy)} on electoral democracy when weighed by {low.Name} and {ReportText.Number(high.Democracy.Polyarchy)} by {high.Name}.";
    }
}
