using Entente.Order.Alignments;
using Entente.Order.Majorities;
using Entente.Storage.Exports;
using Entente.Storage.Imports.Discipline;

namespace Entente.Storage.Measures;

/// <summary>Roll calls counted by states, people, wealth, capability and democracy, as a table: a row a roll call and a way to weigh states.</summary>
public static class MajorityTable
{
    /// <summary>The rows.</summary>
    /// <param name="calls">The roll calls, in order.</param>
    /// <param name="votes">The votes of each: Correlates of War code and choice.</param>
    /// <param name="weights">What states may count for.</param>
    /// <param name="figuresOf">Year of the weights; null for that of each vote.</param>
    public static ExportTable Of(IEnumerable<RollCall> calls, Func<RollCall, IReadOnlyList<(int State, VoteChoice Choice)>> votes, StateWeights weights, int? figuresOf) => ExportTable.Of(
    [
        new(new("roll_call", ColumnKind.Integer), row => (long)row.Call.Id),
        new(new("date", ColumnKind.Day), row => row.Call.Day),
        new(new("resolution", ColumnKind.Text), row => row.Call.Resolution),
        new(new("title", ColumnKind.Text), row => row.Call.Title),
        new(new("weight", ColumnKind.Text), row => row.Weight),
        new(new("yes", ColumnKind.Number), row => row.Tally.Yes),
        new(new("abstain", ColumnKind.Number), row => row.Tally.Abstain),
        new(new("no", ColumnKind.Number), row => row.Tally.No),
        new(new("absent", ColumnKind.Number), row => row.Tally.Absent),
        new(new("yes_of_yes_and_no", ColumnKind.Number), row => row.Tally.YesOfYesAndNo),
        new(new("n", ColumnKind.Integer), row => (long)row.Tally.Counted),
        new(new("unknown", ColumnKind.Integer), row => (long)row.Tally.Unknown),
        new(new("figures_of", ColumnKind.Integer), row => (long?)row.FiguresOf),
        new Field<Row>(new("source", ColumnKind.Text), row => row.Source),
    ], from call in calls
       let cast = votes(call)
       where cast.Count > 0
       from weight in weights.Names
       let given = weights.Of(weight, [.. cast.Select(vote => vote.State)], figuresOf ?? call.Year)
       where given.FiguresOf is not null
       select new Row(call, weight, Tally.Of([.. cast.Select(vote => vote.Choice)], given.Weights), given.FiguresOf, given.From));

    private sealed record Row(RollCall Call, string Weight, Tally Tally, int? FiguresOf, string? Source);
}
