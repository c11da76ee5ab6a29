namespace Entente.Storage.Exports.Profiles;

/// <summary>Dyad-months in the shape in which the discipline joins them: Correlates of War codes, year and month.</summary>
public static class DyadTable
{
    /// <summary>The rows as a table; a side that is no state of the Correlates of War list has no code.</summary>
    public static ExportTable Of(IEnumerable<DyadRow> dyads, FieldCodes codes) => ExportTable.Of(
    [
        new(new("ccode1", ColumnKind.Integer), dyad => (long?)codes.Cow(dyad.Actor, dyad.Month)),
        new(new("iso3_1", ColumnKind.Text), dyad => dyad.Actor),
        new(new("ccode2", ColumnKind.Integer), dyad => (long?)codes.Cow(dyad.Recipient, dyad.Month)),
        new(new("iso3_2", ColumnKind.Text), dyad => dyad.Recipient),
        new(new("year", ColumnKind.Integer), dyad => (long)dyad.Month.Year),
        new(new("month", ColumnKind.Integer), dyad => (long)dyad.Month.Month),
        new(new("events", ColumnKind.Number), dyad => dyad.Events),
        Quad("verbal_cooperation", 0), Quad("material_cooperation", 1), Quad("verbal_conflict", 2), Quad("material_conflict", 3),
        new(new("mean_score", ColumnKind.Number), dyad => dyad.MeanScore),
        new(new("documents", ColumnKind.Integer), dyad => dyad.Documents),
    ], dyads);

    private static Field<DyadRow> Quad(string name, int quad) => new(new(name, ColumnKind.Number), dyad => dyad.ByQuad[quad]);
}
