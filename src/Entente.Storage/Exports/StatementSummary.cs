using Entente.Storage.Store;

namespace Entente.Storage.Exports;

/// <summary>Stored statements as people look at them: few columns, short cells.</summary>
public static class StatementSummary
{
    private const int Words = 160; // columns of what is said; more is for the other formats

    private static readonly Field<StatementRecord>[] fields =
    [
        new(new("date", ColumnKind.Text), s => s.Start?.ToString("yyyy-MM-dd") ?? s.Published),
        new(new("speaker", ColumnKind.Text), s => Party(s.Speaker)),
        new(new("says", ColumnKind.Text), s => DisplayWidth.Fit(s.Text, Words)),
        new(new("about", ColumnKind.Text), s => string.Join(", ", s.About.Select(Party))),
        new(new("outlet", ColumnKind.Text), s => s.SourceName),
        new(new("id", ColumnKind.Text), s => s.Id),
    ];

    /// <summary>The statements as rows for a terminal, read one at a time.</summary>
    public static ExportTable Of(IEnumerable<StatementRecord> statements) => ExportTable.Of(fields, statements);

    private static string Party(PartyRecord party) => party.Name ?? party.Text;
}
