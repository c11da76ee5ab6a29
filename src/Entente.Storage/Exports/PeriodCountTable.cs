using Entente.Storage.Queries;

namespace Entente.Storage.Exports;

/// <summary>Counts by period as a table: what was seen, beside what was watched.</summary>
public static class PeriodCountTable
{
    private static readonly Field<PeriodCount>[] fields =
    [
        new(new("start", ColumnKind.Day), c => c.Start),
        new(new("events", ColumnKind.Integer), c => c.Events),
        new(new("verbal_cooperation", ColumnKind.Integer), c => c.VerbalCooperation),
        new(new("material_cooperation", ColumnKind.Integer), c => c.MaterialCooperation),
        new(new("verbal_conflict", ColumnKind.Integer), c => c.VerbalConflict),
        new(new("material_conflict", ColumnKind.Integer), c => c.MaterialConflict),
        new(new("documents", ColumnKind.Integer), c => c.Documents),
    ];

    /// <summary>The counts as rows, the earliest period first.</summary>
    public static ExportTable Of(IEnumerable<PeriodCount> counts) => ExportTable.Of(fields, counts);
}
