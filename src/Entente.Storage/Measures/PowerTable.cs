using Entente.Order.Majorities;
using Entente.Storage.Exports;

namespace Entente.Storage.Measures;

/// <summary>Who can decide under a voting rule, as a table: a row a member.</summary>
public static class PowerTable
{
    /// <summary>The rows, in the order of the members.</summary>
    /// <param name="names">Names of the members.</param>
    /// <param name="weights">Their weights.</param>
    /// <param name="power">Their power.</param>
    public static ExportTable Of(IReadOnlyList<string> names, IReadOnlyList<int> weights, VotingPower power) => ExportTable.Of(
    [
        new(new("member", ColumnKind.Text), row => row.Name),
        new(new("weight", ColumnKind.Integer), row => (long)row.Weight),
        new(new("banzhaf", ColumnKind.Number), row => row.Power.Banzhaf),
        new(new("banzhaf_normalised", ColumnKind.Number), row => row.Power.NormalisedBanzhaf),
        new(new("shapley_shubik", ColumnKind.Number), row => row.Power.ShapleyShubik),
        new(new("prevent", ColumnKind.Number), row => row.Power.Prevent),
        new(new("initiate", ColumnKind.Number), row => row.Power.Initiate),
        new Field<Row>(new("can_act", ColumnKind.Number), _ => power.CanAct),
    ], power.Members.Select((member, i) => new Row(names[i], weights[i], member)));

    private sealed record Row(string Name, int Weight, MemberPower Power);
}
