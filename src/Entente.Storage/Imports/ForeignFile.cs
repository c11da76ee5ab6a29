namespace Entente.Storage.Imports;

/// <summary>How the files of a data set look.</summary>
/// <param name="Set">The data set.</param>
/// <param name="Columns">The published columns, in order.</param>
/// <param name="Needed">Those without which a file is no file of this set.</param>
/// <param name="Quotes">Whether fields may stand in quotes.</param>
/// <param name="HasHeader">Whether files begin with a header.</param>
internal sealed record ForeignFile(string Set, IReadOnlyList<string> Columns, IReadOnlyList<string> Needed, bool Quotes, bool HasHeader)
{
    /// <summary>Fields that a row has at least; fewer than there are columns where older files lack the last ones.</summary>
    public int Least { get; init; } = Columns.Count;

    private static readonly char[] delimiters = ['\t', ',', ';'];

    /// <summary>The rows of a file, each as a row or a reject.</summary>
    /// <remarks>
    /// Files are read by their header where they have one. A header that names more columns than the rows have fields is passed over for the published order, fields beyond the header that are
    /// empty are dropped, and a column that this set can do without may be missing: all three occur in published files.
    /// </remarks>
    public IEnumerable<(ForeignRow? Row, ImportReject? Reject)> Read(Stream input, string name)
    {
        using var lines = new TextLines(input);
        var delimiter = HasHeader ? Delimiter(lines) : '\t';
        var reader = new DelimitedReader(lines, delimiter, Quotes);
        var published = Places(Columns);
        var (header, places) = (Columns.Count, published);
        var first = true;
        while (reader.Next() is { } row)
        {
            if (first && IsHeader(row))
            {
                first = false;
                (header, places) = (row.Cells.Length, Places([.. row.Cells.Select(Named)]));
                if (Needed.FirstOrDefault(column => !places.ContainsKey(column)) is { } missing)
                {
                    yield return (null, new(name, row.Line, missing, null, "the header lacks this column", $"give a file of {Set} with the columns {string.Join(", ", Needed)}"));
                    yield break;
                }
                reader.Width = header;
                continue;
            }
            first = false;
            if (row.Problem is not null) yield return (null, new(name, row.Line, null, row.Cells[0], row.Problem, "close the quote, or double quotes inside a text"));
            else if (Fit(row.Cells, header, places, published) is { } fitting) yield return (new ForeignRow(name, row.Line, fitting, row.Cells), null);
            else yield return (null, new(name, row.Line, null, row.Cells[0], $"{row.Cells.Length} fields where there should be {header}", Remedy(row.Cells.Length)));
        }
    }

    private Dictionary<string, int>? Fit(string?[] cells, int header, Dictionary<string, int> places, Dictionary<string, int> published)
    {
        var filled = cells.Length;
        while (filled > header && string.IsNullOrWhiteSpace(cells[filled - 1])) filled--;
        if (filled == header || (header == Columns.Count && filled >= Least && filled < header)) return places;
        return header > Columns.Count && cells.Length == Columns.Count ? published : null;
    }

    // The first line of a file is its header when its first field is no more than a name of a column.
    private bool IsHeader(DelimitedRow row) => HasHeader || Columns.Contains(Named(row.Cells[0]), StringComparer.OrdinalIgnoreCase);

    private string Remedy(int fields) => this switch
    {
        { Set: "gdelt" } when Columns.Count == 61 && fields is 57 or 58 => "this looks like GDELT 1: import it as gdelt1",
        { Set: "gdelt" } when Columns.Count != 61 && fields == 61 => "this looks like GDELT 2: import it as gdelt",
        _ => "mend the line: a tab or a line end inside a text tears it",
    };

    private static Dictionary<string, int> Places(IReadOnlyList<string> columns)
    {
        var places = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < columns.Count; i++) places.TryAdd(columns[i], i);
        return places;
    }

    private static string Named(string? cell) => cell?.Trim().Trim('"') ?? "";

    private static char Delimiter(TextLines lines)
    {
        if (lines.Next() is not { } line) return '\t';
        lines.Return([line]);
        return delimiters.MaxBy(delimiter => line.Count(c => c == delimiter));
    }
}
