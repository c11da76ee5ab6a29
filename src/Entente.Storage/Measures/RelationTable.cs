using Entente.Order.Relations;
using Entente.Storage.Exports;
using Entente.Storage.Exports.Profiles;
using Entente.Storage.Queries;

namespace Entente.Storage.Measures;

/// <summary>How states treated each other in coded events, as a table: a row a year and a direction, with what was read as coverage.</summary>
public static class RelationTable
{
    /// <summary>The rows, by year, actor and recipient.</summary>
    /// <param name="dyads">What states did to each other, month by month; actors that are no country are left out.</param>
    /// <param name="states">Countries: with one its pairs with all, with several the pairs among them; null for all.</param>
    /// <param name="documents">Documents read in a year.</param>
    /// <param name="codes">Names of countries.</param>
    public static ExportTable Of(IEnumerable<DyadRecord> dyads, IReadOnlySet<string>? states, Func<int, long> documents, FieldCodes codes) => ExportTable.Of(
    [
        new(new("year", ColumnKind.Integer), row => (long)row.Year),
        new(new("actor", ColumnKind.Text), row => row.Actor),
        new(new("recipient", ColumnKind.Text), row => row.Recipient),
        new(new("n", ColumnKind.Integer), row => row.Relation.Events),
        new(new("net", ColumnKind.Number), row => row.Relation.Net),
        new(new("cooperation", ColumnKind.Number), row => row.Relation.Cooperation),
        new(new("score", ColumnKind.Number), row => row.Relation.Score),
        new(new("says", ColumnKind.Number), row => row.Relation.Says),
        new(new("does", ColumnKind.Number), row => row.Relation.Does),
        new(new("gap", ColumnKind.Number), row => row.Relation.Gap),
        new(new("asymmetry", ColumnKind.Number), row => row.Relation.Asymmetry),
        new(new("reciprocity", ColumnKind.Number), row => row.Relation.Reciprocity),
        new(new("exposure", ColumnKind.Number), row => row.Relation.Exposure),
        new(new("documents", ColumnKind.Integer), row => documents(row.Year)),
        new Field<Row>(new("query", ColumnKind.Text), row => $"actor:{row.Actor} recipient:{row.Recipient} since:{row.Year} until:{row.Year}"),
    ], dyads.Where(dyad => codes.Name(dyad.Actor) is not null && codes.Name(dyad.Recipient) is not null).GroupBy(dyad => dyad.Month.Year).OrderBy(year => year.Key).SelectMany(year => Rows(year.Key, [.. year], states)));

    private static IEnumerable<Row> Rows(int year, List<DyadRecord> dyads, IReadOnlySet<string>? states)
    {
        var ways = dyads.GroupBy(dyad => (dyad.Actor, dyad.Recipient)).ToDictionary(way => way.Key, way => way.Select(Month).OrderBy(month => month.Month).ToList());
        var all = ways.Values.Sum(months => months.Sum(month => month.Weight));
        foreach (var ((actor, recipient), months) in ways.OrderBy(way => way.Key.Actor, StringComparer.Ordinal).ThenBy(way => way.Key.Recipient, StringComparer.Ordinal))
        {
            if (!states.Takes(actor, recipient)) continue;
            if (Relation.Of(months, ways.GetValueOrDefault((recipient, actor)) ?? [], all) is { } relation) yield return new Row(year, actor, recipient, relation);
        }
    }

    private static Conduct Month(DyadRecord dyad) => new(dyad.Month, dyad.VerbalCooperation, dyad.MaterialCooperation, dyad.VerbalConflict, dyad.MaterialConflict, dyad.Events, dyad.Score);

    private sealed record Row(int Year, string Actor, string Recipient, Relation Relation);
}
