using System.Buffers;

namespace Entente.Storage.Exports;

/// <summary>Tab-separated text as PostgreSQL's COPY writes it: UTF-8, line feeds, a header line, no quotes.</summary>
/// <remarks>Tab, line feed, carriage return and backslash are written <c>\t \n \r \\</c>, null <c>\N</c>. No formula guard: this format is for programs.</remarks>
internal static class TsvFormat
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create("\t\n\r\\");

    public static long Write(ExportTable table, Stream output, CancellationToken cancel)
    {
        using var writer = TextOutput.Over(output);
        writer.WriteLine(string.Join('\t', table.Columns.Select(column => column.Name)));
        var rows = 0L;
        foreach (var row in table.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++)
            {
                if (i > 0) writer.Write('\t');
                Field(writer, CellText.Write(row[i]));
            }
            writer.WriteLine();
            rows++;
        }
        return rows;
    }

    private static void Field(TextWriter writer, string? text)
    {
        if (text is null)
        {
            writer.Write(@"\N");
            return;
        }
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAny(Escaped)) >= 0; rest = rest[(at + 1)..])
        {
            writer.Write(rest[..at]);
            writer.Write(rest[at] switch { '\t' => @"\t", '\n' => @"\n", '\r' => @"\r", _ => @"\\" });
        }
        writer.Write(rest);
    }
}
