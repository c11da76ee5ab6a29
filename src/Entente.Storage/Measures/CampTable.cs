using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;

namespace Entente.Storage.Measures;

/// <summary>Camps that were computed, as a table: a row a member.</summary>
public static class CampTable
{
    /// <summary>The rows: years outermost, then camps, the largest first, then members; states without a tie are left out.</summary>
    /// <param name="found">What was found in each year.</param>
    /// <param name="codes">Names of countries.</param>
    public static ExportTable Of(IEnumerable<FoundCamps> found, FieldCodes codes) => ExportTable.Of(
    [
        new(new("year", ColumnKind.Integer), row => (long)row.Found.Year),
        new(new("camp", ColumnKind.Integer), row => (long)row.Camp + 1),
        new(new("iso3", ColumnKind.Text), row => row.Node),
        new(new("state", ColumnKind.Text), row => codes.Name(row.Node)),
        new(new("membership", ColumnKind.Number), row => row.Membership),
        new(new("members", ColumnKind.Integer), row => (long)row.Members),
        new(new("method", ColumnKind.Text), row => row.Found.Method),
        new(new("value", ColumnKind.Number), row => row.Found.Value),
        new(new("bound", ColumnKind.Number), row => row.Found.Bound),
        new(new("proven", ColumnKind.Boolean), row => row.Found.IsProven),
        new(new("stability", ColumnKind.Number), row => row.Found.Stability),
        new(new("triad_balance", ColumnKind.Number), row => row.Found.Triads),
        new Field<Row>(new("ties", ColumnKind.Integer), row => (long)row.Found.Ties),
    ], from year in found
       from camp in Enumerable.Range(0, year.Camps.Count)
       let members = year.Camps.Members[camp]
       from node in members
       where year.Tied.Contains(node)
       select new Row(year, camp, node, members.Count, year.Membership?[node]));

    private sealed record Row(FoundCamps Found, int Camp, string Node, int Members, double? Membership);
}
