using System.Buffers;

namespace Entente.Storage.Exports;

/// <summary>CSV as RFC 4180 has it: UTF-8 without a mark, commas, CRLF, a header line.</summary>
/// <remarks>
/// A null is an empty field without quotes, the empty text one with quotes, as PostgreSQL reads them. Text, list and JSON cells carry the <see cref="FormulaGuard"/>; numbers and days never do.
/// </remarks>
internal static class CsvFormat
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",\r\n");

    public static long Write(ExportTable table, Stream output, CancellationToken cancel)
    {
        using var writer = TextOutput.Over(output);
        writer.NewLine = "\r\n";
        for (var i = 0; i < table.Columns.Count; i++) Field(writer, i, table.Columns[i].Name);
        writer.WriteLine();
        var rows = 0L;
        foreach (var row in table.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++) Field(writer, i, Guarded(row[i]));
            writer.WriteLine();
            rows++;
        }
        return rows;
    }

    private static string? Guarded(object? cell) =>
        cell is string or IReadOnlyList<string> ? FormulaGuard.Put(CellText.Write(cell)!) : CellText.Write(cell);

    private static void Field(TextWriter writer, int index, string? text)
    {
        if (index > 0) writer.Write(',');
        if (text is null) return;
        if (text.Length > 0 && text.AsSpan().IndexOfAny(Quoted) < 0 && text[0] != ' ' && text[^1] != ' ')
        {
            writer.Write(text);
            return;
        }
        writer.Write('"');
        writer.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Write('"');
    }
}
