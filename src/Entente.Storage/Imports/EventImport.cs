using System.Text.Json;
using Entente.Storage.Exports;
using Entente.Storage.Store;

namespace Entente.Storage.Imports;

/// <summary>Reads our own event files back, exactly as they were written.</summary>
public static class EventImport
{
    /// <summary>Formats that can be read back.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["ndjson", "csv", "tsv", "parquet"];

    /// <summary>The events of a file, one at a time.</summary>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IEnumerable<Imported<EventRecord>> Read(string format, string path)
    {
        if (!Formats.Contains(format)) throw new ArgumentException($"events cannot be read from '{format}'; known are {string.Join(", ", Formats)}", nameof(format));
        return format == "parquet" ? ParquetRows.Read(path).Select(row => Event(row.Cell, path, row.Line)) : Lines();

        IEnumerable<Imported<EventRecord>> Lines()
        {
            using var input = File.OpenRead(path);
            foreach (var item in Read(format, input, path)) yield return item;
        }
    }

    /// <summary>The events of a stream of text, one at a time.</summary>
    /// <param name="format"><c>ndjson</c>, <c>csv</c> or <c>tsv</c>.</param>
    /// <param name="input">The text; stays open.</param>
    /// <param name="name">How to name it in rejects.</param>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public static IEnumerable<Imported<EventRecord>> Read(string format, Stream input, string name) => format switch
    {
        "ndjson" => Ndjson(input, name),
        "csv" => Delimited(input, name, ',', csv: true),
        "tsv" => Delimited(input, name, '\t', csv: false),
        _ => throw new ArgumentException($"events cannot be read from a stream of '{format}'; known are ndjson, csv, tsv", nameof(format)),
    };

    private static IEnumerable<Imported<EventRecord>> Ndjson(Stream input, string name)
    {
        using var lines = new TextLines(input);
        while (lines.Next() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            yield return NdjsonEvent(line.TrimEnd('\n'), name, lines.Number);
        }
    }

    private static Imported<EventRecord> NdjsonEvent(string line, string name, long number)
    {
        try
        {
            return Event(NdjsonRow.Cells(line, EventTable.Columns, "json"), name, number);
        }
        catch (JsonException e)
        {
            return new(null, new(name, number, null, line, $"this is no JSON object ({e.Message})", "give the line as it was exported"));
        }
    }

    private static IEnumerable<Imported<EventRecord>> Delimited(Stream input, string name, char delimiter, bool csv)
    {
        using var lines = new TextLines(input);
        var reader = new DelimitedReader(lines, delimiter, quotes: csv, strict: true);
        if (reader.Next() is not { } header) yield break;
        var wanted = EventTable.Columns.Where(column => !column.IsDerived).ToArray();
        var places = wanted.Select(column => Array.IndexOf(header.Cells, column.Name)).ToArray();
        if (Array.IndexOf(places, -1) is >= 0 and var missing)
        {
            yield return new(null, new(name, header.Line, wanted[missing].Name, null, "the header lacks this column", "read a file that was exported in a native format, whole"));
            yield break;
        }
        reader.Width = header.Cells.Length;
        while (reader.Next() is { } row)
        {
            if (row.Problem is not null)
                yield return new(null, new(name, row.Line, null, row.Cells[0], row.Problem, "give the row as it was exported"));
            else if (row.Cells.Length != header.Cells.Length)
                yield return new(null, new(name, row.Line, null, null, $"{row.Cells.Length} fields where the header names {header.Cells.Length}", "give the row as it was exported"));
            else yield return Cells(row, wanted, places, name, csv);
        }
    }

    private static Imported<EventRecord> Cells(DelimitedRow row, ExportColumn[] wanted, int[] places, string name, bool csv)
    {
        var cells = new Dictionary<string, object?>(wanted.Length, StringComparer.Ordinal);
        for (var i = 0; i < wanted.Length; i++)
        {
            var text = row.Cells[places[i]];
            try
            {
                cells[wanted[i].Name] = CellText.Read(wanted[i].Kind, csv ? Unguarded(wanted[i].Kind, text) : TsvText.Read(text));
            }
            catch (FormatException e)
            {
                return new(null, new(name, row.Line, wanted[i].Name, text, e.Message, "give the cell as it was exported"));
            }
        }
        return Event(cells.GetValueOrDefault, name, row.Line);
    }

    private static string? Unguarded(ColumnKind kind, string? text) =>
        text is not null && kind is ColumnKind.Text or ColumnKind.List or ColumnKind.Json ? FormulaGuard.Take(text!) : text;

    private static Imported<EventRecord> Event(Func<string, object?> cell, string name, long line)
    {
        try
        {
            return new(EventTable.Record(cell), null);
        }
        catch (Exception e) when (e is FormatException or JsonException)
        {
            return new(null, new(name, line, null, null, e.Message, "give the row as it was exported"));
        }
    }
}
