using Entente.Storage.Queries;

namespace Entente.Storage.Exports.Profiles;

/// <summary>Dyad-months in the shape in which the discipline joins them: Correlates of War codes, year and month.</summary>
public static class DyadMonthTable
{
    /// <summary>The rows as a table; a side that is no state of the Correlates of War list has no code.</summary>
    public static ExportTable Of(IEnumerable<DyadRecord> dyads, FieldCodes codes) => ExportTable.Of(
    [
        new(new("ccode1", ColumnKind.Integer), dyad => (long?)codes.Cow(dyad.Actor, dyad.Month)),
        new(new("iso3_1", ColumnKind.Text), dyad => dyad.Actor),
        new(new("ccode2", ColumnKind.Integer), dyad => (long?)codes.Cow(dyad.Recipient, dyad.Month)),
        new(new("iso3_2", ColumnKind.Text), dyad => dyad.Recipient),
        new(new("year", ColumnKind.Integer), dyad => (long)dyad.Month.Year),
        new(new("month", ColumnKind.Integer), dyad => (long)dyad.Month.Month),
        new(new("events", ColumnKind.Integer), dyad => dyad.Events),
        new(new("verbal_cooperation", ColumnKind.Number), dyad => dyad.VerbalCooperation),
        new(new("material_cooperation", ColumnKind.Number), dyad => dyad.MaterialCooperation),
        new(new("verbal_conflict", ColumnKind.Number), dyad => dyad.VerbalConflict),
        new(new("material_conflict", ColumnKind.Number), dyad => dyad.MaterialConflict),
        new(new("score", ColumnKind.Number), dyad => dyad.Score),
        new(new("documents", ColumnKind.Integer), dyad => dyad.Documents),
    ], dyads);
}
